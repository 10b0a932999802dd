package io.github.kitexjava.testdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands are Java programs, so that they run wherever the tests do. */
class ProcessesTest {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  @TempDir private Path folder;

  @Test
  void outputErrorsAndExitCodeAreKeptApart() throws Exception {
    Processes.Result result =
        run(
            Duration.ofSeconds(60),
            "System.out.println(\"out \" + System.getenv(\"WHO\")); System.err.println(\"err\");"
                + " System.exit(3);");

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.stdout()).isEqualToNormalizingNewlines("out ada\n");
    assertThat(result.stderr()).isEqualToNormalizingNewlines("err\n");
  }

  @Test
  void moreOutputThanAPipeHoldsDoesNotBlock() throws Exception {
    Processes.Result result =
        run(Duration.ofSeconds(60), "System.out.print(\"x\".repeat(1 << 20)); System.exit(0);");

    assertThat(result.stdout()).hasSize(1 << 20);
  }

  @Test
  void aCommandThatDoesNotEndIsEnded() {
    assertThatThrownBy(
            () -> run(Duration.ofSeconds(3), "System.out.println(\"up\"); Thread.sleep(600_000);"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("has not ended")
        .hasMessageContaining("Program.java");
  }

  @Test
  void freePortsAreNotTaken() {
    assertThat(Ports.free()).isBetween(1, 65535);
  }

  private Processes.Result run(Duration limit, String body) throws Exception {
    Files.writeString(
        folder.resolve("Program.java"),
        "class Program { public static void main(String[] a) throws Exception { " + body + " } }");
    return Processes.run(folder, limit, Map.of("WHO", "ada"), List.of(JAVA, "Program.java"));
  }
}
