package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.diagnostic.Fix;
import io.github.kitexjava.idl.parse.grammar.IdlParser;

/** For values, and what stands between a name and its value. */
final class ValueAdvice {
  private ValueAdvice() {}

  static Advice of(Mistake mistake) {
    return switch (mistake.rule()) {
      case IdlParser.RULE_mapEntry -> entry(mistake);
      case IdlParser.RULE_constDef -> constant(mistake);
      case IdlParser.RULE_value -> value(mistake);
      case IdlParser.RULE_name -> name(mistake);
      default -> Advice.NONE;
    };
  }

  private static Advice entry(Mistake mistake) {
    if (mistake.finds(IdlParser.ASSIGN)) {
      return Advice.of("a colon stands between key and value", Fix.replace(mistake.span(1), ":"));
    }
    boolean list = Skipping.isSeparator(mistake.typeAt(1)) || mistake.finds(IdlParser.RBRACE);
    if (list) {
      return Advice.of("lists and sets are written `[…]`");
    }
    return startsValue(mistake)
        ? Advice.of("a colon stands between key and value", Fix.insertAfter(mistake.span(-1), ":"))
        : Advice.NONE;
  }

  private static Advice constant(Mistake mistake) {
    if (!mistake.expects(IdlParser.ASSIGN)) {
      return Advice.NONE;
    }
    if (mistake.finds(IdlParser.COLON)) {
      return Advice.of("a value follows `=`", Fix.replace(mistake.span(1), "="));
    }
    return startsValue(mistake)
        ? Advice.of("a value follows `=`", Fix.insertBefore(mistake.span(1), "= "))
        : Advice.of("a constant has a value: `= …`");
  }

  private static Advice value(Mistake mistake) {
    if (mistake.finds(IdlParser.LPAREN)) {
      return Advice.of("lists and sets are written `[…]`");
    }
    return mistake.finds(IdlParser.ASSIGN) && mistake.typeAt(-1) == IdlParser.ASSIGN
        ? Advice.of("one `=` is enough", Fix.remove(mistake.span(1)))
        : Advice.NONE;
  }

  private static Advice name(Mistake mistake) {
    if (!mistake.finds(IdlParser.ASSIGN)) {
      return Advice.NONE;
    }
    if (mistake.parentRule() == IdlParser.RULE_constDef) {
      return Advice.of("a constant has a type before its name");
    }
    return mistake.parentRule() == IdlParser.RULE_typedefDef
        ? Advice.of("a typedef has no `=`, and the new name stands last: `typedef i32 Id`")
        : Advice.NONE;
  }

  private static boolean startsValue(Mistake mistake) {
    return mistake.finds(IdlParser.NUMBER)
        || mistake.finds(IdlParser.STRING)
        || mistake.finds(IdlParser.LBRACK)
        || mistake.finds(IdlParser.IDENTIFIER);
  }
}
