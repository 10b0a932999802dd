package io.github.kitexjava.idl.ast;

import io.github.kitexjava.idl.source.SourceFile;
import java.util.List;

/**
 * A whole file.
 *
 * @param doc the comment at its top that belongs to no definition
 * @param comments all of them, in source order, those that document something included
 * @param complete false when a definition could not be read, so that a name which seems unknown may
 *     only be lost
 */
public record FileDef(
    SourceFile source,
    String doc,
    List<HeaderDef> headers,
    List<Definition> definitions,
    List<CommentRef> comments,
    boolean complete) {
  public FileDef {
    headers = List.copyOf(headers);
    definitions = List.copyOf(definitions);
    comments = List.copyOf(comments);
  }

  /** The includes, in source order. */
  public List<IncludeDef> includes() {
    return headers.stream()
        .filter(IncludeDef.class::isInstance)
        .map(IncludeDef.class::cast)
        .toList();
  }

  /** The namespaces, in source order. */
  public List<NamespaceDef> namespaces() {
    return headers.stream()
        .filter(NamespaceDef.class::isInstance)
        .map(NamespaceDef.class::cast)
        .toList();
  }
}
