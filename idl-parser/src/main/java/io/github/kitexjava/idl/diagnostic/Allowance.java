package io.github.kitexjava.idl.diagnostic;

import static java.util.Objects.requireNonNull;

import io.github.kitexjava.idl.source.SourceSpan;

/**
 * One code in a comment {@code thrift:allow(TH0412)}: the user knows of such warnings there.
 *
 * @param at the code in the comment
 * @param line the 1-based line it is about, or {@link #WHOLE_FILE}
 */
public record Allowance(Code code, SourceSpan at, int line) {
  /** The line of an allowance for all of its file. */
  public static final int WHOLE_FILE = 0;

  public Allowance {
    requireNonNull(code, "code");
    requireNonNull(at, "at");
    if (line < WHOLE_FILE) {
      throw new IllegalArgumentException("line " + line + " (expected 1 or more, or WHOLE_FILE)");
    }
  }
}
