package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.testdata.Processes;
import io.github.kitexjava.testdata.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hz update}, from wherever its user happens to be. */
class HzUpdateTest {
  @TempDir Path folder;

  @Test
  void theProjectIsTheSameFromEveryDirectory() throws Exception {
    Samples.copy(folder.resolve("idl"), "greeting.thrift");
    Processes.Result made =
        Tool.hz(
            folder, "new", "-idl", "idl/greeting.thrift", "-module", "demo", "-out_dir", "a/demo");
    assertThat(made.exitCode()).as(made.stderr()).isZero();
    Path demo = folder.resolve("a/demo");
    Path elsewhere = Files.createDirectories(folder.resolve("b/c"));
    Path link = Files.createSymbolicLink(elsewhere.resolve("link"), demo);

    assertUnchanged(Tool.hz(demo, "update"));
    assertUnchanged(Tool.hz(elsewhere, "update", "-out_dir", "../../a/demo"));
    assertUnchanged(Tool.hz(elsewhere, "update", "-out_dir", link.toString()));
    assertUnchanged(
        Tool.hz(
            elsewhere,
            "update",
            "-idl",
            "../../idl/greeting.thrift",
            "-module=demo",
            "--out_dir=link"));
  }

  private static void assertUnchanged(Processes.Result result) {
    assertThat(result.exitCode()).as(result.stderr()).isZero();
    assertThat(result.stdout()).contains(": 0 files written, ").doesNotContain("merged", "removed");
  }
}
