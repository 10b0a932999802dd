package io.github.kitexjava.rpc.gen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A generated client calls a generated server over sockets, with every type. */
class GeneratedCallsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"FRAMED", "BUFFERED"})
  void everyTypeArrivesAndComesBack(String transport) throws Exception {
    Object lines = driver().getMethod("run", String.class).invoke(null, transport);
    assertThat((List<?>) lines)
        .map(String::valueOf)
        .containsExactly(
            "noted",
            "true",
            "-128",
            "32767",
            "-2147483648",
            "9223372036854775807",
            "-0.5",
            "gr\u00fc\u00df",
            "b",
            "00000000-0000-0001-0000-000000000002",
            "PRO",
            "true",
            "none came",
            "true",
            "3",
            "[true, false]",
            "[1, -1]",
            "[PRO, FREE]",
            "2",
            "[n]",
            "{c=4}",
            "{FREE=[[7]]}",
            "1",
            "[true, 2, 3, 4, 5, 6.5, g, h, 9, FREE, k, [m], [14], {15=o}]",
            "a1k1",
            "minus one, seven hundred",
            "refused: no 4",
            "gone: 1999",
            "refused: 5",
            "1",
            "12",
            "null",
            "Refused");
  }

  @Test
  void argumentsThatDidNotComeReadAsTheIdlsDefaults() throws Exception {
    assertThat(driver().getMethod("defaults").invoke(null))
        .isEqualTo("[true, 1, 2, 3, 4, 0.5, seven, eight, PRO, ten, [a, b], {1=x}]");
  }

  private Class<?> driver() throws Exception {
    RpcProjectResult result =
        Projects.code(
            Projects.program(
                folder,
                "types.thrift",
                Map.of("types.thrift", GeneratedProject.resource("projects/types.thrift"))));
    return Projects.load(
            result,
            Map.of(
                "com/acme/types/TypesDriver.java",
                GeneratedProject.resource("drivers/TypesDriver.java")),
            folder.resolve("project"))
        .loadClass("com.acme.types.TypesDriver");
  }
}
