package io.github.kitexjava.idl.ast;

import io.github.kitexjava.idl.source.SourceSpan;
import java.util.List;

/** {@code const type name = value}. */
public record ConstDef(
    TypeRef type,
    Identifier name,
    ValueRef value,
    List<AnnotationDef> annotations,
    String doc,
    SourceSpan span)
    implements Definition {
  public ConstDef {
    annotations = List.copyOf(annotations);
  }
}
