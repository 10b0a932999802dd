package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.parse.grammar.IdlParser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Knows the usual mistakes of syntax inside a definition, and what to write instead. */
final class SyntaxAdvice {
  private SyntaxAdvice() {}

  /** Empty when the mistake is none of the usual ones. */
  static String of(TokenStream tokens, ParserRuleContext context, IntervalSet expected) {
    Token found = tokens.LT(1);
    Token before = tokens.LT(-1);
    String advice = byFound(found.getType(), before, context, expected);
    if (advice.isEmpty()) {
      advice = byExpected(found.getType(), before, context, expected);
    }
    boolean afterLongLiteral =
        before != null && before.getType() == IdlParser.STRING && hasLineEnd(before.getText());
    return advice.isEmpty() && afterLongLiteral
        ? "a literal of several lines ends here; it may lack a closing quote where it begins, in line "
            + before.getLine()
        : advice;
  }

  private static String byFound(
      int found, Token before, ParserRuleContext context, IntervalSet expected) {
    int rule = context.getRuleIndex();
    return switch (found) {
      case IdlParser.LBRACK ->
          before != null && isTypeEnd(before)
              ? "a list is written `list<" + Texts.clip(before.getText()) + ">`"
              : "";
      case IdlParser.VOID ->
          expected.contains(IdlParser.LIST) ? "only the result of a method can be `void`" : "";
      case IdlParser.EXTENDS ->
          rule == IdlParser.RULE_structDef ? "only a service can extend another one" : "";
      case IdlParser.ASSIGN ->
          before != null && before.getType() == IdlParser.RPAREN
              ? "a default stands before the annotations"
              : "";
      case IdlParser.LPAREN -> ofParenthesis(rule, expected);
      case IdlParser.STRING ->
          rule == IdlParser.RULE_annotations ? "the key of an annotation has no quotes" : "";
      case IdlParser.LT ->
          rule == IdlParser.RULE_include || rule == IdlParser.RULE_literal
              ? "the path of an include stands in quotes"
              : "";
      case IdlParser.NUMBER ->
          expected.contains(IdlParser.IDENTIFIER) && expected.contains(IdlParser.STRUCT)
              ? "a name begins with a letter or `_`"
              : "";
      default -> "";
    };
  }

  private static String ofParenthesis(int rule, IntervalSet expected) {
    if (expected.contains(IdlParser.LBRACE)) {
      return "annotations of the whole definition stand behind its closing brace";
    }
    boolean list = rule == IdlParser.RULE_structDef || rule == IdlParser.RULE_enumDef;
    return list ? "annotations stand before the separator" : "";
  }

  private static String byExpected(
      int found, Token before, ParserRuleContext context, IntervalSet expected) {
    int rule = context.getRuleIndex();
    if (rule == IdlParser.RULE_fieldId && before != null) {
      return "a field id is followed by a colon: `" + Texts.clip(before.getText()) + ": type name`";
    }
    if (rule == IdlParser.RULE_literal
        && context.getParent() != null
        && context.getParent().getRuleIndex() == IdlParser.RULE_annotation) {
      return "the value of an annotation is a string in quotes";
    }
    if (expected.contains(IdlParser.LT) && rule == IdlParser.RULE_type && before != null) {
      return "a container names what it holds, such as `"
          + before.getText()
          + (before.getType() == IdlParser.MAP ? "<string, i32>`" : "<string>`");
    }
    boolean name = rule == IdlParser.RULE_name && context.getParent() != null;
    if (name
        && context.getParent().getRuleIndex() == IdlParser.RULE_function
        && before != null
        && before.getType() == IdlParser.RPAREN) {
      return "a method has a type before its name, or `void`";
    }
    if (rule == IdlParser.RULE_function
        && expected.contains(IdlParser.LPAREN)
        && (found == IdlParser.RBRACE || Skipping.isSeparator(found))) {
      return "a method has parentheses even without arguments";
    }
    return "";
  }

  private static boolean isTypeEnd(Token token) {
    return token.getType() == IdlParser.IDENTIFIER || token.getType() == IdlParser.GT;
  }

  private static boolean hasLineEnd(String text) {
    return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
  }
}
