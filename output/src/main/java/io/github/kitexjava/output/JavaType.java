package io.github.kitexjava.output;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A class, record, enum or interface as declared in a Java file.
 *
 * @param kind its keyword: {@code class}, {@code record}, {@code enum}, {@code interface}, or
 *     {@code @} for an annotation
 * @param isAbstract whether it is declared so
 * @param superTypes names after {@code extends} and {@code implements} as written, without type
 *     arguments
 * @param superClass the one of {@code superTypes} that is a class; empty if none is
 * @param methods declared directly in it, constructors not among them
 * @param nested types declared directly in it
 * @param start offset of the line's first token of the declaration
 * @param bodyStart the offset after the opening brace
 * @param bodyEnd offset of the closing brace
 * @param constantsEnd in an enum whose constants no semicolon closes: the offset after the last one
 * @param empty whether nothing is declared between the braces
 */
record JavaType(
    String kind,
    boolean isAbstract,
    String name,
    List<String> superTypes,
    Optional<String> superClass,
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

  /** The types and all that are declared in them, outer ones first. */
  static Stream<JavaType> andNested(List<JavaType> types) {
    return types.stream().flatMap(type -> Stream.concat(Stream.of(type), andNested(type.nested())));
  }

  /** The methods of a name that can be meant to implement one of an interface. */
  List<JavaMethod> implementing(String methodName) {
    return methods.stream().filter(m -> m.name().equals(methodName) && m.mayImplement()).toList();
  }

  /** Whether one of its super types has one of these simple names. */
  boolean isA(Collection<String> simpleNames) {
    return superTypes.stream().anyMatch(name -> simpleNames.contains(simpleName(name)));
  }

  /** Whether objects of it can be made. */
  boolean isConcrete() {
    return !isAbstract && !kind.equals("interface") && !kind.equals("@");
  }

  static String simpleName(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
