package io.github.kitexjava.testdata.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FuzzInputTest {
  @TempDir Path folder;

  @Test
  void itIsWrittenIntoAFolderThatIsNotThereYet() throws IOException {
    Path written = folder.resolve("a/b");
    input("main.thrift").write(written);
    assertThat(written.resolve("main.thrift")).hasContent("main.thrift");
  }

  @Test
  void nothingOfAnEarlierInputIsLeft() throws IOException {
    input("lib/old.thrift").write(folder);
    input("main.thrift").write(folder);
    assertThat(folder).isDirectoryContaining("glob:**main.thrift");
    assertThat(folder.resolve("lib")).doesNotExist();
  }

  private static FuzzInput input(String path) {
    return new FuzzInput(path, Map.of(path, path.getBytes(StandardCharsets.UTF_8)));
  }
}
