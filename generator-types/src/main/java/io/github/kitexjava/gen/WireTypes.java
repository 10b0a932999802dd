package io.github.kitexjava.gen;

import com.palantir.javapoet.CodeBlock;
import io.github.kitexjava.idl.model.AliasType;
import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.MapType;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.SetType;
import io.github.kitexjava.idl.model.Type;

/** How the runtime names a type: its constant on the wire, its part of method names. */
final class WireTypes {
  private WireTypes() {}

  /** Such as {@code Types.I64}. */
  static CodeBlock constant(Type type) {
    return CodeBlock.of("$T.$L", RuntimeTypes.TYPES, constantName(type));
  }

  /** The label under which a reader reports a field. */
  static CodeBlock label(Type type, int id) {
    return id >= 0
        ? CodeBlock.of("$L << 16 | $L", constant(type), id)
        : CodeBlock.of("$L << 16 | 0x$L", constant(type), Integer.toHexString(id & 0xffff));
  }

  /** The part of a method's name that stands for a base type or an enum, such as {@code i64}. */
  static String stem(Type type) {
    Type resolved = type.resolved();
    if (resolved instanceof BaseType base) {
      return base == BaseType.DOUBLE ? "float64" : base.keyword();
    }
    if (TypeMapper.isEnum(resolved)) {
      return "i32";
    }
    throw new IllegalArgumentException(type + " (expected a base type or an enum)");
  }

  /** True for types that have a {@link #stem}. */
  static boolean isScalar(Type type) {
    return type.resolved() instanceof BaseType || TypeMapper.isEnum(type);
  }

  private static String constantName(Type type) {
    return type.accept(
        new Type.Visitor<>() {
          @Override
          public String base(BaseType base) {
            return base == BaseType.BINARY ? "STRING" : base.name();
          }

          @Override
          public String list(ListType list) {
            return "LIST";
          }

          @Override
          public String set(SetType set) {
            return "SET";
          }

          @Override
          public String map(MapType map) {
            return "MAP";
          }

          @Override
          public String alias(AliasType alias) {
            return alias.target().accept(this);
          }

          @Override
          public String named(NamedType named) {
            return named.isEnum() ? "I32" : "STRUCT";
          }
        });
  }
}
