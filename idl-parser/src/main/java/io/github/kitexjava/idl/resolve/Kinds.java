package io.github.kitexjava.idl.resolve;

import io.github.kitexjava.idl.ast.Definition;
import io.github.kitexjava.idl.ast.EnumDef;
import io.github.kitexjava.idl.ast.ServiceDef;
import io.github.kitexjava.idl.ast.StructDef;
import io.github.kitexjava.idl.ast.TypedefDef;
import io.github.kitexjava.idl.model.Symbol;

/** The kinds of declarations, and what messages call them. */
final class Kinds {
  private Kinds() {}

  static Symbol.Kind of(Definition definition) {
    if (definition instanceof StructDef struct) {
      return switch (struct.kind()) {
        case STRUCT -> Symbol.Kind.STRUCT;
        case UNION -> Symbol.Kind.UNION;
        case EXCEPTION -> Symbol.Kind.EXCEPTION;
      };
    }
    if (definition instanceof EnumDef) {
      return Symbol.Kind.ENUM;
    }
    if (definition instanceof TypedefDef) {
      return Symbol.Kind.TYPEDEF;
    }
    return definition instanceof ServiceDef ? Symbol.Kind.SERVICE : Symbol.Kind.CONST;
  }

  static String word(Symbol.Kind kind) {
    return switch (kind) {
      case STRUCT -> "struct";
      case UNION -> "union";
      case EXCEPTION -> "exception";
      case ENUM -> "enum";
      case TYPEDEF -> "typedef";
      case CONST -> "constant";
      case SERVICE -> "service";
    };
  }
}
