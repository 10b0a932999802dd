package io.github.kitexjava.idl.resolve;

import io.github.kitexjava.idl.ast.ConstDef;
import io.github.kitexjava.idl.ast.StringLiteral;
import io.github.kitexjava.idl.ast.ValueRef;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.ConstantType;
import io.github.kitexjava.idl.model.ConstantValue;
import io.github.kitexjava.idl.model.Doc;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.idl.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Resolve, step 4: values of constants and defaults, checked against their types. A constant is
 * valued when first used, so that order does not matter.
 */
final class ConstantBinder {
  /** Of constants that use each other. */
  private static final int MAX_CHAIN = 256;

  /** Of values behind one constant: lists of lists of one constant grow without bounds. */
  private static final int MAX_VALUES = 1_000_000;

  private final Diagnostics diagnostics;
  private final TypeBinder types;
  private final ValueLookup lookup;
  private final Mismatch mismatch;
  private final IntegerValues integers;
  private final TextValues texts;
  private final Conversion conversion;
  private final ContainerValues containers;
  private final Map<Symbol, Optional<ConstantType>> done = new HashMap<>();
  private final Map<Symbol, Integer> weights = new HashMap<>();
  private final Map<Symbol, Declared> pending = new LinkedHashMap<>();
  private int weight;

  ConstantBinder(Diagnostics diagnostics, TypeBinder types, StructTable table) {
    this.diagnostics = diagnostics;
    this.types = types;
    this.lookup = new ValueLookup(diagnostics, types, table);
    this.mismatch = new Mismatch(diagnostics);
    this.integers = new IntegerValues(diagnostics, mismatch, table);
    this.texts = new TextValues(mismatch);
    this.conversion = new Conversion(mismatch, integers);
    this.containers = new ContainerValues(diagnostics, mismatch, table, this);
  }

  /** The constant with its value; empty when something about it is reported. */
  Optional<ConstantType> constant(Declared declared) {
    Symbol symbol = declared.symbol();
    Optional<ConstantType> known = done.get(symbol);
    if (known != null) {
      return known;
    }
    if (pending.containsKey(symbol)) {
      reportCycle(symbol);
      return Optional.empty();
    }
    if (pending.size() >= MAX_CHAIN) {
      diagnostics.error(
          Code.NESTED_TOO_DEEP,
          declared.definition().name().span(),
          "more than " + MAX_CHAIN + " constants use each other",
          "");
      return Optional.empty();
    }
    pending.put(symbol, declared);
    int outerWeight = weight;
    weight = 0;
    Optional<ConstantType> result = compute(declared);
    weights.put(symbol, weight);
    weight = outerWeight;
    pending.remove(symbol);
    done.put(symbol, result);
    return result;
  }

  private Optional<ConstantType> compute(Declared declared) {
    ConstDef definition = (ConstDef) declared.definition();
    return types
        .bind(definition.type(), declared.scope())
        .flatMap(
            type ->
                value(definition.value(), type, declared.scope())
                    .map(
                        value ->
                            new ConstantType(
                                declared.symbol(),
                                type,
                                value,
                                new Doc(definition.doc()),
                                AnnotationBinder.bind(definition.annotations()),
                                definition.name().span())));
  }

  /** A written value as its type asks for it; empty after reporting. */
  Optional<ConstantValue> value(ValueRef written, Type type, Scope scope) {
    weight++;
    if (written instanceof ValueRef.IntLiteral literal) {
      return integers.fit(literal.value(), type, literal.span());
    }
    if (written instanceof StringLiteral literal) {
      return texts.fit(literal, type);
    }
    if (written instanceof ValueRef.RealLiteral literal) {
      return real(literal, type);
    }
    if (written instanceof ValueRef.NameRef name) {
      return name(name, type, scope);
    }
    if (written instanceof ValueRef.ListLiteral list) {
      return containers.list(list, type, scope);
    }
    return written instanceof ValueRef.MapLiteral map
        ? containers.map(map, type, scope)
        : Optional.empty();
  }

  private Optional<ConstantValue> real(ValueRef.RealLiteral literal, Type type) {
    if (type.resolved() == BaseType.DOUBLE) {
      return Optional.of(new ConstantValue.Real(literal.value()));
    }
    mismatch.report(literal.span(), type, "a floating-point number", "");
    return Optional.empty();
  }

  private Optional<ConstantValue> name(ValueRef.NameRef name, Type type, Scope scope) {
    String text = name.name().text();
    if (text.equals("true") || text.equals("false")) {
      return bool(name, text.equals("true"), type);
    }
    Optional<ValueLookup.Found> found = lookup.find(name.name(), type, scope);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Related source = new Related(found.get().span(), "the value comes from here");
    if (found.get() instanceof ValueLookup.OfMember member) {
      ConstantValue value =
          new ConstantValue.EnumNumber(member.enumeration(), member.member().value());
      return conversion.convert(value, type, name.span(), source);
    }
    Declared declared = ((ValueLookup.OfConstant) found.get()).constant();
    Optional<ConstantType> constant = constant(declared);
    weight += weights.getOrDefault(declared.symbol(), 0);
    if (weight > MAX_VALUES) {
      weight = 0;
      diagnostics.error(
          Code.NESTED_TOO_DEEP,
          name.span(),
          "the constants used here hold more than " + MAX_VALUES + " values",
          "");
      return Optional.empty();
    }
    return constant.flatMap(c -> conversion.convert(c.value(), type, name.span(), source));
  }

  /** Both other compilers read the two words as 1 and 0 where an integer is asked for. */
  private Optional<ConstantValue> bool(ValueRef.NameRef name, boolean value, Type type) {
    if (type.resolved() == BaseType.BOOL) {
      return Optional.of(new ConstantValue.Bool(value));
    }
    if (Conversion.isInteger(type.resolved())) {
      return integers.fit(value ? 1 : 0, type, name.span());
    }
    mismatch.report(name.span(), type, "`" + value + "`", "");
    return Optional.empty();
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
        Code.CONSTANT_CYCLE,
        cycle.get(0).definition().name().span(),
        "constant `" + first.name() + "` needs its own value: " + path + first.name(),
        "",
        cycle.stream()
            .skip(1)
            .map(d -> new Related(d.definition().name().span(), "by way of this one"))
            .toArray(Related[]::new));
  }
}
