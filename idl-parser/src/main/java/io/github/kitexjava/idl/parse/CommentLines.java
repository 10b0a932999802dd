package io.github.kitexjava.idl.parse;

import java.util.Arrays;

/** Lines of a text that are cut at both ends before any of them is copied. */
final class CommentLines {
  private final String text;
  private int[] starts = new int[4];
  private int[] ends = new int[4];
  private int size;

  CommentLines(String text) {
    this.text = text;
  }

  int size() {
    return size;
  }

  void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    size++;
  }

  /** Adds what stands between as lines, whatever ends them. */
  void addAll(int start, int end) {
    int from = start;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\r') {
        add(from, at);
        boolean crlf = c == '\r' && at + 1 < end && text.charAt(at + 1) == '\n';
        at += crlf ? 1 : 0;
        from = at + 1;
      }
    }
    add(from, end);
  }

  boolean isBlank(int line) {
    return indentation(line) == ends[line] - starts[line];
  }

  void stripLeading(int line) {
    starts[line] += indentation(line);
  }

  void stripTrailing(int line) {
    int end = ends[line];
    while (end > starts[line] && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    ends[line] = end;
  }

  /** Removes a character from the start, however often it stands there. */
  void skip(int line, char repeated) {
    starts[line] = endOfRun(starts[line], ends[line], repeated);
  }

  /** True when a line begins with stars, behind white space or none. */
  boolean isStarred(int line) {
    return afterStars(line) > starts[line];
  }

  /** Removes the stars that a line begins with, and what stands before them. */
  void skipStars(int line) {
    starts[line] = afterStars(line);
  }

  private int afterStars(int line) {
    int start = starts[line];
    while (start < ends[line] && " \t\u000B\f".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = endOfRun(start, ends[line], '*');
    return end > start ? end : starts[line];
  }

  /** Removes the stars that a line ends with. */
  void skipTail(int line) {
    int end = ends[line];
    while (end > starts[line] && text.charAt(end - 1) == '*') {
      end--;
    }
    if (end < ends[line]) {
      ends[line] = end;
      stripTrailing(line);
    }
  }

  /** Removes the indentation that all lines from one on have. */
  void outdent(int from) {
    int common = Integer.MAX_VALUE;
    for (int i = from; i < size; i++) {
      if (!isBlank(i)) {
        common = Math.min(common, indentation(i));
      }
    }
    for (int i = from; i < size; i++) {
      starts[i] = isBlank(i) ? ends[i] : starts[i] + common;
    }
  }

  void removeLast() {
    size--;
  }

  /** Removes empty lines at both ends of the lines from one on. */
  void trim(int from) {
    while (size > from && isBlank(size - 1)) {
      size--;
    }
    int first = from;
    while (first < size && isBlank(first)) {
      first++;
    }
    System.arraycopy(starts, first, starts, from, size - first);
    System.arraycopy(ends, first, ends, from, size - first);
    size -= first - from;
  }

  /** The lines with line feeds between them. */
  String joined() {
    if (size == 0) {
      return "";
    }
    if (size == 1) {
      return text.substring(starts[0], ends[0]);
    }
    StringBuilder joined = new StringBuilder(ends[size - 1] - starts[0]);
    for (int i = 0; i < size; i++) {
      joined.append(i == 0 ? "" : "\n").append(text, starts[i], ends[i]);
    }
    return joined.toString();
  }

  private int indentation(int line) {
    int end = starts[line];
    while (end < ends[line] && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end - starts[line];
  }

  private int endOfRun(int start, int limit, char of) {
    int end = start;
    while (end < limit && text.charAt(end) == of) {
      end++;
    }
    return end;
  }
}
