package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.parse.grammar.IdlParser;
import java.util.function.BooleanSupplier;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/** Finds the place where parsing can go on after a mistake. */
final class Skipping {
  private Skipping() {}

  /**
   * Skips to the next field, method or member of an enum, or to what closes their list.
   *
   * @param move true to skip at least one token
   */
  static void toNextMember(IdlParser parser, boolean move) {
    TokenStream tokens = parser.getInputStream();
    boolean inParentheses = isInParentheses(parser.getContext());
    int first = tokens.index();
    int braces = 0;
    int parentheses = 0;
    while (tokens.LA(1) != Token.EOF) {
      int type = tokens.LA(1);
      boolean moved = tokens.index() > first;
      if (startsDefinition(tokens)) {
        return;
      }
      if (braces == 0 && type == IdlParser.RBRACE) {
        return;
      }
      if (braces == 0 && parentheses == 0) {
        if (inParentheses && type == IdlParser.RPAREN) {
          return;
        }
        if (isSeparator(type)) {
          skipSeparators(tokens);
          if (mayStartMember(tokens, parser)) {
            return;
          }
          continue;
        }
        boolean another = moved || isBehindStart(tokens, parser);
        if ((moved || !move) && startsMember(tokens, another)) {
          return;
        }
      }
      braces = count(braces, type, IdlParser.LBRACE, IdlParser.RBRACE);
      parentheses = count(parentheses, type, IdlParser.LPAREN, IdlParser.RPAREN);
      tokens.consume();
    }
  }

  /** True when the member that is given up began in an earlier line. */
  private static boolean isBehindStart(TokenStream tokens, IdlParser parser) {
    int rule = parser.getContext().getRuleIndex();
    boolean member =
        rule == IdlParser.RULE_field
            || rule == IdlParser.RULE_function
            || rule == IdlParser.RULE_enumValue;
    return member && tokens.LT(1).getLine() > parser.getContext().getStart().getLine();
  }

  /** Skips behind the broken definition: to the next keyword of one, or behind its last brace. */
  static void toNextDefinition(IdlParser parser, boolean move) {
    TokenStream tokens = parser.getInputStream();
    int first = tokens.index();
    int braces = 0;
    while (tokens.LA(1) != Token.EOF) {
      int type = tokens.LA(1);
      boolean moved = tokens.index() > first;
      if ((moved || !move) && (startsDefinition(tokens) || (braces == 0 && startsItem(tokens)))) {
        return;
      }
      tokens.consume();
      if (type == IdlParser.RBRACE && braces <= 1) {
        return;
      }
      braces = count(braces, type, IdlParser.LBRACE, IdlParser.RBRACE);
    }
  }

  /**
   * Skips what stands between definitions and belongs to none; nothing at the end of the file.
   *
   * @param isKnownMistake whether the tokens now are one that has a message of its own
   */
  static void toNextItem(TokenStream tokens, BooleanSupplier isKnownMistake) {
    int braces = 0;
    boolean another = false;
    if (tokens.LA(1) == Token.EOF) {
      return;
    }
    do {
      braces = count(braces, tokens.LA(1), IdlParser.LBRACE, IdlParser.RBRACE);
      tokens.consume();
      another = braces == 0 && isFirstInLine(tokens) && isKnownMistake.getAsBoolean();
    } while (tokens.LA(1) != Token.EOF
        && !another
        && !startsDefinition(tokens)
        && !startsItem(tokens));
  }

  /** True at keyword, name and brace, which can be nothing but a definition. */
  static boolean startsDefinition(TokenStream tokens) {
    int type = tokens.LA(1);
    boolean body =
        type == IdlParser.STRUCT
            || type == IdlParser.UNION
            || type == IdlParser.EXCEPTION
            || type == IdlParser.ENUM
            || type == IdlParser.SERVICE;
    int afterName = tokens.LA(3);
    return body
        && (afterName == IdlParser.LBRACE
            || afterName == IdlParser.XSD_ALL
            || (afterName == IdlParser.EXTENDS && type == IdlParser.SERVICE));
  }

  /** True at a line that begins with the keyword of a header or a definition. */
  static boolean startsItem(TokenStream tokens) {
    return isItemKeyword(tokens.LA(1)) && isFirstInLine(tokens);
  }

  static boolean isItemKeyword(int type) {
    return type >= IdlParser.NAMESPACE && type <= IdlParser.SERVICE;
  }

  static boolean isSeparator(int type) {
    return type == IdlParser.COMMA || type == IdlParser.SEMI;
  }

  private static void skipSeparators(TokenStream tokens) {
    while (isSeparator(tokens.LA(1))) {
      tokens.consume();
    }
  }

  private static boolean startsMember(TokenStream tokens, boolean moved) {
    boolean id = tokens.LA(1) == IdlParser.NUMBER && tokens.LA(2) == IdlParser.COLON;
    return id || (moved && isFirstInLine(tokens));
  }

  /**
   * After a separator: in a list with ids the next thing must have one too, or the separator was
   * part of what is broken, as the comma of a list with two element types is.
   */
  private static boolean mayStartMember(TokenStream tokens, IdlParser parser) {
    boolean broken = parser.getContext().getRuleIndex() == IdlParser.RULE_field;
    boolean hasId = broken && parser.getContext().getStart().getType() == IdlParser.NUMBER;
    return !hasId || isFirstInLine(tokens) || tokens.LA(1) == IdlParser.NUMBER;
  }

  private static boolean isFirstInLine(TokenStream tokens) {
    Token before = tokens.LT(-1);
    return before == null || tokens.LT(1).getLine() > before.getLine();
  }

  private static boolean isInParentheses(ParserRuleContext context) {
    ParserRuleContext list =
        context.getRuleIndex() == IdlParser.RULE_field ? context.getParent() : context;
    return list.getRuleIndex() == IdlParser.RULE_throwsClause
        || (list.getRuleIndex() == IdlParser.RULE_function && list != context)
        || (list.getRuleIndex() == IdlParser.RULE_function
            && list.getToken(IdlParser.LPAREN, 0) != null
            && list.getToken(IdlParser.RPAREN, 0) == null);
  }

  private static int count(int depth, int type, int opener, int closer) {
    if (type == opener) {
      return depth + 1;
    }
    return type == closer && depth > 0 ? depth - 1 : depth;
  }
}
