package io.github.kitexjava.idl.diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/** Turns diagnostics into text of one format. Stateless; safe for use by several threads. */
public interface DiagnosticPrinter {
  /** One diagnostic, with a line end after each of its lines. */
  String print(Diagnostic diagnostic);

  /** All of them, in the order of the list. */
  default String print(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(this::print).collect(Collectors.joining());
  }

  /** For people: message, place, source line with a mark under it, help. */
  static DiagnosticPrinter text(boolean color) {
    return new TextPrinter(color);
  }

  /** For tools: one JSON object in each line. */
  static DiagnosticPrinter json() {
    return new JsonPrinter();
  }

  /** For GitHub Actions: workflow commands that become annotations of the changed lines. */
  static DiagnosticPrinter github() {
    return new GithubPrinter();
  }
}
