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
  private static final int CALLS_IN_CALLS = 64;

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
    return CodeBlock.of("$T.list($L)", RuntimeTypes.TYPES, inner(type.element()));
  }

  @Override
  public CodeBlock set(SetType type) {
    String factory = names.hasSetsAsLists() ? "setAsList" : "set";
    return CodeBlock.of("$T.$L($L)", RuntimeTypes.TYPES, factory, inner(type.element()));
  }

  @Override
  public CodeBlock map(MapType type) {
    return CodeBlock.of(
        "$T.map($L, $L)", RuntimeTypes.TYPES, inner(type.key()), inner(type.value()));
  }

  /**
   * What a container holds. Calls in calls in calls overflow javac's stack at about 150; an array
   * ends the inference that looks through all of them, as a cast does, of which javac warns.
   */
  private CodeBlock inner(Type type) {
    int depth = depth(type);
    return depth > 0 && depth % CALLS_IN_CALLS == 0
        ? CodeBlock.of("new $T[] {$L}[0]", RuntimeTypes.THRIFT_TYPE, describe(type))
        : describe(type);
  }

  /** How many containers are in each other; 0 for what is none. */
  private static int depth(Type type) {
    Type resolved = type.resolved();
    if (resolved instanceof MapType map) {
      return 1 + Math.max(depth(map.key()), depth(map.value()));
    }
    boolean isContainer = resolved instanceof ListType || resolved instanceof SetType;
    return isContainer ? 1 + depth(ValueRenderer.element(resolved)) : 0;
  }

  @Override
  public CodeBlock alias(AliasType type) {
    return describe(type.target());
  }

  /** Structs are asked for their descriptor only when needed, so that types may recurse. */
  @Override
  public CodeBlock named(NamedType type) {
    return CodeBlock.of(
        type.isEnum() ? "$T.enumeration($T::forValue)" : "$T.struct($T.CODEC)",
        RuntimeTypes.TYPES,
        names.typeName(type));
  }
}
