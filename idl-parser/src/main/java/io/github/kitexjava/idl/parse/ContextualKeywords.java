package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.diagnostic.Fix;
import io.github.kitexjava.idl.parse.grammar.IdlParser;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.Locale;
import org.antlr.v4.runtime.WritableToken;

/**
 * Makes keywords ordinary names where a type must stand. thriftgo reserves no word, so that files
 * have structs named {@code service} and fields of that type; in the grammar alone a missing brace
 * before the next {@code service} would then be found only at the end of the file.
 */
final class ContextualKeywords {
  private final VisibleTokens tokens;
  private final Places places;
  private final Diagnostics diagnostics;

  ContextualKeywords(VisibleTokens tokens, Places places, Diagnostics diagnostics) {
    this.tokens = tokens;
    this.places = places;
    this.diagnostics = diagnostics;
  }

  void adapt() {
    int braces = 0;
    for (int i = 1; i + 2 < tokens.size(); i++) {
      int type = typeAt(i);
      braces += typeAt(i - 1) == IdlParser.LBRACE ? 1 : 0;
      braces -= typeAt(i - 1) == IdlParser.RBRACE ? 1 : 0;
      if (isWord(type) && isTypeName(i, braces > 0)) {
        retype(i, IdlParser.IDENTIFIER);
      } else if (type == IdlParser.IDENTIFIER && typeAt(i - 1) == IdlParser.COLON) {
        adaptCapitals(i);
      }
    }
  }

  /** {@code 1: Required i32 a}: a type of that name would leave the field with two names. */
  private void adaptCapitals(int i) {
    if (!isName(typeAt(i + 1)) || !isName(typeAt(i + 2))) {
      return;
    }
    String text = tokens.get(i).getText();
    String word = text.toLowerCase(Locale.ROOT);
    if (word.equals("required") || word.equals("optional")) {
      retype(i, word.equals("required") ? IdlParser.REQUIRED : IdlParser.OPTIONAL);
      SourceSpan at = places.of(tokens.get(i));
      diagnostics.report(
          Diagnostic.error(
                  Code.SYNTAX,
                  at,
                  "unknown word `" + text + "` before a type",
                  "write `" + word + "`")
              .with(Fix.replace(at, word)));
    }
  }

  private boolean isTypeName(int i, boolean inBody) {
    int before = typeAt(i - 1);
    boolean nameFollows = isName(typeAt(i + 1));
    return switch (before) {
      case IdlParser.LT -> true;
      case IdlParser.COLON -> nameFollows && typeAt(i + 2) != IdlParser.LBRACE;
      case IdlParser.REQUIRED, IdlParser.OPTIONAL ->
          nameFollows && typeAt(i + 2) != IdlParser.LBRACE && startsField(i - 1);
      case IdlParser.CONST, IdlParser.TYPEDEF -> // in a body these are names
          !inBody && nameFollows && typeAt(i + 2) != IdlParser.LBRACE && !isNamespace(i - 1);
      case IdlParser.COMMA -> typeAt(i + 1) == IdlParser.GT || (inBody && isBeforeParenthesis(i));
      default -> inBody && isBeforeParenthesis(i) && isMethodStart(before);
    };
  }

  /** In {@code i32 required} it is a name. */
  private boolean startsField(int i) {
    return i >= 1
        && switch (typeAt(i - 1)) {
          case IdlParser.LBRACE,
              IdlParser.LPAREN,
              IdlParser.COMMA,
              IdlParser.SEMI,
              IdlParser.COLON ->
              true;
          default -> false;
        };
  }

  /** {@code namespace java const}: the word is where a namespace is named. */
  private boolean isNamespace(int i) {
    return i >= 2
        && typeAt(i - 2) == IdlParser.NAMESPACE
        && (isName(typeAt(i - 1)) || typeAt(i - 1) == IdlParser.STAR);
  }

  /** As the result type of a method is, or the type of a field with annotations. */
  private boolean isBeforeParenthesis(int i) {
    return isName(typeAt(i + 1)) && typeAt(i + 2) == IdlParser.LPAREN;
  }

  private static boolean isMethodStart(int before) {
    return before == IdlParser.LBRACE
        || before == IdlParser.RPAREN
        || before == IdlParser.SEMI
        || before == IdlParser.ONEWAY;
  }

  /** Those that have no meaning of their own before a type. */
  private static boolean isWord(int type) {
    return Skipping.isItemKeyword(type)
        || type == IdlParser.EXTENDS
        || (type >= IdlParser.XSD_ALL && type <= IdlParser.XSD_ATTRS);
  }

  private static boolean isName(int type) {
    return type == IdlParser.IDENTIFIER
        || type == IdlParser.BAD_IDENTIFIER
        || (type >= IdlParser.NAMESPACE && type <= IdlParser.XSD_ATTRS);
  }

  private int typeAt(int i) {
    return tokens.get(i).getType();
  }

  private void retype(int i, int type) {
    ((WritableToken) tokens.get(i)).setType(type);
  }
}
