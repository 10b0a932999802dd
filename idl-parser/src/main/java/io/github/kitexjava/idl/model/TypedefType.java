package io.github.kitexjava.idl.model;

import io.github.kitexjava.idl.source.SourceSpan;

/**
 * A typedef.
 *
 * @param target what the name stands for
 */
public record TypedefType(
    Symbol symbol, Type target, Doc doc, Annotations annotations, SourceSpan span)
    implements Declaration {}
