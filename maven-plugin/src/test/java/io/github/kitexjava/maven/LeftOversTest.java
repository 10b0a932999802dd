package io.github.kitexjava.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOversTest {
  @TempDir private Path folder;
  private Workspace project = Workspace.in(Path.of(""));

  @BeforeEach
  void twoGeneratedFiles() throws IOException {
    project =
        Workspace.in(folder.toRealPath())
            .write("idl/a.thrift", "namespace java a\nstruct A {}\n")
            .write("idl/b.thrift", "namespace java b.deep\nstruct B {}\n");
    project.run();
  }

  @Test
  void aFileThatIsNoLongerAskedForGoesWithItsFolders() throws IOException {
    project.delete("idl/b.thrift");

    assertThat(project.run().summary())
        .isEqualTo("out: 0 files written, 1 unchanged, 1 removed (1 Thrift file)");
    assertThat(project.has("out/b")).isFalse();
    assertThat(project.run().result()).isEqualTo(Outcome.Result.UP_TO_DATE);
  }

  @Test
  void withoutAnyThriftFileAllIsRemoved() throws IOException {
    project.delete("idl/a.thrift").delete("idl/b.thrift");

    assertThat(project.run().summary())
        .isEqualTo("out: 0 files written, 2 removed (no Thrift files)");
    assertThat(project.generated()).isEmpty();
    assertThat(project.run().summary()).isEqualTo("out: up to date (no Thrift files)");
  }

  @Test
  void aFileOfTheUsersStays() throws IOException {
    project.write("out/b/deep/Mine.java", "mine").delete("idl/b.thrift");

    project.run();

    assertThat(project.generated()).containsExactly("a/A.java", "b/deep/Mine.java");
  }

  @Test
  void aFileThatWasChangedByHandStaysAndIsTold() throws IOException {
    project.write("out/b/deep/B.java", "mine now").delete("idl/b.thrift");

    assertThat(project.run().notes())
        .containsExactly(
            "`out/b/deep/B.java` is no longer generated, but was changed by hand: it stays");
    assertThat(project.read("out/b/deep/B.java")).isEqualTo("mine now");
    assertThat(project.run().result()).isEqualTo(Outcome.Result.UP_TO_DATE);
  }

  @Test
  void whatAnotherExecutionWritesStays() throws IOException {
    Workspace other = project.as("other", "default", "other");
    other.run();

    project.as("default", "default", "other").delete("idl/b.thrift").run();
    assertThat(project.generated()).contains("b/deep/B.java");
    other.run();
    assertThat(project.generated()).containsExactly("a/A.java");
  }

  @Test
  void whatAnExecutionWroteThatIsGoneFromThePomIsRemoved() throws IOException {
    Workspace renamed = project.delete("idl/b.thrift").as("renamed", "renamed");

    assertThat(renamed.run().summary())
        .isEqualTo("out: 0 files written, 1 unchanged, 1 removed (1 Thrift file)");
    assertThat(renamed.run().result()).isEqualTo(Outcome.Result.UP_TO_DATE);
  }

  @Test
  void aRunThatWasKilledLeavesNothingUnknown() throws IOException {
    Path record = project.base().resolve("status/default/record.txt");
    String finished = Files.readString(record);
    Files.writeString(record, finished.replaceFirst("configuration .*", "configuration "));
    project.delete("idl/b.thrift");

    assertThat(project.run().summary()).contains("1 removed");
  }

  @Test
  void aRecordThatCannotBeReadIsNoRecord() throws IOException {
    project.write("status/default/record.txt", "something else\n");

    assertThat(project.run().summary())
        .isEqualTo("out: 0 files written, 2 unchanged (2 Thrift files)");
  }

  @Test
  void aMovedProjectKeepsItsRecord(@TempDir Path elsewhere) throws IOException {
    Path moved = elsewhere.toRealPath().resolve("moved");
    Files.move(project.base().resolve("idl"), Files.createDirectory(moved).resolve("idl"));
    Files.move(project.base().resolve("out"), moved.resolve("out"));
    Files.move(project.base().resolve("status"), moved.resolve("status"));

    assertThat(Workspace.in(moved).run().result()).isEqualTo(Outcome.Result.UP_TO_DATE);
  }
}
