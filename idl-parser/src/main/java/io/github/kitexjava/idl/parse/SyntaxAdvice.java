package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.parse.grammar.IdlParser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Knows the usual mistakes of syntax and what to write instead. */
final class SyntaxAdvice {
  private SyntaxAdvice() {}

  /** For a token that begins no definition. */
  static String ofItem(TokenStream tokens) {
    return "";
  }

  /** Empty when the mistake is none of the usual ones. */
  static String of(TokenStream tokens, ParserRuleContext context, IntervalSet expected) {
    Token found = tokens.LT(1);
    Token before = tokens.LT(-1);
    if (expected.contains(IdlParser.COLON) && context.getRuleIndex() == IdlParser.RULE_fieldId) {
      return "a field id is followed by a colon: `" + before.getText() + ": type name`";
    }
    return "";
  }
}
