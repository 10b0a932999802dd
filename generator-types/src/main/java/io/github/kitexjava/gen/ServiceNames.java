package io.github.kitexjava.gen;

import io.github.kitexjava.idl.model.BaseType;
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
  /** The roots of packages that generated bodies may name in full. */
  private static final Set<String> PACKAGES = Set.of("io", "java", "org");

  private final Map<String, MethodNames> methods = new HashMap<>();

  /**
   * Allocates the names of a service's own methods.
   *
   * @param compatible whether the originals' rule for underscores holds
   * @param style of methods; parameters are always camel case
   * @param inherited the Java names of all methods of the services it extends
   * @param packages the first segments of the program's packages: a parameter would hide one
   * @param classes the simple names of the program's classes: in an expression a constant hides one
   */
  static ServiceNames of(
      ServiceType service,
      boolean compatible,
      NamingStyle style,
      Collection<String> inherited,
      Collection<String> packages,
      Collection<String> classes,
      Renames renames) {
    ServiceNames names = new ServiceNames();
    NameAllocator scope =
        NameAllocator.caseSensitive()
            .reserve(ReservedNames.KEYWORDS)
            .reserve(ReservedNames.OBJECT_METHODS)
            .reserve(inherited);
    NameAllocator constants =
        NameAllocator.caseSensitive().reserve(Set.of(ReservedNames.SERVICE)).reserve(classes);
    for (Method method : service.methods()) {
      String spelled = style.member(method.name());
      boolean underscore =
          compatible && Identifiers.needsUnderscore(Identifiers.upperFirst(spelled));
      String wanted = underscore ? spelled + "_" : spelled;
      String name = scope.allocate(wanted, clients(method));
      String constant = constants.allocate(Identifiers.upperSnake(name));
      names.methods.put(
          method.name(), new MethodNames(name, constant, parameters(method, style, packages)));
      renames.note(
          service.symbol().file(),
          method.span(),
          "method",
          spelled,
          name,
          name.equals(wanted)
              ? "names that start with `New` or end with `Args` or `Result` get one underscore"
              : "Java, the client or another method needs that name");
    }
    return names;
  }

  /** What a client has itself with the same parameters: other ones make an overload. */
  private static Set<String> clients(Method method) {
    List<Field> arguments = method.arguments();
    if (arguments.isEmpty()) {
      return Set.of("close", "async");
    }
    boolean text = arguments.size() == 1 && arguments.get(0).type().resolved() == BaseType.STRING;
    return text ? Set.of("builder") : Set.of();
  }

  String of(Method method) {
    return find(method).name();
  }

  String constant(Method method) {
    return find(method).constant();
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
  private static Map<Integer, String> parameters(
      Method method, NamingStyle style, Collection<String> packages) {
    NameAllocator scope =
        NameAllocator.caseSensitive()
            .reserve(ReservedNames.KEYWORDS)
            .reserve(Set.of("yield"))
            .reserve(PACKAGES)
            .reserve(packages);
    Map<Integer, String> parameters = new HashMap<>();
    for (Field argument : method.arguments()) {
      parameters.put(argument.id(), scope.allocate(style.variable(argument.name())));
    }
    return parameters;
  }

  private record MethodNames(String name, String constant, Map<Integer, String> parameters) {}
}
