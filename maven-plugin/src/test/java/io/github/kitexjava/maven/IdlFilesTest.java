package io.github.kitexjava.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdlFilesTest {
  @TempDir private Path folder;

  @Test
  void deeperFilesComeLater() throws IOException {
    Workspace.in(folder)
        .write("idl/z.thrift", "")
        .write("idl/a/b.thrift", "")
        .write("idl/c.thrift", "")
        .write("idl/readme.md", "");

    assertThat(IdlFiles.find(List.of(folder.resolve("idl")), List.of("**/*.thrift"), List.of()))
        .containsExactly(
            folder.resolve("idl/c.thrift"),
            folder.resolve("idl/z.thrift"),
            folder.resolve("idl/a/b.thrift"));
  }

  @Test
  void patternsChooseAndLeaveOut() throws IOException {
    Workspace.in(folder)
        .write("idl/a.thrift", "")
        .write("idl/v1/b.thrift", "")
        .write("idl/v1/c.idl", "");
    List<Path> directories = List.of(folder.resolve("idl"));

    assertThat(IdlFiles.find(directories, List.of("**/*.thrift", "**/*.idl"), List.of("v1/b*")))
        .containsExactly(folder.resolve("idl/a.thrift"), folder.resolve("idl/v1/c.idl"));
  }

  @Test
  void onlyConventionalFoldersThatExistAreTaken() throws IOException {
    Workspace.in(folder).write("src/main/idl/a.thrift", "");

    assertThat(IdlFiles.conventionalDirectories(folder))
        .containsExactly(folder.resolve("src/main/idl"));
  }
}
