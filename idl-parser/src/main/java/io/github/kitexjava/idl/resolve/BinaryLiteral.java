package io.github.kitexjava.idl.resolve;

import java.nio.charset.StandardCharsets;

/** A string literal as bytes: {@code \xHH} is one byte, every other character its UTF-8. */
final class BinaryLiteral {
  private static final String SIMPLE = "abfnrtv0\\\"'";
  private static final String SIMPLE_VALUES = "\u0007\b\f\n\r\t\u000B\0\\\"'";

  private BinaryLiteral() {}

  /**
   * The bytes, each as a character of U+0000 to U+00FF.
   *
   * @param raw with its quotes; its escapes are checked already
   */
  static String bytes(String raw) {
    StringBuilder bytes = new StringBuilder();
    int at = 1;
    int end = raw.length() - 1;
    while (at < end) {
      int behind = at + 1;
      if (raw.charAt(at) == '\\' && at + 1 < end) {
        behind = escape(raw, at, end, bytes);
      } else {
        behind = raw.offsetByCodePoints(at, 1);
        append(raw.substring(at, behind), bytes);
      }
      at = behind;
    }
    return bytes.toString();
  }

  private static int escape(String raw, int at, int end, StringBuilder bytes) {
    char kind = raw.charAt(at + 1);
    if (kind == 'x' && at + 4 <= end) {
      bytes.append((char) Integer.parseInt(raw.substring(at + 2, at + 4), 16));
      return at + 4;
    }
    if (kind == 'u' && at + 6 <= end) {
      append(Character.toString(Integer.parseInt(raw.substring(at + 2, at + 6), 16)), bytes);
      return at + 6;
    }
    int simple = SIMPLE.indexOf(kind);
    append(simple >= 0 ? SIMPLE_VALUES.substring(simple, simple + 1) : "\\" + kind, bytes);
    return at + 2;
  }

  private static void append(String text, StringBuilder bytes) {
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      bytes.append((char) (b & 0xFF));
    }
  }
}
