package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.diagnostic.Fix;
import io.github.kitexjava.idl.diagnostic.Fix.Edit;
import io.github.kitexjava.idl.parse.grammar.IdlParser;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.List;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * A place where the parser could not go on.
 *
 * @param context the innermost rule that was being parsed
 * @param expected the tokens that could have come
 */
record Mistake(TokenStream tokens, ParserRuleContext context, IntervalSet expected, Places places) {
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");

  /** The rule of no rule. */
  static final int NO_RULE = -1;

  Token found() {
    return tokens.LT(1);
  }

  boolean finds(int type) {
    return tokens.LA(1) == type;
  }

  boolean findsName() {
    return isName(tokens.LA(1));
  }

  boolean expects(int type) {
    return expected.contains(type);
  }

  /** A token by its distance: 2 stands behind the one that was found, -1 before it. */
  Token at(int distance) {
    return tokens.LT(distance);
  }

  /** Its type; {@link Token#EOF} at both ends. */
  int typeAt(int distance) {
    Token token = tokens.LT(distance);
    return token == null ? Token.EOF : token.getType();
  }

  String textAt(int distance) {
    return Texts.clip(at(distance).getText());
  }

  int rule() {
    return context.getRuleIndex();
  }

  int parentRule() {
    return context.getParent() == null ? NO_RULE : context.getParent().getRuleIndex();
  }

  /** True where a name is asked for that is not the start of something else. */
  boolean lacksNameOf(int rule) {
    boolean anyName = expects(IdlParser.IDENTIFIER) && expects(IdlParser.STRUCT);
    return anyName && (rule() == rule || (rule() == IdlParser.RULE_name && parentRule() == rule));
  }

  SourceSpan span(int distance) {
    return places.of(at(distance));
  }

  SourceSpan span(int first, int last) {
    return span(first).to(span(last));
  }

  /** Takes tokens away, with the white space up to the next one. */
  Fix remove(int first, int last) {
    SourceSpan gone = span(first, last);
    int next = last == -1 ? 1 : last + 1;
    SourceSpan all = places.between(gone.start(), Math.max(gone.end(), span(next).start()));
    return new Fix("remove `" + gone.text() + "`", List.of(new Edit(all, "")));
  }

  static boolean isName(int type) {
    return type == IdlParser.IDENTIFIER
        || (type >= IdlParser.NAMESPACE && type <= IdlParser.XSD_ATTRS);
  }

  /** True if the text, which may have dots, can stand without quotes. */
  static boolean isWord(String text) {
    return WORD.matcher(text).matches();
  }

  /** Of a literal, what stands between its quotes. */
  static String unquoted(String literal) {
    return literal.substring(1, literal.length() - 1);
  }
}
