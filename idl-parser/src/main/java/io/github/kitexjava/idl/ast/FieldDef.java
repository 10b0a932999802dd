package io.github.kitexjava.idl.ast;

import io.github.kitexjava.idl.source.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A field of a struct, or an argument or exception of a method.
 *
 * @param id empty when none is written
 * @param reference true when {@code &} stands before the name, which means nothing outside C++
 * @param value the default
 */
public record FieldDef(
    Optional<FieldIdRef> id,
    Optional<RequirednessRef> requiredness,
    TypeRef type,
    boolean reference,
    Identifier name,
    Optional<ValueRef> value,
    List<XsdRef> xsd,
    List<AnnotationDef> annotations,
    String doc,
    SourceSpan span) {
  public FieldDef {
    xsd = List.copyOf(xsd);
    annotations = List.copyOf(annotations);
  }

  /**
   * The number before the colon.
   *
   * @param value as written, in any range; empty when it is no number, which is reported already
   */
  public record FieldIdRef(OptionalLong value, SourceSpan span) {}

  /** {@code required} or {@code optional}. */
  public record RequirednessRef(boolean required, SourceSpan span) {}
}
