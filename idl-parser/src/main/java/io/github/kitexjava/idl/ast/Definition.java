package io.github.kitexjava.idl.ast;

import io.github.kitexjava.idl.source.SourceSpan;
import java.util.List;

/**
 * One top-level declaration as written: types are still names; ids and duplicates are unchecked.
 */
public sealed interface Definition permits StructDef, EnumDef, TypedefDef, ConstDef, ServiceDef {
  Identifier name();

  List<AnnotationDef> annotations();

  /** The comment before it. */
  String doc();

  /** From the keyword to the end; the doc comment is not part of it. */
  SourceSpan span();
}
