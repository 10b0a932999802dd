package io.github.kitexjava.thrift.reflect;

import io.github.kitexjava.thrift.Annotations;

/** Something that a Thrift file gives a name. */
public sealed interface Declaration
    permits StructDeclaration,
        EnumDeclaration,
        TypedefDeclaration,
        ConstantDeclaration,
        ServiceDeclaration {

  /** As in the IDL. */
  String name();

  /** Of the IDL, in its order. */
  Annotations annotations();
}
