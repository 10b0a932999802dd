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
   * @param variable of a container type
   */
  CodeBlock copy(Type type, String variable) {
    Type container = type.resolved();
    if (container instanceof ListType list && TypeMapper.isEnum(list.element())) {
      return CodeBlock.of(
          "$T.copyOfEnums($N, $T::forValue)",
          RuntimeTypes.CONTAINERS,
          variable,
          names.typeName(list.element()));
    }
    String method = holdsContainers(container) ? "deepCopyOf" : "copyOf";
    return CodeBlock.of("$T.$L($N)", RuntimeTypes.CONTAINERS, method, variable);
  }

  /**
   * What is nested is the runtime's affair: javac's time for lambdas in lambdas grows without
   * bound.
   */
  private static boolean holdsContainers(Type container) {
    return container instanceof MapType map
        ? isContainer(map.key()) || isContainer(map.value())
        : isContainer(ValueRenderer.element(container));
  }

  private static boolean isContainer(Type type) {
    Type resolved = type.resolved();
    return resolved instanceof ListType
        || resolved instanceof SetType
        || resolved instanceof MapType;
  }
}
