package io.github.kitexjava.idl.ast;

import io.github.kitexjava.idl.source.SourceSpan;

/**
 * A name as written; a reference may be dotted.
 *
 * @param text never empty
 */
public record Identifier(String text, SourceSpan span) {}
