package io.github.kitexjava.cli;

import io.github.kitexjava.idl.Compilation;
import io.github.kitexjava.idl.CompileRequest;
import io.github.kitexjava.idl.IdlCompiler;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command that reads IDL has in common: how it reads, and how it tells problems. */
final class IdlCommand {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Option(
      names = {"-error-format", "--error-format"},
      paramLabel = "FORMAT",
      description = "How problems are told: text, json or github. Default: text.")
  private ErrorFormat format = ErrorFormat.TEXT;

  /** Reads and checks the files. */
  static Compilation compile(List<Path> files, List<Path> includes) {
    for (Path file : files) {
      if (file.toString().toLowerCase(Locale.ROOT).endsWith(".proto")) {
        throw Refused.wrongCommandLine(
            "`" + file + "` is a protobuf file (expected: Thrift, such as `hello.thrift`)");
      }
    }
    return IdlCompiler.compile(new CompileRequest(files, includes, Path.of("").toAbsolutePath()));
  }

  /** Tells what was found, on the error stream. */
  Report report(Compilation compilation) {
    return report(compilation.diagnostics(), List.of());
  }

  /** Tells what the front end and a generator found, as one list. */
  Report report(List<Diagnostic> found, List<Diagnostic> foundLater) {
    Diagnostics all = new Diagnostics();
    Stream.concat(found.stream(), foundLater.stream()).forEach(all::report);
    return new Report(all.sorted(), format, spec.commandLine().getErr());
  }
}
