package io.github.kitexjava.idl.model;

import io.github.kitexjava.idl.source.SourceSpan;

/**
 * A {@code const}.
 *
 * @param value of the form that {@code type} asks for
 */
public record ConstantType(
    Symbol symbol,
    Type type,
    ConstantValue value,
    Doc doc,
    Annotations annotations,
    SourceSpan span)
    implements Declaration {}
