package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.ast.EscapeSequence;
import io.github.kitexjava.idl.ast.StringLiteral;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.parse.grammar.IdlParser;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Replaces the escapes of string literals. */
final class Literals {
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
    Optional<EscapeSequence> known = EscapeSequence.read(raw, at, end);
    if (known.isPresent()) {
      cooked.append(known.get().value());
      return known.get().end();
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
}
