package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.BaseType;
import io.github.kitexjava.thrift.Bytes;
import io.github.kitexjava.thrift.ThriftType;
import java.util.Base64;
import java.util.UUID;

/**
 * What texts mean as values of a type. Each method throws {@link IllegalArgumentException} with the
 * reason for a text that means none.
 */
final class TextValues {
  private TextValues() {}

  static Object of(BaseType type, String text) {
    return switch (type) {
      case BOOL -> bool(text);
      case I8 -> (byte) integer(text, Byte.MIN_VALUE, Byte.MAX_VALUE);
      case I16 -> (short) integer(text, Short.MIN_VALUE, Short.MAX_VALUE);
      case I32 -> (int) integer(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case I64 -> integer(text, Long.MIN_VALUE, Long.MAX_VALUE);
      case DOUBLE -> float64(text);
      case STRING -> text;
      case BINARY -> base64(text);
      case UUID -> uuid(text);
    };
  }

  private static boolean bool(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException(
          "`true` or `false` expected, got `" + JsonInput.cut(text) + "`");
    }
    return text.equals("true");
  }

  /** A whole number in a range, which a type has. */
  static long integer(String text, long min, long max) {
    try {
      long number = Long.parseLong(text);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new IllegalArgumentException(
        "`%s` is no whole number from %d to %d".formatted(JsonInput.cut(text), min, max));
  }

  static double float64(String text) {
    boolean special = text.equals("NaN") || text.equals("Infinity") || text.equals("-Infinity");
    if (!special && !text.matches("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?")) {
      throw new IllegalArgumentException("`" + JsonInput.cut(text) + "` is no number");
    }
    return Double.parseDouble(text);
  }

  /** Of the standard alphabet; the padding may be left out. */
  static Bytes base64(String text) {
    try {
      return Bytes.copyOf(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("`" + JsonInput.cut(text) + "` is no base64", e);
    }
  }

  static UUID uuid(String text) {
    if (text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
      return UUID.fromString(text);
    }
    throw new IllegalArgumentException("`" + JsonInput.cut(text) + "` is no uuid");
  }

  /** The number of an enum's constant, by its name or by itself. */
  static int number(ThriftType.EnumType type, String text) {
    return EnumText.number(type, text)
        .orElseGet(
            () -> {
              if (text.isEmpty() || Character.isJavaIdentifierStart(text.charAt(0))) {
                throw new IllegalArgumentException(
                    "`" + JsonInput.cut(text) + "` is no constant of the enum, nor a number");
              }
              return (int) integer(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
            });
  }
}
