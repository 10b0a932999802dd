package io.github.kitexjava.gen;

import com.palantir.javapoet.CodeBlock;
import io.github.kitexjava.idl.model.AliasType;
import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.MapType;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.SetType;
import io.github.kitexjava.idl.model.Type;
import java.util.ArrayList;
import java.util.List;

/** Expressions that make the runtime's description of a type. */
final class DescribedTypes implements Type.Visitor<CodeBlock> {
  /** Calls in calls overflow javac's stack at about 100, sooner in a build with small stacks. */
  private static final int CALLS_IN_CALLS = 30;

  private final JavaNames names;

  DescribedTypes(JavaNames names) {
    this.names = names;
  }

  CodeBlock describe(Type type) {
    if (depth(type) <= CALLS_IN_CALLS) {
      return type.accept(this);
    }
    StringBuilder steps = new StringBuilder();
    List<CodeBlock> parts = new ArrayList<>();
    addSteps(type.resolved(), steps, parts);
    return CodeBlock.of(
        "$T.nested($S, $L)", RuntimeTypes.TYPES, steps, CodeBlock.join(parts, ", "));
  }

  /** In the runtime's short form: parts first, then what is made of them. */
  private void addSteps(Type type, StringBuilder steps, List<CodeBlock> parts) {
    if (type instanceof MapType map) {
      addSteps(map.key().resolved(), steps, parts);
      addSteps(map.value().resolved(), steps, parts);
      steps.append('m');
    } else if (type instanceof ListType list) {
      addSteps(list.element().resolved(), steps, parts);
      steps.append('l');
    } else if (type instanceof SetType set) {
      addSteps(set.element().resolved(), steps, parts);
      steps.append(names.hasSetsAsLists() ? 'S' : 's');
    } else {
      steps.append('v');
      parts.add(type.accept(this));
    }
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
    String factory = names.hasSetsAsLists() ? "setAsList" : "set";
    return CodeBlock.of("$T.$L($L)", RuntimeTypes.TYPES, factory, describe(type.element()));
  }

  @Override
  public CodeBlock map(MapType type) {
    return CodeBlock.of(
        "$T.map($L, $L)", RuntimeTypes.TYPES, describe(type.key()), describe(type.value()));
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
