package io.github.kitexjava.idl.ast;

import io.github.kitexjava.idl.source.SourceSpan;

/**
 * A name as written; a reference may be dotted.
 *
 * @param text never empty
 */
public record Identifier(String text, SourceSpan span) {

  /**
   * False for what is no name in Thrift, such as {@code a-b}. It is reported already; nothing that
   * follows from it needs to be.
   */
  public boolean isLegal() {
    return !text.endsWith(".")
        && !text.contains("..")
        && text.chars()
            .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "_.".indexOf(c) >= 0));
  }
}
