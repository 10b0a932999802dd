package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.diagnostic.Fix;
import io.github.kitexjava.idl.diagnostic.Fix.Edit;
import io.github.kitexjava.idl.parse.grammar.IdlLexer;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.WritableToken;

/** Reports what the lexer took for a token only so that somebody can say what is wrong with it. */
final class LexicalCheck {
  private final List<Token> tokens;
  private final Places places;
  private final Diagnostics diagnostics;
  private Optional<Token> longLiteral = Optional.empty();
  private boolean unterminated;

  /**
   * @param tokens all of a file, hidden ones too
   */
  LexicalCheck(List<Token> tokens, Places places, Diagnostics diagnostics) {
    this.tokens = tokens;
    this.places = places;
    this.diagnostics = diagnostics;
  }

  void check() {
    ForeignMarks foreign = new ForeignMarks(tokens, places, diagnostics);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      switch (token.getType()) {
        case IdlLexer.INVALID -> i = Math.max(foreign.report(i), i);
        case IdlLexer.BAD_IDENTIFIER -> badName(token);
        case IdlLexer.IDENTIFIER -> dots(token);
        case IdlLexer.STRING -> remember(token);
        case IdlLexer.CURLY_STRING -> curly(token);
        case IdlLexer.UNTERMINATED_STRING -> {
          if (!quoteInside(i)) {
            unterminated(token, 1, "literal", "a closing quote");
          }
        }
        case IdlLexer.UNTERMINATED_COMMENT -> unterminated(token, 2, "comment", "`*/`");
        case IdlLexer.BLOCK_COMMENT -> i = Math.max(foreign.nestedComment(i), i);
        default -> {}
      }
    }
  }

  /** True when the file's end was swallowed, so that whatever is missing there is no news. */
  boolean foundUnterminated() {
    return unterminated;
  }

  private void remember(Token token) {
    if (longLiteral.isEmpty() && token.getText().indexOf('\n') >= 0) {
      longLiteral = Optional.of(token);
    }
  }

  private void curly(Token token) {
    SourceSpan all = places.of(token);
    SourceSpan first = places.between(all.start(), all.start() + 1);
    SourceSpan last = places.between(all.end() - 1, all.end());
    int opener = first.text().charAt(0);
    String quote = OddCharacters.lookAlike(opener).orElse("\"");
    diagnostics.report(
        Diagnostic.error(
                Code.INVALID_CHARACTER,
                first,
                "unexpected " + OddCharacters.describe(opener),
                "literals stand in straight quotes: write `" + quote + "`")
            .with(
                new Fix(
                    "make the quotes straight",
                    List.of(new Edit(first, quote), new Edit(last, quote)))));
    ((WritableToken) token).setType(IdlLexer.STRING);
  }

  private void badName(Token token) {
    String text = token.getText();
    int odd = text.codePoints().filter(c -> !OddCharacters.isNamePart(c)).findFirst().orElseThrow();
    String legal = OddCharacters.inAscii(text);
    diagnostics.report(
        Diagnostic.error(
                Code.INVALID_NAME,
                places.of(token),
                "name `" + Texts.clip(text) + "` has " + OddCharacters.describe(odd) + " in it",
                "names are made of ASCII letters, digits and `_`, such as `"
                    + Texts.clip(legal)
                    + "`")
            .with(Fix.replace(places.of(token), legal)));
  }

  private void dots(Token token) {
    if (hasEmptyPart(token)) {
      String text = token.getText();
      String single = text.replaceAll("\\.+", ".").replaceAll("\\.$", "");
      diagnostics.report(
          Diagnostic.error(
                  Code.INVALID_NAME,
                  places.of(token),
                  "name `" + Texts.clip(text) + "` has a dot with no name after it",
                  "write `" + Texts.clip(single) + "`")
              .with(Fix.replace(places.of(token), single)));
    }
  }

  private boolean hasEmptyPart(Token name) {
    String all = places.source().text();
    int last = name.getStopIndex();
    for (int at = name.getStartIndex(); at <= last; at++) {
      if (all.charAt(at) == '.' && (at == last || all.charAt(at + 1) == '.')) {
        return true;
      }
    }
    return false;
  }

  /** {@code 'it's'}: the quote in the middle ends the literal, and the last one opens another. */
  private boolean quoteInside(int i) {
    Token last = tokens.get(i);
    boolean inside =
        i >= 2
            && tokens.get(i - 1).getType() == IdlLexer.IDENTIFIER
            && tokens.get(i - 2).getType() == IdlLexer.STRING
            && tokens.get(i - 2).getStopIndex() + 1 == tokens.get(i - 1).getStartIndex()
            && tokens.get(i - 1).getStopIndex() + 1 == last.getStartIndex()
            && tokens.get(i - 2).getText().indexOf('\n') < 0
            && quoteOf(tokens.get(i - 2)) == quoteOf(last);
    if (inside) {
      unterminated = true;
      int at = tokens.get(i - 2).getStopIndex();
      char quote = quoteOf(last);
      char other = quote == '"' ? '\'' : '"';
      diagnostics.error(
          Code.UNTERMINATED,
          places.between(at, at + 1),
          "the literal ends at this quote, and the next one opens another",
          "write `\\" + quote + "` inside a literal, or put it between `" + other + "`");
      VisibleTokens.hide(tokens, i - 1, i);
    }
    return inside;
  }

  private char quoteOf(Token literal) {
    return places.source().text().charAt(literal.getStartIndex());
  }

  private void unterminated(Token token, int openerLength, String what, String closer) {
    unterminated = true;
    int start = token.getStartIndex();
    String suspect =
        longLiteral
            .filter(earlier -> what.equals("literal"))
            .map(
                earlier ->
                    "; or the literal that begins in line "
                        + earlier.getLine()
                        + " and runs over several lines lacks its own")
            .orElse("");
    diagnostics.error(
        Code.UNTERMINATED,
        places.between(start, start + openerLength),
        "this " + what + " is not closed before the end of the file",
        "add " + closer + suspect);
  }
}
