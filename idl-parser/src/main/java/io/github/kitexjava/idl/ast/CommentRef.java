package io.github.kitexjava.idl.ast;

import io.github.kitexjava.idl.source.SourceSpan;

/**
 * One comment of any kind, wherever it stands.
 *
 * @param span with its marks; of a line comment without the line end
 */
public record CommentRef(SourceSpan span) {

  /** As written, with its marks. */
  public String raw() {
    return span.text();
  }
}
