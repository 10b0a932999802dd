package io.github.kitexjava.bench;

import java.io.PrintStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Writes Markdown, a line as soon as it is known. */
public final class Report {
  private final PrintStream out;

  public Report(PrintStream out) {
    this.out = out;
  }

  public void heading(String text) {
    out.println("\n## " + text + "\n");
  }

  public void text(String text) {
    out.println(text);
  }

  /** Begins a table; the first column holds names. */
  public void table(String... columns) {
    row(columns);
    out.println("|---" + String.join("", Collections.nCopies(columns.length - 1, "|---:")) + "|");
  }

  public void row(String... cells) {
    out.println("| " + String.join(" | ", List.of(cells)) + " |");
    out.flush();
  }

  /** With three significant digits, or so. */
  public static String number(double value) {
    String format = value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, value);
  }
}
