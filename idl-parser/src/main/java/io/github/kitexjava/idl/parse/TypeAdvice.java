package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.diagnostic.Fix;
import io.github.kitexjava.idl.parse.grammar.IdlParser;

/** For types: what containers hold, arrays, {@code void}. */
final class TypeAdvice {
  private TypeAdvice() {}

  static Advice of(Mistake mistake) {
    if (mistake.finds(IdlParser.LBRACK)) {
      return array(mistake);
    }
    if (mistake.finds(IdlParser.VOID) && mistake.expects(IdlParser.LIST)) {
      return mistake.typeAt(3) == IdlParser.LPAREN
          ? Advice.of("only a service has methods")
          : Advice.of("only the result of a method can be `void`");
    }
    if (mistake.finds(IdlParser.GT) && mistake.typeAt(-1) == IdlParser.GT) {
      return Advice.of("there is one `>` too many", Fix.remove(mistake.span(1)));
    }
    return mistake.rule() == IdlParser.RULE_type ? container(mistake) : Advice.NONE;
  }

  private static Advice array(Mistake mistake) {
    boolean empty = mistake.typeAt(2) == IdlParser.RBRACK;
    boolean typeBefore =
        mistake.typeAt(-1) == IdlParser.IDENTIFIER || mistake.typeAt(-1) == IdlParser.GT;
    if (empty && mistake.typeAt(-1) == IdlParser.IDENTIFIER) {
      String list = "list<" + mistake.textAt(-1) + ">";
      return Advice.of("a list is written `" + list + "`", Fix.replace(mistake.span(-1, 2), list));
    }
    if (empty && mistake.typeAt(3) == IdlParser.IDENTIFIER && !typeBefore) {
      String list = "list<" + mistake.textAt(3) + ">";
      return Advice.of("a list is written `" + list + "`", Fix.replace(mistake.span(1, 3), list));
    }
    boolean holding = typeBefore && mistake.lacksNameOf(IdlParser.RULE_field);
    return holding
        ? Advice.of("a list is written `list<" + mistake.textAt(-1) + ">`")
        : Advice.NONE;
  }

  private static Advice container(Mistake mistake) {
    if (mistake.expects(IdlParser.LT)) {
      return Advice.of(
          "a container names what it holds, such as `"
              + mistake.textAt(-1)
              + (mistake.typeAt(-1) == IdlParser.MAP ? "<string, i32>`" : "<string>`"));
    }
    if (mistake.expects(IdlParser.COMMA) && mistake.finds(IdlParser.GT)) {
      return Advice.of("a map has two types: `map<string, " + mistake.textAt(-1) + ">`");
    }
    if (mistake.expects(IdlParser.GT) && mistake.finds(IdlParser.COMMA)) {
      return Advice.of("a list and a set hold one type, a map two");
    }
    return mistake.expects(IdlParser.GT) && mistake.findsName()
        ? Advice.of("a `>` is missing", Fix.insertAfter(mistake.span(-1), ">"))
        : Advice.NONE;
  }
}
