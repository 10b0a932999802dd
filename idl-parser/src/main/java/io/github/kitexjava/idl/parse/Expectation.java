package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.parse.grammar.IdlParser;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Turns the set of tokens that may come next into words: thirty keywords are "a field name". */
final class Expectation {
  /** What must come before what may come. */
  private static final int[] SIGNS = {
    IdlParser.COLON,
    IdlParser.ASSIGN,
    IdlParser.LBRACE,
    IdlParser.LT,
    IdlParser.GT,
    IdlParser.LPAREN,
    IdlParser.RBRACK,
    IdlParser.RPAREN,
    IdlParser.RBRACE
  };

  private Expectation() {}

  static String describe(IntervalSet tokens, ParserRuleContext context) {
    List<String> words = new ArrayList<>();
    String noun = noun(tokens, context);
    if (!noun.isEmpty()) {
      words.add(noun);
    }
    for (int sign : SIGNS) {
      boolean shadowed = !noun.isEmpty() && !isCloser(sign);
      if (tokens.contains(sign) && !shadowed) {
        words.add(IdlParser.VOCABULARY.getLiteralName(sign).replace('\'', '`'));
      }
    }
    if (words.isEmpty() && tokens.contains(IdlParser.COMMA)) {
      words.add("`,`");
    }
    return words.isEmpty() ? "something else" : join(words);
  }

  private static String noun(IntervalSet tokens, ParserRuleContext context) {
    boolean anyName = tokens.contains(IdlParser.STRUCT) && tokens.contains(IdlParser.IDENTIFIER);
    if (anyName) {
      return tokens.contains(IdlParser.LBRACK) ? "a value" : nameOf(context);
    }
    if (tokens.contains(IdlParser.LIST)) {
      if (tokens.contains(IdlParser.ONEWAY)) {
        return "a method";
      }
      if (tokens.contains(IdlParser.VOID)) {
        return "a return type";
      }
      return tokens.contains(IdlParser.NUMBER) ? memberOf(context) : "a type";
    }
    return tokens.contains(IdlParser.STRING) ? "a literal in quotes" : "";
  }

  private static String memberOf(ParserRuleContext context) {
    int rule = context.getRuleIndex();
    if (rule == IdlParser.RULE_field && context.getParent() != null) {
      rule = context.getParent().getRuleIndex();
    }
    return switch (rule) {
      case IdlParser.RULE_function -> "an argument";
      case IdlParser.RULE_throwsClause -> "an exception";
      default -> "a field";
    };
  }

  private static String nameOf(ParserRuleContext context) {
    ParserRuleContext owner =
        context.getRuleIndex() == IdlParser.RULE_name ? context.getParent() : context;
    if (owner == null) {
      return "a name";
    }
    return switch (owner.getRuleIndex()) {
      case IdlParser.RULE_field -> {
        ParserRuleContext list = owner.getParent();
        yield list == null ? "a field name" : memberOf(owner) + " name";
      }
      case IdlParser.RULE_function -> "a method name";
      case IdlParser.RULE_enumDef, IdlParser.RULE_enumValue ->
          owner.getStart() == context.getStart() && owner != context
              ? "a member name"
              : enumName(owner);
      case IdlParser.RULE_annotation, IdlParser.RULE_annotations -> "an annotation key";
      default -> "a name";
    };
  }

  private static String enumName(ParserRuleContext owner) {
    boolean inBody = owner.getToken(IdlParser.LBRACE, 0) != null;
    return inBody ? "a member name" : "a name";
  }

  private static boolean isCloser(int sign) {
    return sign == IdlParser.RBRACE || sign == IdlParser.RPAREN || sign == IdlParser.RBRACK;
  }

  private static String join(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
