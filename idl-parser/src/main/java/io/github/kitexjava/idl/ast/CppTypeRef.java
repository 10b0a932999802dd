package io.github.kitexjava.idl.ast;

/**
 * {@code cpp_type "name"} at a container, which means nothing outside C++.
 *
 * @param behind true when it stands after the closing bracket, false when before the opening one
 */
public record CppTypeRef(StringLiteral name, boolean behind) {}
