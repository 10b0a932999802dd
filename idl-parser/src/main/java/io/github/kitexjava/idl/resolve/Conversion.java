package io.github.kitexjava.idl.resolve;

import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.ConstantValue;
import io.github.kitexjava.idl.model.ConstantValue.Binary;
import io.github.kitexjava.idl.model.ConstantValue.Bool;
import io.github.kitexjava.idl.model.ConstantValue.Elements;
import io.github.kitexjava.idl.model.ConstantValue.Entries;
import io.github.kitexjava.idl.model.ConstantValue.Entry;
import io.github.kitexjava.idl.model.ConstantValue.EnumNumber;
import io.github.kitexjava.idl.model.ConstantValue.Int;
import io.github.kitexjava.idl.model.ConstantValue.Real;
import io.github.kitexjava.idl.model.ConstantValue.StructValue;
import io.github.kitexjava.idl.model.ConstantValue.Text;
import io.github.kitexjava.idl.model.ConstantValue.Uuid;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.MapType;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.SetType;
import io.github.kitexjava.idl.model.Type;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fits the value of a constant to another type, where a constant is used. */
final class Conversion {
  private final Mismatch mismatch;
  private final IntegerValues integers;

  Conversion(Mismatch mismatch, IntegerValues integers) {
    this.mismatch = mismatch;
    this.integers = integers;
  }

  /**
   * Converts a value.
   *
   * @param source shows where the value comes from
   * @return empty after reporting
   */
  Optional<ConstantValue> convert(ConstantValue value, Type type, SourceSpan at, Related source) {
    Type resolved = type.resolved();
    if (value instanceof Int number) {
      return integers.fit(number.value(), type, at, source);
    }
    if (value instanceof EnumNumber number) {
      return enumNumber(number, type, at, source);
    }
    if (value instanceof Elements elements && resolved instanceof ListType list) {
      return elements(elements, list.element(), at, source);
    }
    if (value instanceof Elements elements && resolved instanceof SetType set) {
      return elements(elements, set.element(), at, source);
    }
    if (value instanceof Entries entries && resolved instanceof MapType map) {
      return entries(entries, map, at, source);
    }
    if (fitsAsItIs(value, resolved)) {
      return Optional.of(value);
    }
    if (value instanceof Bool bool && isInteger(resolved)) {
      return integers.fit(bool.value() ? 1 : 0, type, at, source);
    }
    mismatch.report(at, type, describe(value), "", source);
    return Optional.empty();
  }

  private static boolean fitsAsItIs(ConstantValue value, Type resolved) {
    if (value instanceof StructValue struct) {
      return resolved instanceof NamedType named && named.symbol().equals(struct.symbol());
    }
    return (value instanceof Bool && resolved == BaseType.BOOL)
        || (value instanceof Real && resolved == BaseType.DOUBLE)
        || (value instanceof Text && resolved == BaseType.STRING)
        || (value instanceof Binary && resolved == BaseType.BINARY)
        || (value instanceof Uuid && resolved == BaseType.UUID);
  }

  static boolean isInteger(Type resolved) {
    return resolved == BaseType.I8
        || resolved == BaseType.I16
        || resolved == BaseType.I32
        || resolved == BaseType.I64;
  }

  private Optional<ConstantValue> enumNumber(
      EnumNumber number, Type type, SourceSpan at, Related source) {
    if (type.resolved() instanceof NamedType named && named.isEnum()) {
      if (named.symbol().equals(number.symbol())) {
        return Optional.of(number);
      }
      mismatch.report(at, type, describe(number), "", source);
      return Optional.empty();
    }
    return integers.fit(number.number(), type, at, source);
  }

  private Optional<ConstantValue> elements(
      Elements elements, Type type, SourceSpan at, Related source) {
    List<ConstantValue> result = new ArrayList<>();
    for (ConstantValue element : elements.elements()) {
      Optional<ConstantValue> converted = convert(element, type, at, source);
      if (converted.isEmpty()) {
        return Optional.empty(); // All others are wrong for the same reason.
      }
      result.add(converted.get());
    }
    return Optional.of(new Elements(result));
  }

  private Optional<ConstantValue> entries(
      Entries entries, MapType type, SourceSpan at, Related source) {
    List<Entry> result = new ArrayList<>();
    for (Entry entry : entries.entries()) {
      Optional<ConstantValue> key = convert(entry.key(), type.key(), at, source);
      Optional<ConstantValue> value = convert(entry.value(), type.value(), at, source);
      if (key.isEmpty() || value.isEmpty()) {
        return Optional.empty();
      }
      result.add(new Entry(key.get(), value.get()));
    }
    return Optional.of(new Entries(result));
  }

  static String describe(ConstantValue value) {
    if (value instanceof EnumNumber number) {
      return "a member of enum `" + number.symbol().name() + "`";
    }
    if (value instanceof StructValue struct) {
      return "a value of `" + struct.symbol().name() + "`";
    }
    if (value instanceof Text || value instanceof Binary) {
      return "a string";
    }
    if (value instanceof Elements) {
      return "a list";
    }
    if (value instanceof Entries) {
      return "a map";
    }
    if (value instanceof Bool) {
      return "a bool";
    }
    return value instanceof Uuid ? "a uuid" : "a number";
  }
}
