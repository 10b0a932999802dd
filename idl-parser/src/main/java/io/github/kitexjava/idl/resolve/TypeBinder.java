package io.github.kitexjava.idl.resolve;

import io.github.kitexjava.idl.ast.Identifier;
import io.github.kitexjava.idl.ast.TypeRef;
import io.github.kitexjava.idl.ast.TypedefDef;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.AliasType;
import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.MapType;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.SetType;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.idl.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Resolve, step 2: binds written types to declarations. Typedefs are bound when first used, so that
 * their order does not matter.
 */
final class TypeBinder {
  /** Of typedefs that stand for each other; more than any hand-written file has. */
  private static final int MAX_TYPEDEF_CHAIN = 256;

  private static final Map<String, BaseType> BASE_TYPES = baseTypes();

  private final Diagnostics diagnostics;
  private final Lookup lookup;
  private final Map<Symbol, Optional<Type>> targets = new HashMap<>();
  private final Map<Symbol, Declared> pending = new LinkedHashMap<>();

  TypeBinder(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.lookup = new Lookup(diagnostics);
  }

  Lookup lookup() {
    return lookup;
  }

  static Set<String> builtinNames() {
    return BASE_TYPES.keySet();
  }

  /** True for the name of a base type; {@code uuid} came late, and older files have such types. */
  static boolean isReserved(String name) {
    return BASE_TYPES.containsKey(name) && !name.equals(BaseType.UUID.keyword());
  }

  /** Returns the type, or nothing after reporting. */
  Optional<Type> bind(TypeRef ref, Scope scope) {
    if (ref instanceof TypeRef.ListRef list) {
      return bind(list.element(), scope).map(ListType::new);
    }
    if (ref instanceof TypeRef.SetRef set) {
      return bind(set.element(), scope).map(SetType::new);
    }
    if (ref instanceof TypeRef.MapRef map) {
      Optional<Type> key = bind(map.key(), scope);
      Optional<Type> value = bind(map.value(), scope);
      return key.flatMap(k -> value.map(v -> new MapType(k, v)));
    }
    return bindName(((TypeRef.Named) ref).name(), scope);
  }

  private Optional<Type> bindName(Identifier name, Scope scope) {
    BaseType base = BASE_TYPES.get(name.text());
    if (base != null && (isReserved(name.text()) || scope.type(name.text()).isEmpty())) {
      return Optional.of(base);
    }
    return lookup
        .find(name, scope, Code.UNKNOWN_TYPE, "type")
        .flatMap(declared -> use(declared, name));
  }

  private Optional<Type> use(Declared declared, Identifier name) {
    Symbol symbol = declared.symbol();
    if (symbol.kind() == Symbol.Kind.TYPEDEF) {
      return target(declared).map(target -> new AliasType(symbol, target));
    }
    if (symbol.kind() == Symbol.Kind.SERVICE) {
      diagnostics.error(
          Code.WRONG_KIND,
          name.span(),
          "`" + name.text() + "` is a service, not a type",
          "",
          new Related(declared.definition().name().span(), "declared here"));
      return Optional.empty();
    }
    return Optional.of(new NamedType(symbol));
  }

  /** What a typedef stands for; empty when that is reported to be wrong. */
  Optional<Type> target(Declared typedef) {
    Symbol symbol = typedef.symbol();
    Optional<Type> known = targets.get(symbol);
    if (known != null) {
      return known;
    }
    if (isReserved(symbol.name())) {
      return Optional.empty(); // reported, and its type may only stand in the wrong place
    }
    if (pending.containsKey(symbol)) {
      reportCycle(symbol);
      return Optional.empty();
    }
    if (pending.size() >= MAX_TYPEDEF_CHAIN) {
      diagnostics.error(
          Code.NESTED_TOO_DEEP,
          typedef.definition().name().span(),
          "more than " + MAX_TYPEDEF_CHAIN + " typedefs stand for each other",
          "");
      return Optional.empty();
    }
    pending.put(symbol, typedef);
    Optional<Type> target = bind(((TypedefDef) typedef.definition()).type(), typedef.scope());
    pending.remove(symbol);
    targets.put(symbol, target);
    return target;
  }

  private void reportCycle(Symbol first) {
    List<Declared> cycle = new ArrayList<>();
    for (Declared declared : pending.values()) {
      if (!cycle.isEmpty() || declared.symbol().equals(first)) {
        cycle.add(declared);
      }
    }
    StringBuilder path = new StringBuilder();
    cycle.forEach(d -> path.append(d.symbol().name()).append(" -> "));
    diagnostics.error(
        Code.TYPEDEF_CYCLE,
        cycle.get(0).definition().name().span(),
        "typedef `" + first.name() + "` stands for itself: " + path + first.name(),
        "",
        cycle.stream()
            .skip(1)
            .map(d -> new Related(d.definition().name().span(), "by way of this one"))
            .toArray(Related[]::new));
  }

  private static Map<String, BaseType> baseTypes() {
    Map<String, BaseType> names = new HashMap<>();
    for (BaseType type : BaseType.values()) {
      names.put(type.keyword(), type);
    }
    names.put("byte", BaseType.I8);
    return Map.copyOf(names);
  }
}
