package io.github.kitexjava.gen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.kitexjava.idl.model.ConstantValue;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.MapType;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.Requiredness;
import io.github.kitexjava.idl.model.SetType;
import io.github.kitexjava.idl.model.Type;
import java.util.Optional;

/**
 * One field as the class of its struct keeps it.
 *
 * @param index in IDL order, 0-based
 * @param type as the accessor gives it
 * @param bit its presence bit over all words; -1 when null tells that it is not set
 * @param mayBeUnset whether there are values without it: fields that are not required, and all of a
 *     bean, which is checked when it is written
 */
record Slot(
    Field field,
    int index,
    FieldNames names,
    Form form,
    TypeName type,
    int bit,
    boolean mayBeUnset) {
  private static final int BITS = 32;

  /** How a value is kept, by the rows of the presence table. */
  enum Form {
    PRIMITIVE,
    /** As its number, so that unknown ones survive. */
    ENUM,
    TEXT,
    BINARY,
    LIST,
    SET,
    MAP,
    UUID,
    /** Structs, unions and exceptions. */
    STRUCT;

    boolean isContainer() {
      return this == LIST || this == SET || this == MAP;
    }
  }

  boolean isRequired() {
    return field.requiredness() == Requiredness.REQUIRED;
  }

  boolean hasBit() {
    return bit >= 0;
  }

  /** The index of the word that holds the bit. */
  int word() {
    return bit / BITS;
  }

  String wordName() {
    return wordName(word());
  }

  static String wordName(int word) {
    return word == 0 ? "set" : "set" + word;
  }

  static int words(int bits) {
    return (bits + BITS - 1) / BITS;
  }

  /** The value of the constant that masks the bit. */
  CodeBlock mask() {
    int shift = bit % BITS;
    return shift == 0 ? CodeBlock.of("1") : CodeBlock.of("1 << $L", shift);
  }

  /** As the private field has it. */
  TypeName stored() {
    return form == Form.ENUM ? TypeName.INT : type;
  }

  /** True when the private field of a finished value may be null. */
  boolean isStoredNull() {
    return !hasBit() && mayBeUnset;
  }

  /** True when the accessor may give null. */
  boolean isNullable() {
    boolean unsetEnum = form == Form.ENUM && mayBeUnset && !hasDefault();
    return isStoredNull() || unsetEnum;
  }

  /** True when the value may be, or hold, a bean that somebody else can change. */
  boolean mayChange() {
    return holdsStructs(field.type().resolved());
  }

  private static boolean holdsStructs(Type type) {
    if (type instanceof ListType || type instanceof SetType) {
      return holdsStructs(ValueRenderer.element(type).resolved());
    }
    if (type instanceof MapType map) {
      return holdsStructs(map.key().resolved()) || holdsStructs(map.value().resolved());
    }
    return type instanceof NamedType && !TypeMapper.isEnum(type);
  }

  boolean hasDefault() {
    return field.defaultValue().isPresent();
  }

  /** True for primitives that are on the wire even when not set, as the originals have it. */
  boolean isAlwaysWritten() {
    return isRequired() || (form == Form.PRIMITIVE && field.requiredness() == Requiredness.DEFAULT);
  }

  /** True where values that have it unset are equal to those that have it set to its zero. */
  boolean isEqualUnset() {
    return isAlwaysWritten() && !(isRequired() && mayBeUnset);
  }

  /** True when the default is made once, and not written where it is used. */
  boolean hasSharedDefault() {
    return hasDefault() && form != Form.PRIMITIVE && form != Form.ENUM;
  }

  /** The number of an enum's default. */
  Optional<Integer> defaultNumber() {
    return field
        .defaultValue()
        .filter(ConstantValue.EnumNumber.class::isInstance)
        .map(value -> ((ConstantValue.EnumNumber) value).number());
  }

  /**
   * A condition.
   *
   * @param owner with its dot, such as {@code user.}; empty for the current object
   */
  CodeBlock isSet(String owner) {
    return hasBit()
        ? CodeBlock.of("($L$N & $N) != 0", owner, wordName(), names.constant())
        : CodeBlock.of("$L$N != null", owner, names.variable());
  }

  CodeBlock isNotSet(String owner) {
    return hasBit()
        ? CodeBlock.of("($L$N & $N) == 0", owner, wordName(), names.constant())
        : CodeBlock.of("$L$N == null", owner, names.variable());
  }
}
