package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.ast.StringLiteral;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.parse.grammar.IdlParser;
import org.antlr.v4.runtime.Token;

/** Replaces the escapes of string literals. */
final class Literals {
  private static final String SIMPLE = "abfnrtv0\\\"'";
  private static final String SIMPLE_VALUES = "\u0007\b\f\n\r\t\u000B\0\\\"'";

  private final Places places;
  private final Diagnostics diagnostics;

  Literals(Places places, Diagnostics diagnostics) {
    this.places = places;
    this.diagnostics = diagnostics;
  }

  /** A literal of a constant or a path: an unknown escape is a mistake. */
  StringLiteral strict(Token token) {
    return cook(token, true);
  }

  /** The value of an annotation: expressions such as {@code \d} keep what is no escape of ours. */
  StringLiteral lenient(Token token) {
    return cook(token, false);
  }

  private StringLiteral cook(Token token, boolean strict) {
    String raw = token.getText();
    boolean closed = token.getType() == IdlParser.STRING;
    int end = closed ? raw.length() - 1 : raw.length();
    if (raw.indexOf('\\') < 0) {
      return new StringLiteral(raw, raw.substring(1, end), places.of(token));
    }
    StringBuilder cooked = new StringBuilder(raw.length());
    int at = 1;
    while (at < end) {
      char c = raw.charAt(at);
      at = c == '\\' && at + 1 < end ? escape(token, raw, at, end, cooked, strict) : at + 1;
      if (c != '\\') {
        cooked.append(c);
      }
    }
    return new StringLiteral(raw, cooked.toString(), places.of(token));
  }

  /** Appends what the escape at {@code at} stands for and returns the index behind it. */
  private int escape(
      Token token, String raw, int at, int end, StringBuilder cooked, boolean strict) {
    char kind = raw.charAt(at + 1);
    int simple = SIMPLE.indexOf(kind);
    if (simple >= 0) {
      cooked.append(SIMPLE_VALUES.charAt(simple));
      return at + 2;
    }
    int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : 0;
    int behind = at + 2 + digits;
    if (digits > 0 && behind <= end && isHex(raw, at + 2, behind)) {
      cooked.append((char) Integer.parseInt(raw.substring(at + 2, behind), 16));
      return behind;
    }
    if (strict) {
      report(token, raw, at);
    }
    int next = raw.offsetByCodePoints(at + 1, 1);
    cooked.append(raw, at, next);
    return next;
  }

  private void report(Token token, String raw, int at) {
    int start = token.getStartIndex() + at;
    int length = raw.offsetByCodePoints(at + 1, 1) - at;
    diagnostics.error(
        Code.INVALID_ESCAPE,
        places.between(start, start + length),
        "unknown escape `" + raw.substring(at, at + length) + "`",
        "known are \\n \\r \\t \\a \\b \\f \\v \\0 \\\\ \\\" \\' \\xHH and \\uHHHH;"
            + " a backslash itself is `\\\\`");
  }

  private static boolean isHex(String text, int start, int end) {
    return text.substring(start, end).chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
  }
}
