package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.testdata.MarkdownPage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of {@code docs/protocols.md} compiles, runs, and gives what the page shows. */
class ProtocolsDocTest {
  private static final String USER =
      """
      package com.acme.user;

      import io.github.kitexjava.thrift.*;
      import io.github.kitexjava.thrift.protocol.*;
      import java.util.*;

      public final class Reader {
        public static String read() {
      %s
          return Protocol.PRETTY_JSON.toText(user);
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void thePageIsRight() throws Exception {
    String page =
        Files.readString(
            Path.of(System.getProperty("kitexjava.checkout", ".."), "docs", "protocols.md"));
    assertThat(MarkdownPage.blocks(page, "java")).hasSizeGreaterThan(3);
    String user = USER.formatted(String.join("\n", MarkdownPage.blocks(page, "java")));
    Map<String, String> users = Map.of("com/acme/user/Reader.java", user);
    WireSchema schema =
        WireSchema.ofText(folder, users, MarkdownPage.blocks(page, "thrift").get(0));
    Class<?> reader = schema.loader().loadClass("com.acme.user.Reader");
    assertThat(reader.getMethod("read").invoke(null))
        .isEqualTo(MarkdownPage.blocks(page, "json").get(0).strip());
  }
}
