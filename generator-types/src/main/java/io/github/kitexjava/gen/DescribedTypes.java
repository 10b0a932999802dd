package io.github.kitexjava.gen;

import com.palantir.javapoet.CodeBlock;
import io.github.kitexjava.idl.model.AliasType;
import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.MapType;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.SetType;
import io.github.kitexjava.idl.model.Type;

/** Expressions that make the runtime's description of a type. */
final class DescribedTypes implements Type.Visitor<CodeBlock> {
  private final JavaNames names;

  DescribedTypes(JavaNames names) {
    this.names = names;
  }

  CodeBlock describe(Type type) {
    return type.accept(this);
  }

  @Override
  public CodeBlock base(BaseType type) {
    return CodeBlock.of("$T.$N()", RuntimeTypes.TYPES, WireTypes.stem(type));
  }

  @Override
  public CodeBlock list(ListType type) {
    return CodeBlock.of("$T.list($L)", RuntimeTypes.TYPES, describe(type.element()));
  }

  @Override
  public CodeBlock set(SetType type) {
    return CodeBlock.of("$T.set($L)", RuntimeTypes.TYPES, describe(type.element()));
  }

  @Override
  public CodeBlock map(MapType type) {
    return CodeBlock.of(
        "$T.map($L, $L)", RuntimeTypes.TYPES, describe(type.key()), describe(type.value()));
  }

  @Override
  public CodeBlock alias(AliasType type) {
    return describe(type.target());
  }

  /** Structs are asked for their descriptor only when needed, so that types may recurse. */
  @Override
  public CodeBlock named(NamedType type) {
    return CodeBlock.of(
        type.isEnum() ? "$T.enumeration($T::forValue)" : "$T.struct($T.Codec::descriptor)",
        RuntimeTypes.TYPES,
        names.typeName(type));
  }
}
