package io.github.kitexjava.idl.ast;

import io.github.kitexjava.idl.source.SourceSpan;
import java.util.List;

/**
 * A struct, union or exception.
 *
 * @param xsdAll true when {@code xsd_all} stands behind the name
 * @param fields in source order; those that could not be read are left out
 */
public record StructDef(
    Kind kind,
    Identifier name,
    boolean xsdAll,
    List<FieldDef> fields,
    List<AnnotationDef> annotations,
    String doc,
    SourceSpan span)
    implements Definition {
  public StructDef {
    fields = List.copyOf(fields);
    annotations = List.copyOf(annotations);
  }

  /** Which keyword was written. */
  public enum Kind {
    STRUCT,
    UNION,
    EXCEPTION
  }
}
