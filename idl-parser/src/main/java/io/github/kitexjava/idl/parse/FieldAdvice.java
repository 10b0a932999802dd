package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.diagnostic.Fix;
import io.github.kitexjava.idl.diagnostic.Fix.Edit;
import io.github.kitexjava.idl.parse.grammar.IdlParser;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** For fields, arguments and exceptions: id, requiredness, type, name, in this order. */
final class FieldAdvice {
  private FieldAdvice() {}

  static Advice of(Mistake mistake) {
    if (mistake.rule() == IdlParser.RULE_fieldId && mistake.typeAt(-1) == IdlParser.NUMBER) {
      return noColon(mistake);
    }
    if (mistake.finds(IdlParser.COLON)) {
      return colon(mistake);
    }
    boolean afterRequiredness =
        mistake.typeAt(-1) == IdlParser.REQUIRED || mistake.typeAt(-1) == IdlParser.OPTIONAL;
    if (afterRequiredness && mistake.expects(IdlParser.LIST)) {
      return afterRequiredness(mistake);
    }
    if (mistake.finds(IdlParser.STAR) && mistake.lacksNameOf(IdlParser.RULE_field)) {
      return Advice.of("Thrift has no pointers", Fix.remove(mistake.span(1)));
    }
    boolean ends =
        mistake.finds(IdlParser.RBRACE)
            || mistake.finds(IdlParser.RPAREN)
            || Skipping.isSeparator(mistake.typeAt(1));
    if ((ends || isId(mistake, 1)) && mistake.lacksNameOf(IdlParser.RULE_field)) {
      return Advice.of("a type and a name are needed: `1: i32 name`");
    }
    boolean numberAsName =
        mistake.finds(IdlParser.NUMBER) && mistake.lacksNameOf(IdlParser.RULE_field);
    return numberAsName && !isId(mistake, 1)
        ? Advice.of("a name begins with a letter or `_`")
        : Advice.NONE;
  }

  private static Advice noColon(Mistake mistake) {
    boolean behindName =
        Mistake.isName(mistake.typeAt(-2)) && mistake.at(-2).getLine() == mistake.at(-1).getLine();
    boolean atEnd =
        mistake.finds(IdlParser.RBRACE)
            || mistake.finds(IdlParser.RPAREN)
            || Skipping.isSeparator(mistake.typeAt(1));
    if (behindName && atEnd) {
      return Advice.of(
          "a default follows `=`: `= " + mistake.textAt(-1) + "`",
          Fix.insertBefore(mistake.span(-1), "= "));
    }
    String id = mistake.textAt(-1).replaceFirst("[^0-9A-Za-z]+$", "");
    String help = "a field id is followed by a colon: `" + id + ": type name`";
    boolean sign = !mistake.findsName() && Mistake.isName(mistake.typeAt(2));
    if (sign) {
      return Advice.of(help, Fix.replace(mistake.span(1), ":"));
    }
    boolean dot = mistake.at(-1).getText().endsWith(".");
    return mistake.findsName()
        ? Advice.of(
            help,
            dot ? Fix.replace(mistake.span(-1), id + ":") : Fix.insertAfter(mistake.span(-1), ":"))
        : Advice.of(help);
  }

  private static Advice colon(Mistake mistake) {
    if (mistake.typeAt(-1) == IdlParser.COLON) {
      return Advice.of("one colon is enough", Fix.remove(mistake.span(1)));
    }
    if (mistake.typeAt(2) == IdlParser.ASSIGN) {
      return Advice.of("a default follows `=`", Fix.remove(mistake.span(1)));
    }
    if (!mistake.lacksNameOf(IdlParser.RULE_field) || !Mistake.isName(mistake.typeAt(2))) {
      return Advice.NONE;
    }
    boolean idBefore = isId(mistake, -3) || mistake.typeAt(-2) == IdlParser.REQUIRED;
    boolean typeFirst = idBefore && BaseTypeNames.isOne(mistake.at(-1).getText());
    if (typeFirst) {
      return Advice.of("no colon stands between type and name", Fix.remove(mistake.span(1)));
    }
    String right = mistake.textAt(2) + " " + mistake.textAt(-1);
    String help = "the type stands before the name: `" + right + "`";
    return idBefore && mistake.typeAt(2) == IdlParser.IDENTIFIER
        ? Advice.of(help, Fix.replace(mistake.span(-1, 2), right))
        : Advice.of(help);
  }

  private static Advice afterRequiredness(Mistake mistake) {
    String word = mistake.textAt(-1);
    if (isId(mistake, 1)) {
      String id = mistake.textAt(1) + ": ";
      Edit insertion =
          new Edit(
              mistake.places().between(mistake.span(-1).start(), mistake.span(-1).start()), id);
      Edit removal = mistake.remove(1, 2).edits().get(0);
      return Advice.of(
          "the id stands before `" + word + "`",
          new Fix("move the id before `" + word + "`", List.of(insertion, removal)));
    }
    boolean second = mistake.finds(IdlParser.REQUIRED) || mistake.finds(IdlParser.OPTIONAL);
    return second
        ? Advice.of("a field has one of the two words", mistake.remove(1, 1))
        : Advice.NONE;
  }

  private static boolean isId(Mistake mistake, int distance) {
    int next = distance == -1 ? 1 : distance + 1;
    return mistake.typeAt(distance) == IdlParser.NUMBER
        && mistake.typeAt(next) == IdlParser.COLON
        && mistake.typeAt(distance) != Token.EOF;
  }
}
