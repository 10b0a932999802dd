package io.github.kitexjava.idl.ast;

import io.github.kitexjava.idl.source.SourceSpan;

/**
 * A literal in single or double quotes.
 *
 * @param raw as written, with quotes
 * @param cooked escapes replaced; one that was reported stands as written
 */
public record StringLiteral(String raw, String cooked, SourceSpan span) implements ValueRef {}
