package io.github.kitexjava.idl.source;

import static java.util.Objects.requireNonNull;

/**
 * A stretch of one file.
 *
 * @param start first UTF-16 offset, 0-based
 * @param end the offset after the last one; equal to {@code start} for a place between characters
 */
public record SourceSpan(SourceFile file, int start, int end) {
  public SourceSpan {
    requireNonNull(file, "file");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span " + start + ".." + end + " (expected 0 <= start <= end)");
    }
  }

  public String path() {
    return file.path();
  }

  /** 1-based. */
  public int line() {
    return file.line(start);
  }

  /** 1-based, in code points. */
  public int column() {
    return file.column(start);
  }

  /** The stretch from the start of this one to the end of {@code last}, in the same file. */
  public SourceSpan to(SourceSpan last) {
    return new SourceSpan(file, start, Math.max(end, last.end));
  }

  /** What is written there. */
  public String text() {
    return file.text().substring(start, end);
  }

  /** As {@code path:line:column}. */
  @Override
  public String toString() {
    return path() + ":" + line() + ":" + column();
  }
}
