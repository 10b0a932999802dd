package io.github.kitexjava.idl.ast;

import io.github.kitexjava.idl.source.SourceSpan;

/** {@code include "path"}. */
public record IncludeDef(StringLiteral path, SourceSpan span) implements HeaderDef {}
