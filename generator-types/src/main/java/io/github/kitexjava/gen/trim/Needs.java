package io.github.kitexjava.gen.trim;

import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.NamedTypes;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.idl.model.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What has been asked for so far, and what that needs. */
final class Needs {
  private final Program program;
  private final Set<Symbol> structs = new HashSet<>();
  private final Map<Symbol, Set<String>> methods = new HashMap<>();

  Needs(Program program) {
    this.program = program;
  }

  boolean has(StructType struct) {
    return structs.contains(struct.symbol());
  }

  boolean has(ServiceType service) {
    return methods.containsKey(service.symbol());
  }

  boolean has(ServiceType service, ServiceType.Method method) {
    return methods.getOrDefault(service.symbol(), Set.of()).contains(method.name());
  }

  /** True if nothing in the type was left out. */
  boolean hasAllOf(Type type) {
    return NamedTypes.of(type).stream()
        .noneMatch(s -> s.kind().isStructLike() && !structs.contains(s));
  }

  /** A service with all its methods, those that it inherits too. */
  void service(ServiceType service) {
    Optional<ServiceType> next = Optional.of(service);
    while (next.isPresent()) {
      ServiceType one = next.get();
      one.methods().forEach(method -> add(one, method));
      methods.computeIfAbsent(one.symbol(), unused -> new HashSet<>());
      next = one.base().map(program::service);
    }
  }

  /**
   * One method; the services between the one that is asked and the one that has it stay, without
   * their methods.
   *
   * @param asked has the method itself, or inherits it
   */
  void method(ServiceType asked, ServiceType.Method method) {
    Optional<ServiceType> next = Optional.of(asked);
    while (next.isPresent()) {
      ServiceType one = next.get();
      methods.computeIfAbsent(one.symbol(), unused -> new HashSet<>());
      if (one.methods().contains(method)) {
        add(one, method);
      }
      next = one.base().map(program::service);
    }
  }

  private void add(ServiceType service, ServiceType.Method method) {
    methods.computeIfAbsent(service.symbol(), unused -> new HashSet<>()).add(method.name());
    method.result().ifPresent(this::type);
    method.arguments().forEach(argument -> type(argument.type()));
    method.exceptions().forEach(exception -> type(exception.type()));
  }

  /** A type with all that is in it; structs may contain each other, to any depth. */
  void type(Type type) {
    Deque<Symbol> open = new ArrayDeque<>(NamedTypes.of(type));
    while (!open.isEmpty()) {
      Symbol symbol = open.pop();
      if (symbol.kind().isStructLike() && structs.add(symbol)) {
        for (Field field : program.struct(symbol).fields()) {
          open.addAll(NamedTypes.of(field.type()));
        }
      }
    }
  }
}
