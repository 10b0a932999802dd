package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.Bytes;
import io.github.kitexjava.thrift.DecodeException;
import io.github.kitexjava.thrift.DecodeException.Reason;
import io.github.kitexjava.thrift.DecodeLimits;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/** The tokens of JSON in an array of UTF-8. Space between them is allowed. */
final class JsonInput {
  /** The longest that {@link Double#toString} and {@link Long#toString} write is far shorter. */
  private static final int MAX_NUMBER_CHARS = 400;

  private final byte[] bytes;
  private final int start;
  private final int end;
  private final DecodeLimits limits;
  private int position;
  private int depth;

  JsonInput(byte[] bytes, int offset, int length, DecodeLimits limits) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    this.bytes = bytes;
    this.start = offset;
    this.position = offset;
    this.end = offset + length;
    this.limits = limits;
  }

  int remaining() {
    return end - position;
  }

  DecodeException failure(Reason reason, String message) {
    return new DecodeException(reason, position - start, message);
  }

  DecodeException malformed(String message) {
    return failure(Reason.MALFORMED, message);
  }

  void nestBegin(String what) {
    if (++depth > limits.maxDepth()) {
      throw failure(
          Reason.TOO_DEEP, "`" + what + "` is nested deeper than " + limits.maxDepth() + " levels");
    }
  }

  void nestEnd() {
    depth--;
  }

  /** The first character of the next token, which stays. */
  char peek() {
    while (position < end && isSpace(bytes[position])) {
      position++;
    }
    if (position == end) {
      throw failure(Reason.TRUNCATED, "the text ends inside a value");
    }
    return (char) (bytes[position] & 0xff);
  }

  /** True when the next token was this one. */
  boolean take(char token) {
    boolean taken = peek() == token;
    position += taken ? 1 : 0;
    return taken;
  }

  void expect(char token) {
    if (!take(token)) {
      throw malformed("`" + token + "` expected, got `" + shown(peek()) + "`");
    }
  }

  /** Before each element of an array or object but the first. */
  boolean takeCommaUnless(char last) {
    if (take(last)) {
      return false;
    }
    expect(',');
    return true;
  }

  void end() {
    while (position < end && isSpace(bytes[position])) {
      position++;
    }
    if (position < end) {
      throw failure(Reason.TRAILING_BYTES, "`" + shown(peek()) + "` after the value");
    }
  }

  private static boolean isSpace(byte c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  private static String shown(char c) {
    return c > ' ' && c < 127 ? String.valueOf(c) : "\\x" + Integer.toHexString(c);
  }

  String string() {
    expect('"');
    int from = position;
    boolean plain = true;
    while (position < end && bytes[position] != '"') {
      boolean escape = bytes[position] == '\\';
      plain &= !escape;
      position += escape ? 2 : 1;
    }
    if (position >= end) {
      position = end;
      throw failure(Reason.TRUNCATED, "a string without its end");
    }
    int to = position++;
    if (to - from > limits.maxStringBytes()) {
      throw failure(
          Reason.LIMIT_EXCEEDED,
          "a string of %d bytes, at most %d are allowed"
              .formatted(to - from, limits.maxStringBytes()));
    }
    return plain ? utf8(from, to) : unescape(from, to);
  }

  private String utf8(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  private String unescape(int from, int to) {
    StringBuilder text = new StringBuilder(to - from);
    int plain = from;
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\\') {
        text.append(utf8(plain, i));
        i++;
        if (bytes[i] == 'u') {
          text.append((char) hex(i + 1, to));
          i += 4;
        } else {
          text.append(escaped((char) bytes[i]));
        }
        plain = i + 1;
      }
    }
    return text.append(utf8(plain, to)).toString();
  }

  private char escaped(char c) {
    int index = "\"\\/btnfr".indexOf(c);
    if (index < 0) {
      throw malformed("`\\" + shown(c) + "` is no escape of JSON");
    }
    return "\"\\/\b\t\n\f\r".charAt(index);
  }

  private int hex(int from, int to) {
    int number = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = i < to ? Character.digit(bytes[i], 16) : -1;
      if (digit < 0) {
        throw malformed("four hexadecimal digits expected after `\\u`");
      }
      number = number << 4 | digit;
    }
    return number;
  }

  /** A number, {@code true}, {@code false} or {@code null}, as it is written. */
  String word() {
    peek();
    int from = position;
    while (position < end && isWord(bytes[position])) {
      position++;
    }
    if (position == from || position - from > MAX_NUMBER_CHARS) {
      throw malformed("a number expected, got `" + shown((char) (bytes[from] & 0xff)) + "`");
    }
    return new String(bytes, from, position - from, StandardCharsets.US_ASCII);
  }

  private static boolean isWord(byte c) {
    return (c > 0 && Character.isLetterOrDigit(c)) || c == '-' || c == '+' || c == '.';
  }

  // What a text means

  /** A whole number in a range, which a type has. */
  long integer(String text, long min, long max) {
    return meaning(() -> TextValues.integer(text, min, max));
  }

  double float64(String text) {
    return meaning(() -> TextValues.float64(text));
  }

  Bytes base64(String text) {
    return meaning(() -> TextValues.base64(text));
  }

  UUID uuid(String text) {
    return meaning(() -> TextValues.uuid(text));
  }

  /** What a text means, or a failure here that says why it means nothing. */
  <T> T meaning(Supplier<T> text) {
    try {
      return text.get();
    } catch (IllegalArgumentException e) {
      throw malformed(String.valueOf(e.getMessage()));
    }
  }

  static String cut(String text) {
    String printable = text.replaceAll("[^\\x20-\\x7e]", "?");
    return printable.length() > 40 ? printable.substring(0, 40) + "…" : printable;
  }

  /** Passes over a value of any kind. */
  void skip() {
    switch (peek()) {
      case '"' -> string();
      case '{' -> skipObject();
      case '[' -> skipArray();
      default -> word();
    }
  }

  private void skipObject() {
    nestBegin("unknown object");
    expect('{');
    for (boolean more = !take('}'); more; more = takeCommaUnless('}')) {
      string();
      expect(':');
      skip();
    }
    nestEnd();
  }

  private void skipArray() {
    nestBegin("unknown array");
    expect('[');
    for (boolean more = !take(']'); more; more = takeCommaUnless(']')) {
      skip();
    }
    nestEnd();
  }
}
