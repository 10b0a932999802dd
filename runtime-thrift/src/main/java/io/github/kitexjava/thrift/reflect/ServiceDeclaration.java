package io.github.kitexjava.thrift.reflect;

import io.github.kitexjava.thrift.Annotations;
import io.github.kitexjava.thrift.ServiceDescriptor;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A service.
 *
 * @param methods its own, in the order of the IDL
 * @param loader gives the descriptor, and loads its class then
 */
public record ServiceDeclaration(
    String name,
    Annotations annotations,
    List<Method> methods,
    Supplier<Optional<ServiceDescriptor<?>>> loader)
    implements Declaration {
  public ServiceDeclaration {
    methods = List.copyOf(methods);
  }

  /** One method of a service. */
  public record Method(String name, Annotations annotations) {}

  /** By its name in the IDL. */
  public Optional<Method> method(String method) {
    return methods.stream().filter(each -> each.name().equals(method)).findFirst();
  }

  /** What calls need; empty where the code was generated without calls. Loads its class. */
  public Optional<ServiceDescriptor<?>> descriptor() {
    return loader.get();
  }
}
