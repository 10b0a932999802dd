package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.Types;

/** What Apache's JSON calls the types. */
final class TJsonTypes {
  private TJsonTypes() {}

  static String name(int type) {
    return switch (type) {
      case Types.BOOL -> "tf";
      case Types.I8 -> "i8";
      case Types.I16 -> "i16";
      case Types.I32 -> "i32";
      case Types.I64 -> "i64";
      case Types.DOUBLE -> "dbl";
      case Types.STRING -> "str";
      case Types.UUID -> "uid";
      case Types.STRUCT -> "rec";
      case Types.MAP -> "map";
      case Types.SET -> "set";
      case Types.LIST -> "lst";
      default -> throw new IllegalArgumentException(type + " is the number of no type");
    };
  }

  /** One of {@link Types}; {@link Types#STOP} for a name of none. */
  static int type(String name) {
    return switch (name) {
      case "tf" -> Types.BOOL;
      case "i8" -> Types.I8;
      case "i16" -> Types.I16;
      case "i32" -> Types.I32;
      case "i64" -> Types.I64;
      case "dbl" -> Types.DOUBLE;
      case "str" -> Types.STRING;
      case "uid" -> Types.UUID;
      case "rec" -> Types.STRUCT;
      case "map" -> Types.MAP;
      case "set" -> Types.SET;
      case "lst" -> Types.LIST;
      default -> Types.STOP;
    };
  }
}
