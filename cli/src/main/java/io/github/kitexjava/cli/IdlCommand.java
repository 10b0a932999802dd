package io.github.kitexjava.cli;

import io.github.kitexjava.idl.Compilation;
import io.github.kitexjava.idl.CompileRequest;
import io.github.kitexjava.idl.IdlCompiler;
import io.github.kitexjava.idl.ast.FileDef;
import io.github.kitexjava.idl.diagnostic.Compatibility;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
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

  @Mixin private CompatFlag compat = new CompatFlag();
  @Mixin private WarningFlags warnings = new WarningFlags();

  /** Whose reading the user wants; empty if that was not said. */
  Optional<Compatibility> compat() {
    return compat.asked();
  }

  /**
   * Reads and checks the files.
   *
   * @throws Refused if a file, or what is wanted of warnings, cannot be meant
   */
  Compilation compile(List<Path> files, List<Path> includes, Compatibility compatibility) {
    return compile(files, includes, compatibility, asWritten -> {});
  }

  /** The same for those who want the files as written too. */
  Compilation compile(
      List<Path> files,
      List<Path> includes,
      Compatibility compatibility,
      Consumer<List<FileDef>> asWritten) {
    warnings.policy(); // before anything is told about the files
    for (Path file : files) {
      if (file.toString().toLowerCase(Locale.ROOT).endsWith(".proto")) {
        throw Refused.wrongCommandLine(
            "`" + file + "` is a protobuf file (expected: Thrift, such as `hello.thrift`)");
      }
    }
    return IdlCompiler.compile(
        new CompileRequest(
            files, includes, Path.of("").toAbsolutePath(), compatibility, warnings.advice()),
        asWritten);
  }

  /** Tells what was found, on the error stream. */
  Report report(Compilation compilation) {
    return report(compilation, List.of());
  }

  /** Tells what the front end and a generator found, as one list, and as the user wants it. */
  Report report(Compilation compilation, List<Diagnostic> foundLater) {
    Diagnostics all = new Diagnostics();
    compilation.diagnostics().forEach(all::report);
    compilation.allowances().filter(foundLater).forEach(all::report);
    List<Diagnostic> told = warnings.policy().apply(all.sorted());
    return new Report(told, format, spec.root().name(), spec.commandLine().getErr());
  }
}
