package io.github.kitexjava.gen;

import com.palantir.javapoet.CodeBlock;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.MapType;
import io.github.kitexjava.idl.model.SetType;
import io.github.kitexjava.idl.model.Type;

/** Expressions that make a container unmodifiable all the way down. */
final class ContainerCopies {
  private final JavaNames names;

  ContainerCopies(JavaNames names) {
    this.names = names;
  }

  /**
   * An expression for an unmodifiable copy.
   *
   * @param variable of a container type; parameters of lambdas avoid its name
   */
  CodeBlock copy(Type type, String variable) {
    return copy(type.resolved(), variable, variable, 1);
  }

  private CodeBlock copy(Type type, String expression, String avoided, int depth) {
    if (type instanceof ListType list && TypeMapper.isEnum(list.element())) {
      return CodeBlock.of(
          "$T.copyOfEnums($N, $T::forValue)",
          RuntimeTypes.CONTAINERS,
          expression,
          names.typeName(list.element()));
    }
    if (type instanceof MapType map) {
      if (!isContainer(map.key()) && !isContainer(map.value())) {
        return CodeBlock.of("$T.copyOf($N)", RuntimeTypes.CONTAINERS, expression);
      }
      return CodeBlock.of(
          "$T.copyOf($N, $L, $L)",
          RuntimeTypes.CONTAINERS,
          expression,
          lambda(map.key(), "key", avoided, depth),
          lambda(map.value(), "value", avoided, depth));
    }
    Type element = type instanceof SetType set ? set.element() : ((ListType) type).element();
    if (!isContainer(element)) {
      return CodeBlock.of("$T.copyOf($N)", RuntimeTypes.CONTAINERS, expression);
    }
    return CodeBlock.of(
        "$T.copyOf($N, $L)",
        RuntimeTypes.CONTAINERS,
        expression,
        lambda(element, "element", avoided, depth));
  }

  private CodeBlock lambda(Type type, String name, String avoided, int depth) {
    String numbered = depth == 1 ? name : name + depth;
    String parameter = numbered.equals(avoided) ? numbered + "_" : numbered;
    return isContainer(type)
        ? CodeBlock.of("$N -> $L", parameter, copy(type.resolved(), parameter, avoided, depth + 1))
        : CodeBlock.of("$N -> $N", parameter, parameter);
  }

  private static boolean isContainer(Type type) {
    Type resolved = type.resolved();
    return resolved instanceof ListType
        || resolved instanceof SetType
        || resolved instanceof MapType;
  }
}
