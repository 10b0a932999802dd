package io.github.kitexjava.cli;

import io.github.kitexjava.idl.Compilation;
import io.github.kitexjava.idl.ast.FileDef;
import io.github.kitexjava.idl.dump.Dump;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The flag that prints the files as JSON, instead of making anything of them. */
final class DumpFlag {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Option(
      names = {"-dump", "--dump"},
      paramLabel = "WHAT",
      description =
          "Print the files as JSON for other tools, and write nothing: ast, as they are written,"
              + " or program, with all names and values resolved.")
  private Optional<What> asked = Optional.empty();

  /** Which of the two models of the files. */
  enum What {
    AST,
    PROGRAM
  }

  boolean isAsked() {
    return asked.isPresent();
  }

  /** Prints; nothing when the program is asked for and there is none. */
  void answer(List<FileDef> asWritten, Compilation compilation) {
    PrintWriter out = spec.commandLine().getOut();
    if (asked.equals(Optional.of(What.AST))) {
      Dump.asts(asWritten, out);
      out.println();
    } else if (compilation.program().isPresent()) {
      Dump.program(compilation.program().get(), out);
      out.println();
    }
    out.flush();
  }
}
