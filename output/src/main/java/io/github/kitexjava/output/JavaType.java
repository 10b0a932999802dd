package io.github.kitexjava.output;

import java.util.List;
import java.util.Optional;

/**
 * A class, record, enum or interface as declared in a Java file.
 *
 * @param superTypes simple names after {@code extends} and {@code implements}, without type
 *     arguments
 * @param methods declared directly in it, constructors not among them
 * @param nested types declared directly in it
 * @param start offset of the line's first token of the declaration
 * @param bodyStart the offset after the opening brace
 * @param bodyEnd offset of the closing brace
 * @param constantsEnd in an enum whose constants no semicolon closes: the offset after the last one
 * @param empty whether nothing is declared between the braces
 */
record JavaType(
    String name,
    List<String> superTypes,
    List<JavaMethod> methods,
    List<JavaType> nested,
    int start,
    int bodyStart,
    int bodyEnd,
    Optional<Integer> constantsEnd,
    boolean empty) {
  JavaType {
    superTypes = List.copyOf(superTypes);
    methods = List.copyOf(methods);
    nested = List.copyOf(nested);
  }

  Optional<JavaMethod> method(String methodName) {
    return methods.stream().filter(m -> m.name().equals(methodName)).findFirst();
  }
}
