package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.parse.grammar.IdlParser;
import io.github.kitexjava.idl.parse.grammar.IdlParser.FunctionContext;
import io.github.kitexjava.idl.parse.grammar.IdlParser.NameContext;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/** Names what was being parsed: {@code field 3 of struct `S`}. */
final class Surroundings {
  private Surroundings() {}

  /** With a leading space and "while parsing"; empty when there is nothing to tell. */
  static String describe(ParserRuleContext context) {
    for (ParserRuleContext at = context; at != null; at = at.getParent()) {
      String what = one(at);
      if (!what.isEmpty()) {
        return " while parsing " + what;
      }
    }
    return "";
  }

  private static String one(ParserRuleContext context) {
    ParserRuleContext parent = context.getParent();
    return switch (context.getRuleIndex()) {
      case IdlParser.RULE_field -> member(fieldWord(parent), context, parent);
      case IdlParser.RULE_enumValue -> member("member", context, parent);
      case IdlParser.RULE_function -> method((FunctionContext) context);
      case IdlParser.RULE_structDef, IdlParser.RULE_enumDef, IdlParser.RULE_serviceDef ->
          named(withArticle(context.getStart().getText()), nameOf(context));
      case IdlParser.RULE_constDef -> named("a constant", nameOf(context));
      case IdlParser.RULE_typedefDef -> "a typedef";
      case IdlParser.RULE_include, IdlParser.RULE_cppInclude -> "an include";
      case IdlParser.RULE_namespace -> "a namespace";
      default -> "";
    };
  }

  private static String fieldWord(ParserRuleContext list) {
    return switch (list.getRuleIndex()) {
      case IdlParser.RULE_function -> "argument";
      case IdlParser.RULE_throwsClause -> "exception";
      default -> "field";
    };
  }

  private static String member(String word, ParserRuleContext member, ParserRuleContext list) {
    int number = 0;
    for (ParseTree child : list.children) {
      if (child.getClass() == member.getClass()) {
        number++;
      }
      if (child == member) {
        break;
      }
    }
    ParserRuleContext owner =
        list.getRuleIndex() == IdlParser.RULE_throwsClause ? list.getParent() : list;
    return word + " " + number + " of " + one(owner);
  }

  private static String method(FunctionContext method) {
    String name = nameOf(method);
    return name.isEmpty() ? member("method", method, method.getParent()) : "method `" + name + "`";
  }

  private static String withArticle(String keyword) {
    return (keyword.startsWith("e") ? "an " : "a ") + keyword;
  }

  private static String named(String what, String name) {
    return name.isEmpty() ? what : what.replaceFirst("^an? ", "") + " `" + name + "`";
  }

  private static String nameOf(ParserRuleContext context) {
    NameContext name = context.getRuleContext(NameContext.class, 0);
    return name == null || name.exception != null ? "" : Texts.clip(name.getText());
  }
}
