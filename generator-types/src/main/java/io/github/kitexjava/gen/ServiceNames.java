package io.github.kitexjava.gen;

import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.ServiceType.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The methods of one service and their parameters. */
final class ServiceNames {
  private final Map<String, MethodNames> methods = new HashMap<>();

  /**
   * Allocates the names of a service's own methods.
   *
   * @param inherited the Java names of all methods of the services it extends
   */
  static ServiceNames of(ServiceType service, Collection<String> inherited, Renames renames) {
    ServiceNames names = new ServiceNames();
    NameAllocator scope =
        NameAllocator.caseSensitive()
            .reserve(ReservedNames.KEYWORDS)
            .reserve(ReservedNames.OBJECT_METHODS)
            .reserve(inherited);
    for (Method method : service.methods()) {
      String camel = Identifiers.lowerCamel(method.name());
      boolean underscore = Identifiers.needsUnderscore(Identifiers.upperFirst(camel));
      String wanted = underscore ? camel + "_" : camel;
      String name = scope.allocate(wanted);
      names.methods.put(method.name(), new MethodNames(name, parameters(method)));
      renames.note(
          service.symbol().file(),
          method.span(),
          "method",
          camel,
          name,
          name.equals(wanted)
              ? "names that start with `New` or end with `Args` or `Result` get one underscore"
              : "Java or another method needs that name");
    }
    return names;
  }

  String of(Method method) {
    return find(method).name();
  }

  String parameter(Method method, Field argument) {
    return find(method).parameters().getOrDefault(argument.id(), "");
  }

  /** The Java names of all own methods. */
  List<String> all() {
    return methods.values().stream().map(MethodNames::name).toList();
  }

  private MethodNames find(Method method) {
    MethodNames names = methods.get(method.name());
    if (names == null) {
      throw new IllegalArgumentException("no method " + method.name() + " in this service");
    }
    return names;
  }

  /** Silent about renames: a caller does not see the name of a parameter. */
  private static Map<Integer, String> parameters(Method method) {
    NameAllocator scope =
        NameAllocator.caseSensitive().reserve(ReservedNames.KEYWORDS).reserve(Set.of("yield"));
    Map<Integer, String> parameters = new HashMap<>();
    for (Field argument : method.arguments()) {
      parameters.put(argument.id(), scope.allocate(Identifiers.lowerCamel(argument.name())));
    }
    return parameters;
  }

  private record MethodNames(String name, Map<Integer, String> parameters) {}
}
