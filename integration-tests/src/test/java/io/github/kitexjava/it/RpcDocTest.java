package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.testdata.FileTree;
import io.github.kitexjava.testdata.JavaCompilation;
import io.github.kitexjava.testdata.MarkdownPage;
import io.github.kitexjava.testdata.Processes;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of {@code docs/rpc.md} compiles, and its calls come out as the page says. */
class RpcDocTest {
  private static final String READER =
      """
      package com.acme.users;

      import io.github.kitexjava.context.CallContext;
      import io.github.kitexjava.rpc.*;
      import io.github.kitexjava.rpc.discovery.*;
      import io.github.kitexjava.rpc.governance.*;
      import java.net.InetSocketAddress;
      import java.time.Duration;
      import java.util.List;
      import java.util.concurrent.CompletableFuture;
      import java.util.concurrent.CopyOnWriteArrayList;

      public final class Reader {
        public static String read() throws Exception {
      %s
          users.close();
          server.stop();
          return String.join(
              "; ", now.name(), later.get().name(), hurried.name(), ours.name(), answeredBy, outcome,
              fallback, spans.toString());
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void thePageIsRight() throws Exception {
    String page = Files.readString(Tool.CHECKOUT.resolve("docs/rpc.md"));
    List<String> code = MarkdownPage.blocks(page, "java");
    Files.writeString(folder.resolve("users.thrift"), MarkdownPage.blocks(page, "thrift").get(0));
    Processes.Result result = Tool.kitex(folder, "-module", "demo", "users.thrift");
    assertThat(result.exitCode()).as(result.stderr()).isZero();

    Map<String, String> sources = FileTree.texts(folder.resolve("kitex_gen"));
    sources.put("com/acme/users/UsersHandler.java", code.get(0));
    String calls = String.join("\n", code.subList(1, code.size()));
    sources.put("com/acme/users/Reader.java", READER.formatted(calls));
    ClassLoader classes = JavaCompilation.compile(sources, folder.resolve("out")).load();
    Method read = classes.loadClass("com.acme.users.Reader").getMethod("read");

    assertThat(read.invoke(null))
        .isEqualTo(
            "user 1 of nobody; user 2 of nobody; user 3 of nobody; user 4 of acme; users-1;"
                + " 404 no such user {tenant=nobody}; nobody; [get done sent]");
  }
}
