package io.github.kitexjava.http.gen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.SetType;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.Type;
import java.util.Optional;

/** Emits the expressions that put a value into one field of what is being read. */
final class FieldTarget {
  private final HttpNames names;
  private final JsonExpressions expressions;
  private final Slots slots;

  /** How a field of the thing is set: by a builder's method or by assignment. */
  interface Slots {
    CodeBlock set(Field field, CodeBlock value);

    /** Sets an enum by its number; empty when only a member can be kept. */
    Optional<CodeBlock> setNumber(Field field, CodeBlock number);
  }

  FieldTarget(HttpNames names, Slots slots) {
    this.names = names;
    this.expressions = new JsonExpressions(names);
    this.slots = slots;
  }

  /** The slots of a struct's builder. */
  static Slots builder(HttpNames names, StructType struct, String variable) {
    return new Slots() {
      @Override
      public CodeBlock set(Field field, CodeBlock value) {
        return CodeBlock.of("$L.$L($L)", variable, names.java().setter(struct, field), value);
      }

      @Override
      public Optional<CodeBlock> setNumber(Field field, CodeBlock number) {
        return Optional.of(
            CodeBlock.of("$L.$L($L)", variable, names.java().rawSetter(struct, field), number));
      }
    };
  }

  /** From the JSON at which {@code in} stands. */
  CodeBlock fromJson(Field field) {
    Type type = field.type().resolved();
    if (isQuoted(field)) {
      return slots.set(
          field, CodeBlock.of("in.quoted().$L()", JsonExpressions.method((BaseType) type)));
    }
    if (type instanceof NamedType named && named.isEnum()) {
      CodeBlock number = CodeBlock.of("$T.readNumber(in)", names.json(named.symbol()));
      return slots
          .setNumber(field, number)
          .orElseGet(() -> slots.set(field, expressions.read(type, "in")));
    }
    return slots.set(field, expressions.read(type, "in"));
  }

  /** From the {@code BindingValue} in a variable. */
  CodeBlock fromText(Field field, String value) {
    Type type = field.type().resolved();
    if (type instanceof NamedType named && named.isEnum()) {
      ClassName json = names.json(named.symbol());
      return slots
          .setNumber(field, CodeBlock.of("$T.numberFromText($L)", json, value))
          .orElseGet(() -> slots.set(field, CodeBlock.of("$T.fromText($L)", json, value)));
    }
    if (type instanceof BaseType base) {
      return slots.set(field, CodeBlock.of("$L.$L()", value, JsonExpressions.method(base)));
    }
    if (type instanceof ListType list) {
      return slots.set(field, elements(value, list.element(), "list", "jsonList"));
    }
    if (type instanceof SetType set) {
      return slots.set(
          field,
          names.java().hasSetsAsLists()
              ? elements(value, set.element(), "list", "jsonList")
              : elements(value, set.element(), "set", "jsonSet"));
    }
    return CodeBlock.of(
        "$L.$Ljson($L).ifPresent(one -> $L)",
        value,
        witness(type),
        expressions.reader(type),
        slots.set(field, CodeBlock.of("one")));
  }

  private CodeBlock elements(String value, Type element, String ofTexts, String ofJson) {
    return isScalar(element)
        ? CodeBlock.of("$L.$L($L)", value, ofTexts, expressions.fromText(element))
        : CodeBlock.of("$L.$L$L($L)", value, witness(element), ofJson, expressions.reader(element));
  }

  /** A reader that is a method reference tells its type by itself. */
  private CodeBlock witness(Type type) {
    boolean lambda = !(type.resolved() instanceof NamedType) && !isScalar(type);
    return lambda ? expressions.witness(type) : CodeBlock.of("");
  }

  private static boolean isScalar(Type type) {
    Type resolved = type.resolved();
    return resolved instanceof BaseType || (resolved instanceof NamedType named && named.isEnum());
  }

  /** True for numbers that {@code api.js_conv} turns into strings. */
  static boolean isQuoted(Field field) {
    return field.annotations().has("api.js_conv")
        && field.type().resolved() instanceof BaseType base
        && switch (base) {
          case BOOL, I8, I16, I32, I64, DOUBLE -> true;
          case STRING, BINARY, UUID -> false;
        };
  }
}
