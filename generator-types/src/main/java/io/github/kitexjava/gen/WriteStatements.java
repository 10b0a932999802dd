package io.github.kitexjava.gen;

import com.palantir.javapoet.CodeBlock;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.MapType;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.SetType;
import io.github.kitexjava.idl.model.Type;
import java.util.Map;

/** Statements that write a value to a writer of one format named {@code out}. */
final class WriteStatements {
  private final JavaNames names;
  private final WireFormat format;

  WriteStatements(JavaNames names, WireFormat format) {
    this.names = names;
    this.format = format;
  }

  /**
   * A field with its header.
   *
   * @param value an expression without side effects; for an enum its number
   */
  CodeBlock field(int id, Type type, CodeBlock value) {
    Type resolved = type.resolved();
    if (WireTypes.isScalar(resolved)) {
      String stem = Identifiers.upperFirst(WireTypes.stem(resolved));
      return statement("out.field$L($L, $L)", stem, id, value);
    }
    if (isWholeList(resolved)) {
      return CodeBlock.join(
          java.util.List.of(
              statement("out.fieldBegin($L, $T.LIST)", id, RuntimeTypes.TYPES),
              value(resolved, value, 1)),
          "");
    }
    if (resolved instanceof MapType map) {
      return statement(
              "out.fieldMapBegin($L, $L, $L, $L.size())",
              id,
              WireTypes.constant(map.key()),
              WireTypes.constant(map.value()),
              value)
          .toBuilder()
          .add(entries(map, value, 1))
          .build();
    }
    if (resolved instanceof ListType || resolved instanceof SetType) {
      Type element = ValueRenderer.element(resolved);
      return statement(
              "out.field$LBegin($L, $L, $L.size())",
              resolved instanceof SetType ? "Set" : "List",
              id,
              WireTypes.constant(element),
              counted(resolved, value))
          .toBuilder()
          .add(elements(element, value, 1))
          .build();
    }
    return statement("out.fieldStructBegin($L)", id).toBuilder()
        .add(value(resolved, value, 1))
        .build();
  }

  /** A value without header, as containers hold it. */
  CodeBlock value(Type type, CodeBlock value, int depth) {
    Type resolved = type.resolved();
    if (TypeMapper.isEnum(resolved)) {
      return statement("out.i32($L.value())", value);
    }
    if (WireTypes.isScalar(resolved)) {
      return statement("out.$N($L)", WireTypes.stem(resolved), value);
    }
    if (resolved instanceof ListType list && isWholeList(resolved)) {
      String stem = TypeMapper.isEnum(list.element()) ? "enum" : WireTypes.stem(list.element());
      return statement("out.$NList($L)", stem, value);
    }
    if (resolved instanceof MapType map) {
      return statement(
              "out.mapBegin($L, $L, $L.size())",
              WireTypes.constant(map.key()),
              WireTypes.constant(map.value()),
              value)
          .toBuilder()
          .add(entries(map, value, depth))
          .build();
    }
    if (resolved instanceof ListType || resolved instanceof SetType) {
      Type element = ValueRenderer.element(resolved);
      return statement(
              "out.$L($L, $L.size())",
              resolved instanceof SetType ? "setBegin" : "listBegin",
              WireTypes.constant(element),
              counted(resolved, value))
          .toBuilder()
          .add(elements(element, value, depth))
          .build();
    }
    return statement("$L", format.write(names, (NamedType) resolved, value));
  }

  /** A list that stands for a set is looked at before anything of it is written. */
  private CodeBlock counted(Type container, CodeBlock value) {
    return container instanceof SetType && names.hasSetsAsLists()
        ? CodeBlock.of("$T.distinct($L)", RuntimeTypes.CONTAINERS, value)
        : value;
  }

  private CodeBlock elements(Type element, CodeBlock value, int depth) {
    String variable = numbered("element", depth);
    return CodeBlock.builder()
        .beginControlFlow("for ($T $N : $L)", names.typeName(element), variable, value)
        .add(value(element, CodeBlock.of("$N", variable), depth + 1))
        .endControlFlow()
        .build();
  }

  private CodeBlock entries(MapType map, CodeBlock value, int depth) {
    String variable = numbered("entry", depth);
    return CodeBlock.builder()
        .beginControlFlow(
            "for ($T.Entry<$T, $T> $N : $L.entrySet())",
            Map.class,
            names.boxed(map.key()),
            names.boxed(map.value()),
            variable,
            value)
        .add(value(map.key(), CodeBlock.of("$N.getKey()", variable), depth + 1))
        .add(value(map.value(), CodeBlock.of("$N.getValue()", variable), depth + 1))
        .endControlFlow()
        .build();
  }

  private static boolean isWholeList(Type type) {
    return type instanceof ListType list && WireTypes.isScalar(list.element());
  }

  private static String numbered(String name, int depth) {
    return depth == 1 ? name : name + depth;
  }

  private static CodeBlock statement(String format, Object... arguments) {
    return CodeBlock.builder().addStatement(format, arguments).build();
  }
}
