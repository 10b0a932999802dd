package io.github.kitexjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths in manifests are the same whatever system wrote them. */
class WindowsPathsTest {
  private FileSystem windows;
  private ProjectPaths paths;

  @BeforeEach
  void makeAFileSystem() throws IOException {
    windows =
        Jimfs.newFileSystem(
            Configuration.windows().toBuilder()
                .setRoots("C:\\", "D:\\")
                .setWorkingDirectory("C:\\work\\demo")
                .build());
    paths = new ProjectPaths(windows.getPath("C:\\work\\demo"));
  }

  @AfterEach
  void closeIt() throws IOException {
    windows.close();
  }

  private Path file(String name) throws IOException {
    Path file = windows.getPath(name);
    Files.createDirectories(file.toAbsolutePath().getParent());
    return Files.writeString(file, "");
  }

  @Test
  void theyAreRelativeAndHaveSlashes() throws IOException {
    assertThat(
            paths.relative(
                List.of(
                    file("C:\\work\\idl\\a.thrift"),
                    file("..\\idl\\b c.thrift"),
                    file("C:\\work\\demo\\c.thrift"))))
        .containsExactly("../idl/a.thrift", "../idl/b c.thrift", "c.thrift");
  }

  @Test
  void onlyAnotherDriveIsNamedInFull() throws IOException {
    assertThat(paths.relative(List.of(file("D:\\idl\\a.thrift"))))
        .containsExactly("D:/idl/a.thrift");
    assertThat(paths.resolve(List.of("D:/idl/a.thrift")))
        .containsExactly(windows.getPath("D:\\idl\\a.thrift"));
  }

  @Test
  void whatAnotherSystemWroteIsFound() throws IOException {
    Path file = file("C:\\work\\idl\\a.thrift");
    assertThat(paths.resolve(List.of("../idl/a.thrift"))).containsExactly(file);
  }

  @Test
  void namesThatDifferByCaseAreOneFile() throws IOException {
    Path file = file("C:\\work\\idl\\a.thrift");
    Path same = windows.getPath("c:\\WORK\\idl\\A.thrift");
    assertThat(ProjectPaths.union(List.of(file), List.of(same))).containsExactly(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"con", "gen/AUX", "gen/nul.java", "com1/gen", "gen.", "gen./rpc"})
  void generatedCodeCannotGoWhereWindowsHasNoFolder(String folder) {
    Run run = Run.kitex("-gen-path", folder, "a.thrift");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("`-gen-path` is `" + folder + "` (expected: no name that Windows cannot have");
  }
}
