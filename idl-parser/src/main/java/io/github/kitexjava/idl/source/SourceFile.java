package io.github.kitexjava.idl.source;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * One Thrift file as read: its text and the path by which messages name it.
 *
 * <p>Two files are equal when they are the same object. Safe for use by several threads.
 */
public final class SourceFile {
  private final String path;
  private final String text;
  private int[] lineStarts = new int[0];

  /**
   * Wraps a text.
   *
   * @param path as messages print it, with {@code /} as separator
   * @param text decoded; a byte order mark is already gone
   */
  public SourceFile(String path, String text) {
    this.path = requireNonNull(path, "path");
    this.text = requireNonNull(text, "text");
  }

  public String path() {
    return path;
  }

  public String text() {
    return text;
  }

  /** The 1-based line of a UTF-16 offset; the end of the text counts as part of the last line. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts(), offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The 1-based column of a UTF-16 offset, counted in code points; a tab is one. */
  public int column(int offset) {
    int start = lineStarts()[line(offset) - 1];
    return text.codePointCount(start, Math.min(offset, text.length())) + 1;
  }

  /** The text of a 1-based line without its line end. */
  public String lineText(int line) {
    int[] starts = lineStarts();
    int start = starts[line - 1];
    int end = line < starts.length ? starts[line] : text.length();
    while (end > start && isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The UTF-16 offset at which a 1-based line begins. */
  public int lineStart(int line) {
    return lineStarts()[line - 1];
  }

  public int lineCount() {
    return lineStarts().length;
  }

  /** Computed on first use: most files never have a message. A race only computes it twice. */
  private int[] lineStarts() {
    int[] starts = lineStarts;
    if (starts.length == 0) {
      starts = computeLineStarts(text);
      lineStarts = starts;
    }
    return starts;
  }

  private static int[] computeLineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean crlf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (isLineEnd(c) && !crlf) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  @Override
  public String toString() {
    return path;
  }
}
