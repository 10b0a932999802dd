package io.github.kitexjava.idl.diagnostic;

import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.source.SourceSpan;

/** Prints a diagnostic with the source line it is about. */
final class TextPrinter implements DiagnosticPrinter {
  private static final String RESET = "\u001B[0m";
  private static final String BOLD = "\u001B[1m";
  private static final String BLUE = "\u001B[1;34m";

  private final boolean color;

  TextPrinter(boolean color) {
    this.color = color;
  }

  @Override
  public String print(Diagnostic diagnostic) {
    StringBuilder out = new StringBuilder();
    String label = label(diagnostic.severity()) + "[" + diagnostic.code().id() + "]";
    out.append(paint(colorOf(diagnostic.severity()), label))
        .append(paint(BOLD, ": " + SafeText.of(diagnostic.message())))
        .append('\n');
    Excerpt excerpt = Excerpt.of(diagnostic.at());
    append(excerpt, diagnostic.at(), colorOf(diagnostic.severity()), out);
    if (!diagnostic.help().isEmpty()) {
      out.append(excerpt.margin())
          .append(paint(BLUE, " = "))
          .append(paint(BOLD, "help: "))
          .append(SafeText.of(diagnostic.help()))
          .append('\n');
    }
    for (Related related : diagnostic.related()) {
      out.append(paint(BLUE, "note"))
          .append(paint(BOLD, ": " + SafeText.of(related.message())))
          .append('\n');
      append(Excerpt.of(related.at()), related.at(), BLUE, out);
    }
    return out.append('\n').toString();
  }

  private void append(Excerpt excerpt, SourceSpan at, String markColor, StringBuilder out) {
    out.append(excerpt.margin())
        .append(paint(BLUE, "--> "))
        .append(SafeText.of(at.path()))
        .append(":" + at.line() + ":" + at.column())
        .append('\n');
    if (excerpt.line().isBlank()) {
      return;
    }
    out.append(excerpt.margin()).append(paint(BLUE, " |")).append('\n');
    out.append(paint(BLUE, excerpt.number() + " | ")).append(excerpt.line()).append('\n');
    out.append(excerpt.margin())
        .append(paint(BLUE, " | "))
        .append(excerpt.indent())
        .append(paint(markColor, excerpt.marks()))
        .append('\n');
  }

  private String paint(String code, String text) {
    return color ? code + text + RESET : text;
  }

  private static String label(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "note";
    };
  }

  private static String colorOf(Severity severity) {
    return switch (severity) {
      case ERROR -> "\u001B[1;31m";
      case WARNING -> "\u001B[1;33m";
      case NOTE -> BLUE;
    };
  }
}
