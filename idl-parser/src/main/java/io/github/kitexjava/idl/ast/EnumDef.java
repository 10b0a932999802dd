package io.github.kitexjava.idl.ast;

import io.github.kitexjava.idl.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * An enum.
 *
 * @param values in source order
 */
public record EnumDef(
    Identifier name,
    List<EnumValueDef> values,
    List<AnnotationDef> annotations,
    String doc,
    SourceSpan span)
    implements Definition {
  public EnumDef {
    values = List.copyOf(values);
    annotations = List.copyOf(annotations);
  }

  /**
   * One member of an enum.
   *
   * @param value empty when it follows from the one before
   */
  public record EnumValueDef(
      Identifier name,
      Optional<ValueRef> value,
      List<AnnotationDef> annotations,
      String doc,
      SourceSpan span) {
    public EnumValueDef {
      annotations = List.copyOf(annotations);
    }
  }
}
