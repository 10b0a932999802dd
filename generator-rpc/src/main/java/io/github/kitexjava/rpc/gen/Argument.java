package io.github.kitexjava.rpc.gen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.kitexjava.gen.ValueCode;
import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.Requiredness;
import io.github.kitexjava.idl.model.Type;

/**
 * One argument of a method.
 *
 * @param index in IDL order, 0-based
 * @param name of the parameter
 * @param type primitive where Java has a primitive
 */
record Argument(Field field, int index, String name, TypeName type) {

  boolean isEnum() {
    return field.type().resolved() instanceof NamedType named && named.isEnum();
  }

  /** True for what the runtime keeps unboxed: numbers, booleans and enums. */
  boolean isNumber() {
    return type.isPrimitive() || isEnum();
  }

  boolean isRequired() {
    return field.requiredness() == Requiredness.REQUIRED;
  }

  /** True for unions and exceptions too. */
  boolean isStruct() {
    return field.type().resolved() instanceof NamedType named && !named.isEnum();
  }

  /** True for numbers that are on the wire even if nobody set them, as the originals have it. */
  boolean isAlwaysWritten() {
    return isNumber() && field.requiredness() != Requiredness.OPTIONAL;
  }

  /** True if it may be null: a struct, union or uuid that need not be sent. */
  boolean isNullable() {
    Type resolved = field.type().resolved();
    return (resolved == BaseType.UUID || isStruct())
        && !isRequired()
        && field.defaultValue().isEmpty();
  }

  /** The type of the parameter. */
  TypeName parameterType() {
    return isNullable() ? type.annotated(RuntimeNames.NULLABLE) : type;
  }

  /** The method of the runtime's arguments that gives and takes it. */
  String access() {
    return isNumber() ? ValueCode.stem(field.type()) : "object";
  }

  /** An expression for the value in {@code arguments}; for an enum its number. */
  CodeBlock stored() {
    return CodeBlock.of("arguments.$L($L)", access(), index);
  }

  /** An expression for the value in {@code arguments}, as a parameter takes it. */
  CodeBlock value() {
    return isEnum() ? CodeBlock.of("$T.forValue($L)", type, stored()) : stored();
  }
}
