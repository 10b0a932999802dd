package io.github.kitexjava.idl.ast;

import io.github.kitexjava.idl.source.SourceSpan;

/** What stands before the definitions of a file. */
public sealed interface HeaderDef permits IncludeDef, CppIncludeDef, NamespaceDef {
  SourceSpan span();
}
