package io.github.kitexjava.idl.diagnostic;

import io.github.kitexjava.idl.source.SourceFile;
import io.github.kitexjava.idl.source.SourceSpan;

/**
 * The line of a place as a message shows it, and the marks below it.
 *
 * @param number of the line
 * @param line tabs expanded; cut at both ends when it is long
 * @param indent white space as wide as what stands before the place
 * @param marks one for each code point of the place, at least one
 */
record Excerpt(String number, String line, String indent, String marks) {
  private static final int TAB_WIDTH = 4;

  /** Longer lines are no reading matter; minified or hostile files have them. */
  private static final int MAX_WIDTH = 160;

  private static final int CONTEXT = 40;

  static Excerpt of(SourceSpan at) {
    SourceFile file = at.file();
    int line = at.line();
    String text = file.lineText(line);
    int lineStart = file.lineStart(line);
    int start = Math.min(at.start() - lineStart, text.length());
    int end = Math.max(start, Math.min(at.end() - lineStart, text.length()));
    int from = text.length() <= MAX_WIDTH ? 0 : boundary(text, Math.max(0, start - CONTEXT));
    int to = boundary(text, Math.min(text.length(), from + MAX_WIDTH));
    String before = expand(text.substring(from, start), 0);
    String marked =
        expand(text.substring(start, Math.max(start, Math.min(end, to))), width(before));
    String after =
        expand(
            text.substring(Math.max(start, Math.min(end, to)), to), width(before) + width(marked));
    String head = from > 0 ? "…" : "";
    String tail = to < text.length() ? "…" : "";
    return new Excerpt(
        Integer.toString(line),
        (head + before + marked + after + tail).stripTrailing(),
        " ".repeat(width(head) + width(before)),
        "^".repeat(Math.max(1, width(marked))));
  }

  /** As wide as the line number. */
  String margin() {
    return " ".repeat(number.length());
  }

  /** Never between the two halves of a code point. */
  private static int boundary(String text, int at) {
    boolean inside =
        at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return inside ? at - 1 : at;
  }

  private static String expand(String text, int column) {
    StringBuilder out = new StringBuilder();
    int[] at = {column};
    text.codePoints()
        .forEach(
            c -> {
              int columns = c == '\t' ? TAB_WIDTH - at[0] % TAB_WIDTH : 1;
              if (c == '\t') {
                out.append(" ".repeat(columns));
              } else {
                out.appendCodePoint(SafeText.isSafe(c) ? c : '\uFFFD');
              }
              at[0] += columns;
            });
    return out.toString();
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
