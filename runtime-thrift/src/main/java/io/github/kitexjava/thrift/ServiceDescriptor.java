package io.github.kitexjava.thrift;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a service: its name, its interface, its methods. Immutable.
 *
 * @param <S> the service's interface
 */
public final class ServiceDescriptor<S> {
  private final String name;
  private final Class<S> type;
  private final List<MethodDescriptor<? super S, ?>> methods;

  private ServiceDescriptor(
      String name, Class<S> type, List<MethodDescriptor<? super S, ?>> methods) {
    this.name = requireNonNull(name, "name");
    this.type = requireNonNull(type, "type");
    this.methods = List.copyOf(methods);
  }

  /**
   * Describes a service that extends none.
   *
   * @param name in the IDL's spelling
   * @param methods in IDL order
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // List.of only reads them
  public static <S> ServiceDescriptor<S> of(
      String name, Class<S> type, MethodDescriptor<? super S, ?>... methods) {
    return new ServiceDescriptor<>(name, type, List.of(methods));
  }

  /** This service, extending another: the methods of {@code base} come before its own. */
  public ServiceDescriptor<S> extending(ServiceDescriptor<? super S> base) {
    List<MethodDescriptor<? super S, ?>> all = new ArrayList<>(inherited(base));
    all.addAll(methods);
    return new ServiceDescriptor<>(name, type, all);
  }

  private static <B, S extends B> List<MethodDescriptor<? super S, ?>> inherited(
      ServiceDescriptor<B> base) {
    return new ArrayList<>(base.methods);
  }

  /** In the IDL's spelling. */
  public String name() {
    return name;
  }

  /** The interface that handlers implement and clients offer. */
  public Class<S> type() {
    return type;
  }

  /** Those of the services it extends first, then its own in IDL order. */
  public List<MethodDescriptor<? super S, ?>> methods() {
    return methods;
  }

  public Optional<MethodDescriptor<? super S, ?>> method(String methodName) {
    return methods.stream().filter(method -> method.name().equals(methodName)).findFirst();
  }

  @Override
  public String toString() {
    return name;
  }
}
