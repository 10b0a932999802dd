package io.github.kitexjava.rpc.gen;

import io.github.kitexjava.gen.JavaNames;
import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Annotation;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.idl.model.ThriftFile;
import java.util.Optional;

/** The rules that services must keep to be generated. */
final class ServiceRules {
  private static final String STREAMING = "streaming.mode";

  private final Program program;
  private final Diagnostics diagnostics;

  private ServiceRules(Program program, Diagnostics diagnostics) {
    this.program = program;
    this.diagnostics = diagnostics;
  }

  /** Checks the services of all files that are generated. */
  static void check(Program program, TypeOptions options, Diagnostics diagnostics) {
    ServiceRules rules = new ServiceRules(program, diagnostics);
    for (ThriftFile file : JavaNames.generated(program, options)) {
      for (ServiceType service : file.declarations(ServiceType.class)) {
        service.methods().forEach(method -> rules.check(service, method));
      }
    }
  }

  private void check(ServiceType service, ServiceType.Method method) {
    Optional<Annotation> streaming =
        method.annotations().last(STREAMING).filter(a -> !a.value().equals("unary"));
    if (streaming.isPresent()) {
      diagnostics.error(
          Code.STREAMING,
          streaming.get().span(),
          ("method `%s` of service `%s` streams (`%s = \"%s\"`),"
                  + " and only calls with one answer are supported")
              .formatted(method.name(), service.name(), STREAMING, streaming.get().value()),
          "remove the annotation" + wayOut(service));
    }
    for (Field exception : method.exceptions()) {
      if (!isException(exception)) {
        diagnostics.error(
            Code.THROWS,
            exception.span(),
            "`%s` of method `%s` is thrown, but its type is no exception"
                .formatted(exception.name(), method.name()),
            "");
      }
    }
    inherited(service, method)
        .ifPresent(
            first ->
                diagnostics.error(
                    Code.DUPLICATE_METHOD,
                    method.span(),
                    "service `%s` has a method `%s` already, from a service that it extends"
                        .formatted(service.name(), method.name()),
                    "give one of the two another name",
                    new Related(first.span(), "the first one is declared here")));
  }

  /** For a service with a method that can be made. */
  private static String wayOut(ServiceType service) {
    return service.methods().stream()
        .filter(method -> method.annotations().last(STREAMING).isEmpty())
        .findFirst()
        .map(method -> service.name() + "." + method.name())
        .map(
            ", or leave the method out: with the option `trim_idl=%s` only that is made"::formatted)
        .orElse("");
  }

  private static boolean isException(Field field) {
    return field.type().resolved() instanceof NamedType named
        && named.symbol().kind() == Symbol.Kind.EXCEPTION;
  }

  private Optional<ServiceType.Method> inherited(ServiceType service, ServiceType.Method method) {
    Optional<Symbol> base = service.base();
    while (base.isPresent()) {
      ServiceType parent = program.service(base.get());
      for (ServiceType.Method other : parent.methods()) {
        if (other.name().equals(method.name())) {
          return Optional.of(other);
        }
      }
      base = parent.base();
    }
    return Optional.empty();
  }
}
