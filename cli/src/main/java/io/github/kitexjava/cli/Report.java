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
 * @param err where it goes
 */
record Report(List<Diagnostic> diagnostics, ErrorFormat format, PrintWriter err) {
  /** Set by the launchers, which know whether the error stream is a terminal. */
  private static final String COLOR = "kitexjava.color";

  Report {
    diagnostics = List.copyOf(diagnostics);
  }

  /** True when nothing may be written. */
  boolean hasErrors() {
    return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  /** Without warnings and notes. */
  Report onlyErrors() {
    return new Report(
        diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).toList(), format, err);
  }

  /** Tells all of it; people get the number of errors at the end. */
  void print() {
    err.print(printer().print(diagnostics));
    long errors = diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).count();
    if (format == ErrorFormat.TEXT && errors > 0) {
      err.println(errors + (errors == 1 ? " error" : " errors") + ", nothing was written");
    }
    err.flush();
  }

  private DiagnosticPrinter printer() {
    return switch (format) {
      case TEXT -> DiagnosticPrinter.text(Boolean.getBoolean(COLOR));
      case JSON -> DiagnosticPrinter.json();
      case GITHUB -> DiagnosticPrinter.github();
    };
  }
}
