package io.github.kitexjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class FailureTest {
  @Command(name = "tool")
  static final class Failing implements Callable<Integer> {
    private final Exception failure;
    @Mixin Verbosity verbosity = new Verbosity();

    Failing(Exception failure) {
      this.failure = failure;
    }

    @Override
    public Integer call() throws Exception {
      throw failure;
    }
  }

  @Test
  void aFaultOfOursAsksForAReportWithoutATrace() {
    Run run = run(new IllegalStateException("boom"));
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("a fault of tool v0.1.0", "IllegalStateException: boom", "report it")
        .contains("--verbose")
        .doesNotContain("\tat ");
  }

  @Test
  void aFaultOfOursShowsItsTraceWhenAsked() {
    assertThat(run(new IllegalStateException("boom"), "-v").err()).contains("\tat ");
  }

  @Test
  void theUsersMistakeIsOneLine() {
    assertThat(run(Refused.wrongInput("no"))).isEqualTo(new Run(1, "", "tool: no\n"));
    assertThat(run(Refused.wrongCommandLine("no"))).isEqualTo(new Run(2, "", "tool: no\n"));
  }

  @Test
  void aProblemOfTheDiskNamesTheFile() {
    assertThat(run(new FileSystemException("/x/y", null, "No space left on device")))
        .isEqualTo(new Run(1, "", "tool: `/x/y`: No space left on device\n"));
    assertThat(run(new AccessDeniedException("/x/y")))
        .isEqualTo(new Run(1, "", "tool: `/x/y`: permission denied\n"));
  }

  private static Run run(Exception failure, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        Shell.run(new Failing(failure), new PrintWriter(out), new PrintWriter(err), arguments);
    return new Run(exitCode, out.toString(), err.toString());
  }
}
