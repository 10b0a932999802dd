package io.github.kitexjava.idl.ast;

import io.github.kitexjava.idl.source.SourceSpan;

/** {@code cpp_include "path"}, which means nothing outside C++. */
public record CppIncludeDef(StringLiteral path, SourceSpan span) implements HeaderDef {}
