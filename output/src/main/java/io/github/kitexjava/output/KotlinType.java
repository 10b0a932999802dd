package io.github.kitexjava.output;

import java.util.Collection;
import java.util.List;

/**
 * A class or object as declared in a Kotlin file.
 *
 * @param name empty for an object expression
 * @param isConcrete whether objects of it can be made
 * @param superTypes names after the colon as written, without type arguments
 * @param mayHaveMore whether a super class or a delegate may bring functions that are not seen here
 * @param functions declared directly in it
 * @param start offset of {@code class} or {@code object}
 */
record KotlinType(
    String name,
    boolean isConcrete,
    List<String> superTypes,
    boolean mayHaveMore,
    List<Function> functions,
    int start) {
  /**
   * A function with a body or without.
   *
   * @param overrides whether it says so
   * @param start offset of {@code fun}
   */
  record Function(String name, boolean overrides, int start) {}

  KotlinType {
    superTypes = List.copyOf(superTypes);
    functions = List.copyOf(functions);
  }

  /** Whether one of its super types has one of these simple names. */
  boolean isA(Collection<String> simpleNames) {
    return superTypes.stream().anyMatch(name -> simpleNames.contains(JavaType.simpleName(name)));
  }

  boolean declares(String function) {
    return functions.stream().anyMatch(f -> f.name().equals(function));
  }
}
