package io.github.kitexjava.idl.ast;

import io.github.kitexjava.idl.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * A method of a service.
 *
 * @param result empty for {@code void}
 * @param exceptions the {@code throws} clause
 */
public record MethodDef(
    boolean oneway,
    Optional<TypeRef> result,
    Identifier name,
    List<FieldDef> arguments,
    List<FieldDef> exceptions,
    List<AnnotationDef> annotations,
    String doc,
    SourceSpan span) {
  public MethodDef {
    arguments = List.copyOf(arguments);
    exceptions = List.copyOf(exceptions);
    annotations = List.copyOf(annotations);
  }
}
