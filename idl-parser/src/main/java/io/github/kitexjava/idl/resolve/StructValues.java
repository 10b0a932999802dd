package io.github.kitexjava.idl.resolve;

import io.github.kitexjava.idl.ast.StringLiteral;
import io.github.kitexjava.idl.ast.ValueRef;
import io.github.kitexjava.idl.ast.ValueRef.EntryRef;
import io.github.kitexjava.idl.ast.ValueRef.MapLiteral;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.diagnostic.Fix;
import io.github.kitexjava.idl.diagnostic.Suggestions;
import io.github.kitexjava.idl.model.ConstantValue;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.Requiredness;
import io.github.kitexjava.idl.model.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Fits map literals to structs, unions and exceptions: the keys name the fields. */
final class StructValues {
  private final Diagnostics diagnostics;
  private final StructTable table;
  private final ConstantBinder values;

  StructValues(Diagnostics diagnostics, StructTable table, ConstantBinder values) {
    this.diagnostics = diagnostics;
    this.table = table;
    this.values = values;
  }

  Optional<ConstantValue> fit(MapLiteral map, Symbol struct, Scope scope) {
    Map<String, ConstantValue> given = new HashMap<>();
    boolean whole = true;
    boolean allKnown = true;
    for (EntryRef entry : map.entries()) {
      Optional<Field> field = field(entry.key(), struct);
      if (field.isEmpty()) {
        whole = false;
        allKnown = false;
        continue;
      }
      Optional<ConstantValue> value = values.value(entry.value(), field.get().type(), scope);
      whole &= value.isPresent();
      if (value.isPresent() && given.put(field.get().name(), value.get()) != null) {
        diagnostics.warning(
            Code.DUPLICATE_KEY,
            entry.key().span(),
            "field `" + field.get().name() + "` is given twice",
            "the last value counts");
      }
    }
    whole &= isOneOfUnion(map, struct, given);
    if (allKnown) { // or the unknown one was meant to be it
      warnOfMissing(map, struct, given);
    }
    return whole ? Optional.of(inOrder(struct, given)) : Optional.empty();
  }

  private Optional<Field> field(ValueRef key, Symbol struct) {
    if (!(key instanceof StringLiteral name)) {
      Optional<String> quoted =
          key instanceof ValueRef.NameRef ref
              ? Optional.of("\"" + ref.name().text() + "\"")
              : Optional.empty();
      diagnostics.report(
          Diagnostic.error(
                  Code.VALUE_MISMATCH,
                  key.span(),
                  "a field of " + describe(struct) + " is named by a string",
                  quoted.map(q -> "write `" + q + "`").orElse(""))
              .with(quoted.map(q -> Fix.replace(key.span(), q))));
      return Optional.empty();
    }
    Optional<Field> field =
        table.fields(struct).stream()
            .map(FieldBinder.Bound::field)
            .filter(f -> f.name().equals(name.cooked()))
            .findFirst();
    if (field.isEmpty() && !table.isReported(struct, name.cooked())) {
      List<String> names = table.fields(struct).stream().map(b -> b.field().name()).toList();
      Optional<String> meant = Suggestions.nearest(name.cooked(), names);
      diagnostics.report(
          Diagnostic.error(
                  Code.UNKNOWN_FIELD,
                  name.span(),
                  describe(struct) + " has no field `" + name.cooked() + "`",
                  meant.map(Meant::ask).orElse(""))
              .with(meant.map(m -> Fix.replace(name.span(), '"' + m + '"'))));
    }
    return field;
  }

  private boolean isOneOfUnion(MapLiteral map, Symbol struct, Map<String, ConstantValue> given) {
    if (struct.kind() != Symbol.Kind.UNION
        || given.size() == 1
        || (!map.entries().isEmpty() && given.isEmpty())) {
      return true;
    }
    boolean hasDefault =
        table.fields(struct).stream().anyMatch(b -> b.definition().value().isPresent());
    if (given.isEmpty() && hasDefault) {
      return true;
    }
    String count = given.isEmpty() ? "no field" : given.size() + " fields";
    diagnostics.error(
        Code.VALUE_MISMATCH,
        map.span(),
        "a value of " + describe(struct) + " has " + count + " set (expected one)",
        "");
    return false;
  }

  private void warnOfMissing(MapLiteral map, Symbol struct, Map<String, ConstantValue> given) {
    String missing =
        table.fields(struct).stream()
            .filter(b -> b.field().requiredness() == Requiredness.REQUIRED)
            .filter(b -> b.definition().value().isEmpty())
            .map(b -> b.field().name())
            .filter(name -> !given.containsKey(name))
            .map(name -> "`" + name + "`")
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      diagnostics.warning(
          Code.MISSING_REQUIRED,
          map.span(),
          "a value of " + describe(struct) + " lacks required " + missing,
          "");
    }
  }

  private ConstantValue inOrder(Symbol struct, Map<String, ConstantValue> given) {
    List<ConstantValue.Member> members = new ArrayList<>();
    for (FieldBinder.Bound bound : table.fields(struct)) {
      ConstantValue value = given.get(bound.field().name());
      if (value != null) {
        members.add(new ConstantValue.Member(bound.field(), value));
      }
    }
    return new ConstantValue.StructValue(struct, members);
  }

  private static String describe(Symbol struct) {
    return Kinds.word(struct.kind()) + " `" + struct.name() + "`";
  }
}
