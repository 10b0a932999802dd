package io.github.kitexjava.idl.model;

import io.github.kitexjava.idl.source.SourceSpan;

/** A named top-level thing in a file. */
public sealed interface Declaration
    permits StructType, EnumType, TypedefType, ConstantType, ServiceType {
  Symbol symbol();

  Doc doc();

  Annotations annotations();

  /** The name, where messages about this declaration point. */
  SourceSpan span();

  /** As written in the IDL, and as it goes over the wire. */
  default String name() {
    return symbol().name();
  }
}
