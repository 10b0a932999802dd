package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.diagnostic.Fix;
import io.github.kitexjava.idl.parse.grammar.IdlParser;

/** For annotations: {@code (key = "value", other.key = "value")} behind what they are about. */
final class AnnotationAdvice {
  private AnnotationAdvice() {}

  static Advice of(Mistake mistake) {
    if (mistake.rule() == IdlParser.RULE_literal
        && mistake.parentRule() == IdlParser.RULE_annotation) {
      return value(mistake);
    }
    if (mistake.rule() == IdlParser.RULE_annotations
        || mistake.rule() == IdlParser.RULE_annotation) {
      return key(mistake);
    }
    if (mistake.finds(IdlParser.LPAREN)) {
      return place(mistake);
    }
    if (mistake.finds(IdlParser.ASSIGN) && mistake.typeAt(-1) == IdlParser.RPAREN) {
      return Advice.of("a default stands before the annotations");
    }
    if (mistake.finds(IdlParser.THROWS) && mistake.typeAt(-1) == IdlParser.RPAREN) {
      return Advice.of("annotations stand behind the exceptions");
    }
    boolean brackets =
        mistake.finds(IdlParser.LBRACK)
            && Mistake.isName(mistake.typeAt(2))
            && mistake.typeAt(3) == IdlParser.ASSIGN;
    return brackets ? Advice.of("annotations stand in parentheses") : Advice.NONE;
  }

  private static Advice value(Mistake mistake) {
    String help = "the value of an annotation is a string in quotes";
    boolean oneToken = mistake.finds(IdlParser.NUMBER) || mistake.findsName();
    return oneToken
        ? Advice.of(help, Fix.replace(mistake.span(1), '"' + mistake.found().getText() + '"'))
        : Advice.of(help);
  }

  private static Advice key(Mistake mistake) {
    if (mistake.finds(IdlParser.STRING)) {
      String help = "the key of an annotation has no quotes";
      String bare = Mistake.unquoted(mistake.found().getText());
      return Mistake.isWord(bare)
          ? Advice.of(help, Fix.replace(mistake.span(1), bare))
          : Advice.of(help);
    }
    if (mistake.finds(IdlParser.COLON)) {
      return Advice.of("a value follows `=`", Fix.replace(mistake.span(1), " ="));
    }
    boolean argument = mistake.finds(IdlParser.NUMBER) && mistake.typeAt(2) == IdlParser.COLON;
    if (argument && mistake.typeAt(-1) == IdlParser.LPAREN) {
      return Advice.of("only a service has methods");
    }
    return argument ? Advice.of("a `)` is missing before this") : Advice.NONE;
  }

  private static Advice place(Mistake mistake) {
    boolean body = mistake.expects(IdlParser.LBRACE) && !mistake.expects(IdlParser.LBRACK);
    if (body && mistake.typeAt(2) == IdlParser.NUMBER) {
      return Advice.of("the fields stand in braces");
    }
    if (body) {
      return Advice.of("annotations of the whole definition stand behind its closing brace");
    }
    boolean list =
        mistake.rule() == IdlParser.RULE_structDef || mistake.rule() == IdlParser.RULE_enumDef;
    if (!list) {
      return Advice.NONE;
    }
    if (mistake.typeAt(-1) == IdlParser.RPAREN) {
      return Advice.of(
          "one pair of parentheses holds all annotations", Fix.replace(mistake.span(-1, 1), ", "));
    }
    return Skipping.isSeparator(mistake.typeAt(-1))
        ? Advice.of("annotations stand before the separator", mistake.remove(-1, -1))
        : Advice.NONE;
  }
}
