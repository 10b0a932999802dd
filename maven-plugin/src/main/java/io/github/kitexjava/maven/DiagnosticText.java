package io.github.kitexjava.maven;

import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** Words a diagnostic as build servers and editors look for it in a log. */
final class DiagnosticText {
  private DiagnosticText() {}

  /** {@code path:line:column: message}. */
  static String line(Diagnostic diagnostic) {
    return place(diagnostic.at())
        + safe(diagnostic.message())
        + " ["
        + diagnostic.code().id()
        + "]";
  }

  /** The line, the other places that explain it, and what to do. */
  static List<String> lines(Diagnostic diagnostic) {
    List<String> lines = new ArrayList<>();
    lines.add(line(diagnostic));
    for (Diagnostic.Related related : diagnostic.related()) {
      lines.add("  " + place(related.at()) + safe(related.message()));
    }
    if (!diagnostic.help().isEmpty()) {
      lines.add("  help: " + safe(diagnostic.help()));
    }
    return lines;
  }

  private static String place(SourceSpan span) {
    return safe(span.path()) + ":" + span.line() + ":" + span.column() + ": ";
  }

  /** Without characters that control a terminal or turn the direction of writing. */
  private static String safe(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "\uFFFD");
  }
}
