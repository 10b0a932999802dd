package io.github.kitexjava.cli;

import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.DiagnosticPrinter;
import io.github.kitexjava.idl.diagnostic.Severity;
import java.io.PrintWriter;
import java.util.List;

/**
 * What a run found in the user's files, ready to be told.
 *
 * @param diagnostics in {@link Diagnostic#ORDER}
 * @param format who is going to read it
 * @param tool the command that the user ran, which can tell more
 * @param err where it goes
 */
record Report(List<Diagnostic> diagnostics, ErrorFormat format, String tool, PrintWriter err) {
  /** Set by the launchers, which know whether the error stream is a terminal. */
  private static final String COLOR = "kitexjava.color";

  Report {
    diagnostics = List.copyOf(diagnostics);
  }

  /** True when nothing may be written. */
  boolean hasErrors() {
    return !errors().isEmpty();
  }

  /** Without warnings and notes. */
  Report onlyErrors() {
    return new Report(errors(), format, tool, err);
  }

  /** Tells all of it; people get the number of errors at the end. */
  void print() {
    err.print(printer().print(diagnostics));
    List<Diagnostic> errors = errors();
    if (format == ErrorFormat.TEXT && !errors.isEmpty()) {
      err.printf(
          "%d error%s, nothing was written; `%s --explain %s` tells more%n",
          errors.size(), errors.size() == 1 ? "" : "s", tool, errors.get(0).code().id());
    }
    err.flush();
  }

  private List<Diagnostic> errors() {
    return diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).toList();
  }

  private DiagnosticPrinter printer() {
    return switch (format) {
      case TEXT -> DiagnosticPrinter.text(Boolean.getBoolean(COLOR));
      case JSON -> DiagnosticPrinter.json();
      case GITHUB -> DiagnosticPrinter.github();
    };
  }
}
