package io.github.kitexjava.http.gen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.kitexjava.gen.JavaNames;
import io.github.kitexjava.idl.model.AliasType;
import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.EnumType;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.MapType;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.Requiredness;
import io.github.kitexjava.idl.model.SetType;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.idl.model.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Expressions for the emptiest valid value of a type: zero, no elements, the first constant of an
 * enum, a struct with its required fields only.
 */
final class ZeroValues {
  private final HttpNames names;

  ZeroValues(HttpNames names) {
    this.names = names;
  }

  /** Empty when there is no finite one, as for a struct that requires itself. */
  Optional<CodeBlock> of(Type type) {
    return type.resolved().accept(new Zero(new HashSet<>()));
  }

  /** The expression of a builder with zeros in the required fields that nothing may set. */
  CodeBlock hiddenRequired(StructType struct, CodeBlock builder) {
    CodeBlock.Builder result = builder.toBuilder();
    for (Field field : struct.fields()) {
      if (field.requiredness() == Requiredness.REQUIRED && FieldPlaces.isHidden(field)) {
        of(field.type())
            .ifPresent(zero -> result.add(".$L($L)", names.java().setter(struct, field), zero));
      }
    }
    return result.build();
  }

  private final class Zero implements Type.Visitor<Optional<CodeBlock>> {
    private final Set<Symbol> inside;

    Zero(Set<Symbol> inside) {
      this.inside = inside;
    }

    @Override
    public Optional<CodeBlock> base(BaseType type) {
      return Optional.of(
          switch (type) {
            case BOOL -> CodeBlock.of("false");
            case I8 -> CodeBlock.of("(byte) 0");
            case I16 -> CodeBlock.of("(short) 0");
            case I32 -> CodeBlock.of("0");
            case I64 -> CodeBlock.of("0L");
            case DOUBLE -> CodeBlock.of("0.0");
            case STRING -> CodeBlock.of("$S", "");
            case BINARY -> CodeBlock.of("$T.EMPTY", RuntimeNames.BYTES);
            case UUID -> CodeBlock.of("new $T(0, 0)", UUID.class);
          });
    }

    @Override
    public Optional<CodeBlock> list(ListType type) {
      return Optional.of(CodeBlock.of("$T.of()", List.class));
    }

    @Override
    public Optional<CodeBlock> set(SetType type) {
      return Optional.of(CodeBlock.of("$T.of()", Set.class));
    }

    @Override
    public Optional<CodeBlock> map(MapType type) {
      return Optional.of(CodeBlock.of("$T.of()", Map.class));
    }

    @Override
    public Optional<CodeBlock> alias(AliasType type) {
      return type.resolved().accept(this);
    }

    @Override
    public Optional<CodeBlock> named(NamedType type) {
      if (type.isEnum()) {
        return enumeration(names.program().enumeration(type.symbol()));
      }
      if (!inside.add(type.symbol())) {
        return Optional.empty();
      }
      StructType struct = names.struct(type.symbol());
      Optional<CodeBlock> zero =
          type.symbol().kind() == Symbol.Kind.UNION ? union(struct) : struct(struct);
      inside.remove(type.symbol());
      return zero;
    }

    private Optional<CodeBlock> enumeration(EnumType type) {
      ClassName name = names.type(type.symbol());
      if (JavaNames.isOpen(type)) {
        return Optional.of(CodeBlock.of("$T.forValue($L)", name, type.constants().get(0).value()));
      }
      return type.constants().stream()
          .findFirst()
          .map(first -> CodeBlock.of("$T.$L", name, names.java().enumConstant(type, first)));
    }

    private Optional<CodeBlock> struct(StructType struct) {
      CodeBlock.Builder result =
          CodeBlock.of("$T.builder()", names.type(struct.symbol())).toBuilder();
      for (Field field : struct.fields()) {
        if (field.requiredness() == Requiredness.REQUIRED && field.defaultValue().isEmpty()) {
          Optional<CodeBlock> zero = field.type().resolved().accept(this);
          if (zero.isEmpty()) {
            return Optional.empty();
          }
          result.add(".$L($L)", names.java().setter(struct, field), zero.get());
        }
      }
      return Optional.of(result.add(".build()").build());
    }

    private Optional<CodeBlock> union(StructType union) {
      for (Field field : union.fields()) {
        Optional<CodeBlock> zero = field.type().resolved().accept(this);
        if (zero.isPresent()) {
          return zero.map(
              value ->
                  CodeBlock.of(
                      "$T.$L($L)",
                      names.type(union.symbol()),
                      names.java().accessor(union, field),
                      value));
        }
      }
      return Optional.empty();
    }
  }
}
