package io.github.kitexjava.testdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {
  @TempDir private Path folder;

  @Test
  void everySampleCanBeCopied() {
    Path target = folder.resolve("idl");
    assertThat(Samples.copy(target, Samples.NAMES.toArray(String[]::new)))
        .allSatisfy(file -> assertThat(file).isNotEmptyFile().hasParent(target));
  }

  @Test
  void aWrongNameIsToldWithTheRightOnes() {
    assertThatThrownBy(() -> Samples.read("nope.thrift"))
        .hasMessageContaining("nope.thrift")
        .hasMessageContaining("everything.thrift");
  }
}
