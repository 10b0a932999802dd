package io.github.kitexjava.http.gen;

import io.github.kitexjava.idl.model.AliasType;
import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.MapType;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.SetType;
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
  private final Visitor visitor = new Visitor();

  private ReachableTypes() {}

  /** In an order that depends on the routes only. */
  static Set<Symbol> of(Program program, RouteTable table) {
    ReachableTypes types = new ReachableTypes();
    for (RoutedMethod method : table.methods()) {
      method.method().arguments().forEach(types::add);
      method.method().exceptions().forEach(types::add);
      method.method().result().ifPresent(result -> result.accept(types.visitor));
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
    field.type().accept(visitor);
  }

  private final class Visitor implements Type.Visitor<Boolean> {
    @Override
    public Boolean base(BaseType type) {
      return false;
    }

    @Override
    public Boolean list(ListType type) {
      return type.element().accept(this);
    }

    @Override
    public Boolean set(SetType type) {
      return type.element().accept(this);
    }

    @Override
    public Boolean map(MapType type) {
      type.key().accept(this);
      return type.value().accept(this);
    }

    @Override
    public Boolean alias(AliasType type) {
      return type.target().accept(this);
    }

    @Override
    public Boolean named(NamedType type) {
      return found.add(type.symbol()) && open.add(type.symbol());
    }
  }
}
