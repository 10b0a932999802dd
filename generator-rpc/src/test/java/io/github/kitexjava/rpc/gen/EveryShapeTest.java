package io.github.kitexjava.rpc.gen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is generated compiles without a warning, starts, and passes the test it comes with. */
class EveryShapeTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "types.thrift, 29",
    "clashes.thrift, 35",
    "underscore.thrift, 4",
    "inherit.thrift, 3",
    "several.thrift, 6",
    "odd.thrift, 4",
    "shouting.thrift, 7"
  })
  void everyMethodAnswersTheGeneratedTest(String idl, int methods) throws Exception {
    assertThat(GeneratedProject.of(folder, idl).runCallsTest()).hasSize(methods);
  }
}
