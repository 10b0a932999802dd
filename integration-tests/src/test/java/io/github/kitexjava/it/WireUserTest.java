package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.thrift.Bytes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generated types as a user writes against them: one source of theirs, compiled with the generated
 * ones, whose bytes Apache Thrift reads.
 */
class WireUserTest {
  private static final String USER =
      """
      package com.acme;

      import io.github.kitexjava.samples.everything.*;
      import io.github.kitexjava.samples.shared.*;
      import io.github.kitexjava.thrift.Bytes;
      import java.util.List;
      import java.util.UUID;

      public final class User {
        public static byte[] base() {
          Base base =
              Base.builder()
                  .flag(true)
                  .tiny((byte) 1)
                  .tinyToo((byte) 2)
                  .small((short) 3)
                  .number(4)
                  .large(5)
                  .real(6.5)
                  .text("seven")
                  .raw(Bytes.utf8("eight"))
                  .key(new UUID(9, 10))
                  .color(Color.BLUE)
                  .seen(EverythingConstants.EPOCH)
                  .place(EverythingConstants.CENTER)
                  .build();
          return Base.CODEC.toBytes(base.toBuilder().number(base.number() + 40).build());
        }

        public static String told(byte[] bytes) {
          try {
            throw Failure.CODEC.fromBytes(bytes);
          } catch (Failure failure) {
            return failure.getMessage() + ", " + failure.code() + ", " + named(failure.cause());
          }
        }

        private static String named(Choice choice) {
          if (choice instanceof Choice.Texts texts) {
            return String.join("+", texts.value());
          }
          return choice.getClass().getSimpleName();
        }
      }
      """;

  @TempDir private static Path folder;
  private static WireSchema schema;
  private static WireProtocol apache;
  private static Class<?> user;

  @BeforeAll
  static void generate() throws Exception {
    schema =
        WireSchema.of(
            folder, Map.of("com/acme/User.java", USER), "everything.thrift", "shared.thrift");
    apache = new WireProtocol(schema.program());
    user = schema.loader().loadClass("com.acme.User");
  }

  @Test
  void whatAUserBuildsHasTheIdsAndTypesOfTheIdl() throws Exception {
    byte[] bytes = (byte[]) user.getMethod("base").invoke(null);

    assertThat(apache.read(schema.struct("Base"), bytes))
        .isEqualTo(
            Map.ofEntries(
                Map.entry(1, true),
                Map.entry(2, (byte) 1),
                Map.entry(3, (byte) 2),
                Map.entry(4, (short) 3),
                Map.entry(5, 44),
                Map.entry(6, 5L),
                Map.entry(7, 6.5),
                Map.entry(8, "seven"),
                Map.entry(9, Bytes.utf8("eight")),
                Map.entry(10, new UUID(9, 10)),
                Map.entry(11, 16),
                Map.entry(12, 0L),
                Map.entry(13, Map.of(1, 1.5, 2, -2.0, 3, "center"))));
  }

  @Test
  void whatApacheSendsIsCaughtAndMatched() throws Exception {
    byte[] bytes =
        apache.write(
            schema.struct("Failure"),
            Map.of(1, "no room", 3, Map.of(12, List.of("left", "right"))));

    assertThat(user.getMethod("told", byte[].class).invoke(null, (Object) bytes))
        .isEqualTo("no room, 500, left+right");
  }
}
