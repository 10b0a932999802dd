package io.github.kitexjava.rpc.gen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.github.kitexjava.gen.Deprecation;
import io.github.kitexjava.gen.Deprecations;
import io.github.kitexjava.gen.JavaNames;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What the classes and methods of services are called, beside the names of the types. */
final class RpcNames {
  static final String METHODS = "Methods";

  private final Program program;
  private final JavaNames java;

  RpcNames(Program program, JavaNames java) {
    this.program = program;
    this.java = java;
  }

  JavaNames java() {
    return java;
  }

  Program program() {
    return program;
  }

  /** The interface. */
  ClassName service(ServiceType service) {
    return java.className(service.symbol());
  }

  ClassName client(ServiceType service) {
    return java.companion(service.symbol(), "Client");
  }

  ClassName server(ServiceType service) {
    return java.companion(service.symbol(), "Server");
  }

  /** The class that holds the descriptors. */
  ClassName methods(ServiceType service) {
    return java.companion(service.symbol(), METHODS);
  }

  Optional<ServiceType> base(ServiceType service) {
    return service.base().map(program::service);
  }

  /** Those that the service declares itself, in IDL order. */
  List<ServiceMethod> own(ServiceType service) {
    return service.methods().stream().map(method -> method(service, method)).toList();
  }

  /** Those of the services it extends first, then its own. */
  List<ServiceMethod> all(ServiceType service) {
    List<ServiceMethod> all = new ArrayList<>();
    base(service).ifPresent(base -> all.addAll(all(base)));
    all.addAll(own(service));
    return all;
  }

  /** Whether code that has the types of these methods names something deprecated. */
  boolean usesDeprecated(List<ServiceMethod> methods) {
    Deprecations deprecations = java.deprecations();
    return methods.stream().anyMatch(each -> deprecations.usesIn(each.method()));
  }

  /** Whether callers should stop calling a service. */
  static Deprecation deprecation(ServiceType service) {
    return Deprecation.of(service.annotations(), service.doc());
  }

  private ServiceMethod method(ServiceType owner, ServiceType.Method method) {
    List<Argument> arguments =
        IntStream.range(0, method.arguments().size())
            .mapToObj(index -> argument(owner, method, index))
            .toList();
    TypeName result =
        method.oneway() ? TypeName.VOID : method.result().map(java::typeName).orElse(TypeName.VOID);
    return new ServiceMethod(
        owner,
        method,
        java.method(owner, method),
        java.methodConstant(owner, method),
        arguments,
        exceptions(method),
        result);
  }

  private Argument argument(ServiceType owner, ServiceType.Method method, int index) {
    Field field = method.arguments().get(index);
    return new Argument(
        field, index, java.parameter(owner, method, field), java.typeName(field.type()));
  }

  private List<ClassName> exceptions(ServiceType.Method method) {
    Set<ClassName> exceptions = new LinkedHashSet<>();
    for (Field exception : method.exceptions()) {
      exceptions.add(java.className(exceptionSymbol(exception)));
    }
    return List.copyOf(exceptions);
  }

  static String lowerFirst(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  static String upperFirst(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** What a declared exception is. */
  static Symbol exceptionSymbol(Field exception) {
    if (exception.type().resolved() instanceof NamedType named) {
      return named.symbol();
    }
    throw new IllegalArgumentException(exception.name() + " (expected an exception)");
  }
}
