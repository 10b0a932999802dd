package io.github.kitexjava.idl.ast;

import io.github.kitexjava.idl.source.SourceSpan;
import java.util.List;

/** {@code typedef type name}. */
public record TypedefDef(
    TypeRef type, Identifier name, List<AnnotationDef> annotations, String doc, SourceSpan span)
    implements Definition {
  public TypedefDef {
    annotations = List.copyOf(annotations);
  }
}
