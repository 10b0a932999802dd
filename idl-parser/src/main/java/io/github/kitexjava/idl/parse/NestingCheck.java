package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.parse.grammar.IdlLexer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * Refuses files whose brackets nest deeper than any phase could follow by recursion. It runs on the
 * tokens, before the parser could overflow its stack.
 */
final class NestingCheck {
  /** Real files stay below 10. Every recursive walk of this tool is safe up to here. */
  static final int MAX_DEPTH = 256;

  private NestingCheck() {}

  /** Returns false, after reporting, when the file must not be parsed. */
  static boolean passes(List<Token> tokens, Places places, Diagnostics diagnostics) {
    Deque<Integer> open = new ArrayDeque<>();
    for (Token token : tokens) {
      int type = token.getType();
      int closer = closerOf(type);
      if (closer != Token.INVALID_TYPE) {
        open.push(closer);
      } else if (isCloser(type) && open.contains(type)) {
        // What was left open inside is a mistake for the parser to report.
        while (open.pop() != type) {}
      }
      if (open.size() > MAX_DEPTH) {
        diagnostics.error(
            Code.NESTED_TOO_DEEP,
            places.of(token),
            "brackets are nested deeper than " + MAX_DEPTH + " levels",
            "");
        return false;
      }
    }
    return true;
  }

  private static boolean isCloser(int type) {
    return switch (type) {
      case IdlLexer.RBRACE, IdlLexer.RPAREN, IdlLexer.RBRACK, IdlLexer.GT -> true;
      default -> false;
    };
  }

  private static int closerOf(int type) {
    return switch (type) {
      case IdlLexer.LBRACE -> IdlLexer.RBRACE;
      case IdlLexer.LPAREN -> IdlLexer.RPAREN;
      case IdlLexer.LBRACK -> IdlLexer.RBRACK;
      case IdlLexer.LT -> IdlLexer.GT;
      default -> Token.INVALID_TYPE;
    };
  }
}
