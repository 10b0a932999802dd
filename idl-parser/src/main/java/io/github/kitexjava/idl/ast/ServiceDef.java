package io.github.kitexjava.idl.ast;

import io.github.kitexjava.idl.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * A service.
 *
 * @param base the service after {@code extends}
 * @param methods in source order; those that could not be read are left out
 */
public record ServiceDef(
    Identifier name,
    Optional<Identifier> base,
    List<MethodDef> methods,
    List<AnnotationDef> annotations,
    String doc,
    SourceSpan span)
    implements Definition {
  public ServiceDef {
    methods = List.copyOf(methods);
    annotations = List.copyOf(annotations);
  }
}
