package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.diagnostic.Fix;
import io.github.kitexjava.idl.parse.grammar.IdlParser;
import io.github.kitexjava.idl.source.SourceSpan;
import org.antlr.v4.runtime.Token;

/** For headers, and for definitions as a whole: keyword, name, body. */
final class BodyAdvice {
  private BodyAdvice() {}

  static Advice of(Mistake mistake) {
    return switch (mistake.rule()) {
      case IdlParser.RULE_structDef -> struct(mistake);
      case IdlParser.RULE_enumDef -> enumeration(mistake);
      case IdlParser.RULE_serviceDef -> service(mistake);
      case IdlParser.RULE_function -> method(mistake);
      case IdlParser.RULE_throwsClause -> Advice.of("exceptions are written `throws (1: X x)`");
      case IdlParser.RULE_include, IdlParser.RULE_literal -> include(mistake);
      case IdlParser.RULE_name -> name(mistake);
      default -> Advice.NONE;
    };
  }

  private static Advice struct(Mistake mistake) {
    if (mistake.expects(IdlParser.LBRACE)) {
      return mistake.finds(IdlParser.EXTENDS)
          ? Advice.of("only a service can extend another one")
          : noBody(mistake);
    }
    return unclosed(mistake);
  }

  private static Advice enumeration(Mistake mistake) {
    if (mistake.expects(IdlParser.LBRACE)) {
      return noBody(mistake);
    }
    if (mistake.finds(IdlParser.COLON)) {
      return Advice.of("the value of a member follows `=`", Fix.replace(mistake.span(1), " ="));
    }
    if (mistake.finds(IdlParser.STRING)) {
      String bare = Mistake.unquoted(mistake.found().getText());
      String help = "the name of a member has no quotes";
      return Mistake.isWord(bare)
          ? Advice.of(help, Fix.replace(mistake.span(1), bare))
          : Advice.of(help);
    }
    boolean id = mistake.finds(IdlParser.NUMBER) && mistake.typeAt(2) == IdlParser.COLON;
    if (id && Mistake.isName(mistake.typeAt(3))) {
      String right = mistake.textAt(3) + " = " + mistake.textAt(1);
      return Advice.of(
          "a member is written `" + right + "`", Fix.replace(mistake.span(1, 3), right));
    }
    return mistake.finds(IdlParser.NUMBER)
        ? Advice.of("a name begins with a letter or `_`")
        : unclosed(mistake);
  }

  private static Advice service(Mistake mistake) {
    if (mistake.expects(IdlParser.LBRACE)) {
      return mistake.finds(IdlParser.COMMA)
          ? Advice.of("a service extends one other at most")
          : noBody(mistake);
    }
    if (mistake.finds(IdlParser.LBRACE)) {
      return Advice.of("a method has no body here: it is written in Java");
    }
    if (mistake.finds(IdlParser.NUMBER) && mistake.typeAt(2) == IdlParser.COLON) {
      return Advice.of("methods have no ids", mistake.remove(1, 2));
    }
    return unclosed(mistake);
  }

  private static Advice noBody(Mistake mistake) {
    return mistake.finds(IdlParser.ASSIGN) && mistake.typeAt(2) == IdlParser.LBRACE
        ? Advice.of("no `=` stands before the body", mistake.remove(1, 1))
        : Advice.of("the body follows in braces");
  }

  /** The next definition begins, or the file ends, in the middle of a body. */
  private static Advice unclosed(Mistake mistake) {
    if (mistake.finds(Token.EOF)) {
      return Advice.of("add `}`", Fix.insertBefore(mistake.span(1), "\n}"));
    }
    boolean next =
        Skipping.isItemKeyword(mistake.typeAt(1)) && Skipping.startsItem(mistake.tokens());
    return next
        ? Advice.of("add `}` before it", Fix.insertBefore(mistake.span(1), "}\n\n"))
        : Advice.NONE;
  }

  private static Advice method(Mistake mistake) {
    boolean ends =
        mistake.finds(IdlParser.RBRACE)
            || Skipping.isSeparator(mistake.typeAt(1))
            || mistake.found().getLine() > mistake.at(-1).getLine();
    return mistake.expects(IdlParser.LPAREN) && ends
        ? Advice.of(
            "a method has parentheses even without arguments",
            Fix.insertAfter(mistake.span(-1), "()"))
        : Advice.NONE;
  }

  private static Advice include(Mistake mistake) {
    boolean include =
        mistake.rule() == IdlParser.RULE_include
            || mistake.parentRule() == IdlParser.RULE_include
            || mistake.parentRule() == IdlParser.RULE_cppInclude;
    if (!include) {
      return Advice.NONE;
    }
    String help = "the path of an include stands in quotes";
    if (mistake.finds(IdlParser.LT)) {
      int last = 2;
      while (mistake.typeAt(last) == IdlParser.IDENTIFIER) {
        last++;
      }
      boolean closed = last > 2 && mistake.typeAt(last) == IdlParser.GT;
      String path = closed ? mistake.span(2, last - 1).text() : "";
      return closed
          ? Advice.of(help, Fix.replace(mistake.span(1, last), '"' + path + '"'))
          : Advice.of(help);
    }
    SourceSpan path = mistake.places().word(mistake.found());
    return mistake.finds(IdlParser.IDENTIFIER)
        ? Advice.of(help, Fix.replace(path, '"' + path.text() + '"'))
        : Advice.of(help);
  }

  private static Advice name(Mistake mistake) {
    if (mistake.parentRule() == IdlParser.RULE_namespace && mistake.finds(IdlParser.STRING)) {
      String bare = Mistake.unquoted(mistake.found().getText());
      return Mistake.isWord(bare)
          ? Advice.of("a namespace has no quotes", Fix.replace(mistake.span(1), bare))
          : Advice.of("a namespace has no quotes");
    }
    boolean untyped =
        mistake.parentRule() == IdlParser.RULE_function && mistake.typeAt(-1) == IdlParser.RPAREN;
    if (untyped) {
      return Advice.of("a method has a type before its name, or `void`");
    }
    return mistake.finds(IdlParser.NUMBER)
        ? Advice.of("a name begins with a letter or `_`")
        : Advice.NONE;
  }
}
