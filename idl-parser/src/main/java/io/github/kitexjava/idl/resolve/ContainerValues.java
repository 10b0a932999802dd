package io.github.kitexjava.idl.resolve;

import io.github.kitexjava.idl.ast.ValueRef;
import io.github.kitexjava.idl.ast.ValueRef.EntryRef;
import io.github.kitexjava.idl.ast.ValueRef.ListLiteral;
import io.github.kitexjava.idl.ast.ValueRef.MapLiteral;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.ConstantValue;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.MapType;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.SetType;
import io.github.kitexjava.idl.model.Type;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fits list and map literals to containers. */
final class ContainerValues {
  private final Diagnostics diagnostics;
  private final Mismatch mismatch;
  private final ConstantBinder values;
  private final StructValues structs;

  ContainerValues(
      Diagnostics diagnostics, Mismatch mismatch, StructTable table, ConstantBinder values) {
    this.diagnostics = diagnostics;
    this.mismatch = mismatch;
    this.values = values;
    this.structs = new StructValues(diagnostics, table, values);
  }

  Optional<ConstantValue> list(ListLiteral list, Type type, Scope scope) {
    Type resolved = type.resolved();
    if (resolved instanceof ListType listType) {
      return elements(list, listType.element(), scope).map(ConstantValue.Elements::new);
    }
    if (resolved instanceof SetType setType) {
      return elements(list, setType.element(), scope).map(e -> withoutRepeated(e, list));
    }
    if (resolved instanceof MapType && list.elements().isEmpty()) {
      warnOfBrackets(list.span(), type, "{}");
      return Optional.of(new ConstantValue.Entries(List.of()));
    }
    mismatch.report(list.span(), type, "a list", "");
    return Optional.empty();
  }

  Optional<ConstantValue> map(MapLiteral map, Type type, Scope scope) {
    Type resolved = type.resolved();
    if (resolved instanceof MapType mapType) {
      return entries(map, mapType, scope);
    }
    if (resolved instanceof NamedType named && named.symbol().kind().isStructLike()) {
      return structs.fit(map, named.symbol(), scope);
    }
    boolean elements = resolved instanceof ListType || resolved instanceof SetType;
    if (elements && map.entries().isEmpty()) {
      warnOfBrackets(map.span(), type, "[]");
      return Optional.of(new ConstantValue.Elements(List.of()));
    }
    mismatch.report(map.span(), type, "a map", elements ? "lists and sets are written `[…]`" : "");
    return Optional.empty();
  }

  /** All elements are looked at, so that every mistake is told. */
  private Optional<List<ConstantValue>> elements(ListLiteral list, Type type, Scope scope) {
    List<ConstantValue> result = new ArrayList<>();
    for (ValueRef element : list.elements()) {
      values.value(element, type, scope).ifPresent(result::add);
    }
    return result.size() == list.elements().size() ? Optional.of(result) : Optional.empty();
  }

  private ConstantValue withoutRepeated(List<ConstantValue> elements, ListLiteral list) {
    Set<ConstantValue> distinct = new HashSet<>();
    List<ConstantValue> result = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      if (distinct.add(elements.get(i))) {
        result.add(elements.get(i));
      } else {
        diagnostics.warning(
            Code.DUPLICATE_KEY,
            list.elements().get(i).span(),
            "this element is in the set already",
            "");
      }
    }
    return new ConstantValue.Elements(result);
  }

  private Optional<ConstantValue> entries(MapLiteral map, MapType type, Scope scope) {
    Map<ConstantValue, ConstantValue> result = new LinkedHashMap<>();
    boolean whole = true;
    for (EntryRef entry : map.entries()) {
      Optional<ConstantValue> key = values.value(entry.key(), type.key(), scope);
      Optional<ConstantValue> value = values.value(entry.value(), type.value(), scope);
      whole &= key.isPresent() && value.isPresent();
      if (key.isPresent() && value.isPresent() && result.put(key.get(), value.get()) != null) {
        diagnostics.warning(
            Code.DUPLICATE_KEY,
            entry.key().span(),
            "this key is in the map already",
            "the last value counts");
      }
    }
    return whole
        ? Optional.of(
            new ConstantValue.Entries(
                result.entrySet().stream()
                    .map(e -> new ConstantValue.Entry(e.getKey(), e.getValue()))
                    .toList()))
        : Optional.empty();
  }

  private void warnOfBrackets(SourceSpan at, Type type, String right) {
    diagnostics.warning(
        Code.VALUE_MISMATCH,
        at,
        "an empty value of type " + TypeNames.describe(type) + " is written `" + right + "`",
        "");
  }
}
