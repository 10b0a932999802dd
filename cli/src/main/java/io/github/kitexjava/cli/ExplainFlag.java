package io.github.kitexjava.cli;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.ErrorPage;
import io.github.kitexjava.idl.diagnostic.Suggestions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The flag that explains one kind of problem, instead of anything else. */
final class ExplainFlag {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Option(
      names = {"-explain", "--explain"},
      paramLabel = "CODE",
      description = "Explain a problem, such as TH0301, with an example; do nothing else.")
  private @Nullable String asked;

  /** Whether the user wants an explanation. */
  boolean isAsked() {
    return asked != null;
  }

  /**
   * Prints the page.
   *
   * @throws Refused if there is no such code
   */
  int answer() {
    String typed = Optional.ofNullable(asked).orElse("");
    Code code = Code.of(typed.toUpperCase(Locale.ROOT)).orElseThrow(() -> unknown(typed));
    spec.commandLine().getOut().print(ErrorPage.of(code).plain());
    return ExitCode.DONE;
  }

  private static Refused unknown(String typed) {
    List<String> ids = Arrays.stream(Code.values()).map(Code::id).toList();
    String hint =
        Suggestions.nearest(typed.toUpperCase(Locale.ROOT), ids)
            .map(id -> "did you mean `" + id + "`?")
            .orElse("expected: one from a message, such as `TH0301`");
    return Refused.wrongCommandLine("unknown code `" + typed + "` (" + hint + ")");
  }
}
