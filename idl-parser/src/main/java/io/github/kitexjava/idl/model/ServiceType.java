package io.github.kitexjava.idl.model;

import io.github.kitexjava.idl.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * A service.
 *
 * @param base the service it extends
 * @param methods its own ones, in source order
 */
public record ServiceType(
    Symbol symbol,
    Optional<Symbol> base,
    List<Method> methods,
    Doc doc,
    Annotations annotations,
    SourceSpan span)
    implements Declaration {
  public ServiceType {
    methods = List.copyOf(methods);
  }

  /**
   * One method of a service.
   *
   * @param result empty for {@code void}
   * @param exceptions the {@code throws} clause
   * @param span the name
   */
  public record Method(
      String name,
      boolean oneway,
      Optional<Type> result,
      List<Field> arguments,
      List<Field> exceptions,
      Doc doc,
      Annotations annotations,
      SourceSpan span) {
    public Method {
      arguments = List.copyOf(arguments);
      exceptions = List.copyOf(exceptions);
    }
  }
}
