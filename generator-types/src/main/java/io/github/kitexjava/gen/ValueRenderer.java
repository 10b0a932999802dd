package io.github.kitexjava.gen;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.ConstantValue;
import io.github.kitexjava.idl.model.EnumType;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.MapType;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.SetType;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.idl.model.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Java expressions for constant values. Containers are unmodifiable and in IDL order, which {@code
 * Map.of} would not keep.
 */
class ValueRenderer {
  private final Program program;
  private final JavaNames names;

  ValueRenderer(Program program, JavaNames names) {
    this.program = program;
    this.names = names;
  }

  /**
   * An expression.
   *
   * @param type what the value is for
   */
  CodeBlock render(ConstantValue value, Type type) {
    Type target = type.resolved();
    if (value instanceof ConstantValue.Bool bool) {
      return CodeBlock.of("$L", bool.value());
    }
    if (value instanceof ConstantValue.Int number) {
      return number(number.value(), target);
    }
    if (value instanceof ConstantValue.Real real) {
      return JavaLiteral.real(real.value());
    }
    if (value instanceof ConstantValue.Text text) {
      return JavaLiteral.text(text.value());
    }
    if (value instanceof ConstantValue.Binary binary) {
      return binary(binary.value());
    }
    if (value instanceof ConstantValue.Uuid uuid) {
      return CodeBlock.of(
          "new $T($LL, $LL)",
          java.util.UUID.class,
          uuid.value().getMostSignificantBits(),
          uuid.value().getLeastSignificantBits());
    }
    if (value instanceof ConstantValue.EnumNumber number) {
      return enumeration(number);
    }
    if (value instanceof ConstantValue.StructValue struct) {
      return struct(struct);
    }
    return container(value, target);
  }

  /** A list, set or map in one expression. */
  CodeBlock container(ConstantValue value, Type type) {
    if (value instanceof ConstantValue.Elements list && type instanceof ListType listType) {
      List<CodeBlock> elements =
          list.elements().stream().map(each -> render(each, listType.element())).toList();
      return CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(elements, ",$W"));
    }
    List<CodeBlock> additions = additions(value, type);
    return additions.size() < 2
        ? CodeBlock.of("$L$L.build()", builder(value, type), CodeBlock.join(additions, ""))
        : CodeBlock.of(
            "$L\n$>$>$L\n.build()$<$<", builder(value, type), CodeBlock.join(additions, "\n"));
  }

  /** A new builder for a container. */
  CodeBlock builder(ConstantValue value, Type type) {
    return CodeBlock.of("new $T($L)", builderType(type), size(value));
  }

  /** The type of the builder for a container. */
  TypeName builderType(Type type) {
    if (type instanceof MapType map) {
      return ParameterizedTypeName.get(
          RuntimeTypes.MAP_BUILDER, names.boxed(map.key()), names.boxed(map.value()));
    }
    boolean set = type instanceof SetType && !names.hasSetsAsLists();
    ClassName raw = set ? RuntimeTypes.SET_BUILDER : RuntimeTypes.LIST_BUILDER;
    return ParameterizedTypeName.get(raw, names.boxed(element(type)));
  }

  /** One call on a builder, with its dot, for each element or entry. */
  List<CodeBlock> additions(ConstantValue value, Type type) {
    if (value instanceof ConstantValue.Entries map && type instanceof MapType mapType) {
      return map.entries().stream()
          .map(
              entry ->
                  CodeBlock.of(
                      ".put($L, $L)",
                      render(entry.key(), mapType.key()),
                      render(entry.value(), mapType.value())))
          .toList();
    }
    Stream<ConstantValue> elements = ((ConstantValue.Elements) value).elements().stream();
    return (type instanceof SetType ? elements.distinct() : elements)
        .map(each -> CodeBlock.of(".add($L)", render(each, element(type))))
        .toList();
  }

  private static int size(ConstantValue value) {
    return value instanceof ConstantValue.Entries map
        ? map.entries().size()
        : ((ConstantValue.Elements) value).elements().size();
  }

  static Type element(Type type) {
    if (type instanceof ListType list) {
      return list.element();
    }
    if (type instanceof SetType set) {
      return set.element();
    }
    throw new IllegalArgumentException(type + " (expected a list or set)");
  }

  private static CodeBlock number(long value, Type type) {
    if (type == BaseType.I8) {
      return CodeBlock.of("(byte) $L", value);
    }
    if (type == BaseType.I16) {
      return CodeBlock.of("(short) $L", value);
    }
    if (type == BaseType.DOUBLE) {
      return JavaLiteral.real((double) value);
    }
    return CodeBlock.of(type == BaseType.I64 ? "$LL" : "$L", value);
  }

  /** One character stands for one byte, which is what ISO 8859-1 says. */
  private static CodeBlock binary(String bytes) {
    if (bytes.isEmpty()) {
      return CodeBlock.of("$T.EMPTY", RuntimeTypes.BYTES);
    }
    if (US_ASCII.newEncoder().canEncode(bytes)) {
      return CodeBlock.of("$T.utf8($L)", RuntimeTypes.BYTES, JavaLiteral.text(bytes));
    }
    return CodeBlock.of(
        "$T.copyOf($L.getBytes($T.ISO_8859_1))",
        RuntimeTypes.BYTES,
        JavaLiteral.text(bytes),
        StandardCharsets.class);
  }

  private CodeBlock enumeration(ConstantValue.EnumNumber value) {
    EnumType type = program.enumeration(value.symbol());
    return type.constant(value.number())
        .map(
            constant ->
                CodeBlock.of(
                    "$T.$N", names.className(value.symbol()), names.enumConstant(type, constant)))
        .orElseGet(
            () -> CodeBlock.of("$T.forValue($L)", names.className(value.symbol()), value.number()));
  }

  private CodeBlock struct(ConstantValue.StructValue value) {
    StructType struct = program.struct(value.symbol());
    if (struct.symbol().kind() == Symbol.Kind.UNION) {
      return union(struct, value);
    }
    CodeBlock.Builder result =
        CodeBlock.builder().add("$T.builder()", names.className(value.symbol()));
    for (ConstantValue.Member member : value.members()) {
      if (member.value() instanceof ConstantValue.EnumNumber number && isUnknown(number)) {
        result.add(".$N($L)", names.rawSetter(struct, member.field()), number.number());
      } else {
        result.add(
            ".$N($L)",
            names.setter(struct, member.field()),
            render(member.value(), member.field().type()));
      }
    }
    return result.add(".build()").build();
  }

  private CodeBlock union(StructType union, ConstantValue.StructValue value) {
    ConstantValue.Member member =
        value.members().stream().findFirst().orElseGet(() -> defaultOf(union));
    if (member.value() instanceof ConstantValue.EnumNumber number && isUnknown(number)) {
      return CodeBlock.of("new $T($L)", names.unionCase(union, member.field()), number.number());
    }
    return CodeBlock.of(
        "$T.$N($L)",
        names.className(union.symbol()),
        names.accessor(union, member.field()),
        render(member.value(), member.field().type()));
  }

  /**
   * What an empty value of a union means: the front end refuses it where no member has a default.
   */
  private static ConstantValue.Member defaultOf(StructType union) {
    for (Field field : union.fields()) {
      if (field.defaultValue().isPresent()) {
        return new ConstantValue.Member(field, field.defaultValue().get());
      }
    }
    throw new IllegalArgumentException("an empty value of union " + union.name());
  }

  private boolean isUnknown(ConstantValue.EnumNumber value) {
    return program.enumeration(value.symbol()).constant(value.number()).isEmpty();
  }
}
