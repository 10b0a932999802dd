package io.github.kitexjava.idl.model;

import java.util.List;
import java.util.UUID;

/**
 * A value as its declared type asks for it: references to other constants are replaced by their
 * values, numbers are in range, an enum's member is known by its number.
 */
public sealed interface ConstantValue {

  /** For {@code bool}. */
  record Bool(boolean value) implements ConstantValue {}

  /** For {@code i8} to {@code i64}; in the range of the type. */
  record Int(long value) implements ConstantValue {}

  /** For {@code double}; also when the IDL gives an integer. */
  record Real(double value) implements ConstantValue {}

  /** For {@code string}; cooked. */
  record Text(String value) implements ConstantValue {}

  /**
   * For {@code binary}.
   *
   * @param value one character for each byte, U+0000 to U+00FF
   */
  record Binary(String value) implements ConstantValue {}

  /** For {@code uuid}. */
  record Uuid(UUID value) implements ConstantValue {}

  /**
   * For an enum.
   *
   * @param number may be one that no member has: real IDL does that in defaults
   */
  record EnumNumber(Symbol symbol, int number) implements ConstantValue {}

  /**
   * For lists and sets.
   *
   * @param elements in source order
   */
  record Elements(List<ConstantValue> elements) implements ConstantValue {
    public Elements {
      elements = List.copyOf(elements);
    }
  }

  /**
   * For maps.
   *
   * @param entries in source order; keys differ
   */
  record Entries(List<Entry> entries) implements ConstantValue {
    public Entries {
      entries = List.copyOf(entries);
    }
  }

  /** One entry of a map. */
  record Entry(ConstantValue key, ConstantValue value) {}

  /**
   * For structs, unions and exceptions.
   *
   * @param members the fields that are given, in the order of the struct's declaration
   */
  record StructValue(Symbol symbol, List<Member> members) implements ConstantValue {
    public StructValue {
      members = List.copyOf(members);
    }
  }

  /** One given field of a struct constant. */
  record Member(Field field, ConstantValue value) {}
}
