package io.github.kitexjava.gen;

import com.palantir.javapoet.CodeBlock;
import io.github.kitexjava.idl.model.AliasType;
import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.EnumType;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.MapType;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.Program;
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
 * enum, a struct with its required fields only. Immutable.
 */
public final class ZeroValues {
  private final Program program;
  private final JavaNames names;

  public ZeroValues(Program program, JavaNames names) {
    this.program = program;
    this.names = names;
  }

  /** Empty when there is no finite one, as for a struct that requires itself. */
  public Optional<CodeBlock> of(Type type) {
    return type.resolved().accept(new Zero());
  }

  /** Whether the expression names something deprecated. */
  public boolean isDeprecated(Type type) {
    Zero zero = new Zero();
    type.resolved().accept(zero);
    return zero.deprecated;
  }

  private final class Zero implements Type.Visitor<Optional<CodeBlock>> {
    private final Set<Symbol> inside = new HashSet<>();
    private boolean deprecated;

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
            case BINARY -> CodeBlock.of("$T.EMPTY", RuntimeTypes.BYTES);
            case UUID -> CodeBlock.of("new $T(0, 0)", UUID.class);
          });
    }

    @Override
    public Optional<CodeBlock> list(ListType type) {
      return Optional.of(CodeBlock.of("$T.of()", List.class));
    }

    @Override
    public Optional<CodeBlock> set(SetType type) {
      Class<?> container = names.hasSetsAsLists() ? List.class : Set.class;
      return Optional.of(CodeBlock.of("$T.of()", container));
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
      deprecated |= names.deprecations().isDeprecated(type.symbol());
      if (type.isEnum()) {
        return enumeration(program.enumeration(type.symbol()));
      }
      if (!inside.add(type.symbol())) {
        return Optional.empty();
      }
      StructType struct = program.struct(type.symbol());
      Optional<CodeBlock> zero =
          type.symbol().kind() == Symbol.Kind.UNION ? union(struct) : struct(struct);
      inside.remove(type.symbol());
      return zero;
    }

    private Optional<CodeBlock> enumeration(EnumType type) {
      return type.constants().stream()
          .findFirst()
          .map(
              first -> {
                deprecated |= Deprecations.of(first).isDeprecated();
                return CodeBlock.of(
                    "$T.$L", names.className(type.symbol()), names.enumConstant(type, first));
              });
    }

    private Optional<CodeBlock> struct(StructType struct) {
      CodeBlock.Builder result =
          CodeBlock.of("$T.builder()", names.className(struct.symbol())).toBuilder();
      for (Field field : struct.fields()) {
        if (field.requiredness() == Requiredness.REQUIRED && field.defaultValue().isEmpty()) {
          Optional<CodeBlock> zero = field.type().resolved().accept(this);
          if (zero.isEmpty()) {
            return Optional.empty();
          }
          deprecated |= Deprecations.of(field).isDeprecated();
          result.add(".$L($L)", names.setter(struct, field), zero.get());
        }
      }
      return Optional.of(result.add(".build()").build());
    }

    private Optional<CodeBlock> union(StructType union) {
      for (Field field : union.fields()) {
        Optional<CodeBlock> zero = field.type().resolved().accept(this);
        if (zero.isPresent()) {
          deprecated |= Deprecations.of(field).isDeprecated();
          return zero.map(
              value ->
                  CodeBlock.of(
                      "$T.$L($L)",
                      names.className(union.symbol()),
                      names.accessor(union, field),
                      value));
        }
      }
      return Optional.empty();
    }
  }
}
