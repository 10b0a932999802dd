package io.github.kitexjava.http.gen;

import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.NamedTypes;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.idl.model.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the types that routes take and give, at any depth: those that need JSON. */
final class ReachableTypes {
  private final Set<Symbol> found = new LinkedHashSet<>();
  private final Deque<Symbol> open = new ArrayDeque<>();

  private ReachableTypes() {}

  /** In an order that depends on the routes only. */
  static Set<Symbol> of(Program program, RouteTable table) {
    ReachableTypes types = new ReachableTypes();
    for (RoutedMethod method : table.methods()) {
      method.method().arguments().forEach(types::add);
      method.method().exceptions().forEach(types::add);
      method.method().result().ifPresent(types::add);
    }
    while (!types.open.isEmpty()) {
      Symbol symbol = types.open.remove();
      if (symbol.kind().isStructLike()) {
        program.struct(symbol).fields().forEach(types::add);
      }
    }
    return types.found;
  }

  private void add(Field field) {
    add(field.type());
  }

  private void add(Type type) {
    for (Symbol symbol : NamedTypes.of(type)) {
      if (found.add(symbol)) {
        open.add(symbol);
      }
    }
  }
}
