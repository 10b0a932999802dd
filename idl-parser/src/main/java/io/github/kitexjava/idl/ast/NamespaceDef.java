package io.github.kitexjava.idl.ast;

import io.github.kitexjava.idl.source.SourceSpan;
import java.util.List;

/**
 * {@code namespace language name}.
 *
 * @param language {@code *} for all
 * @param name dotted
 */
public record NamespaceDef(
    Identifier language, Identifier name, List<AnnotationDef> annotations, SourceSpan span)
    implements HeaderDef {
  public NamespaceDef {
    annotations = List.copyOf(annotations);
  }
}
