package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.parse.grammar.IdlLexer;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Reports what the lexer took for a token only so that somebody can say what is wrong with it. */
final class LexicalCheck {
  private final Places places;
  private final Diagnostics diagnostics;
  private boolean unterminated;

  LexicalCheck(Places places, Diagnostics diagnostics) {
    this.places = places;
    this.diagnostics = diagnostics;
  }

  void check(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      switch (token.getType()) {
        case IdlLexer.INVALID -> i = invalidRun(tokens, i);
        case IdlLexer.BAD_IDENTIFIER -> badName(token);
        case IdlLexer.IDENTIFIER -> dots(token);
        case IdlLexer.UNTERMINATED_STRING -> unterminated(token, 1, "literal", "a closing quote");
        case IdlLexer.UNTERMINATED_COMMENT -> unterminated(token, 2, "comment", "`*/`");
        case IdlLexer.BLOCK_COMMENT -> nestedComment(token);
        default -> {}
      }
    }
  }

  /** True when the file's end was swallowed, so that whatever is missing there is no news. */
  boolean foundUnterminated() {
    return unterminated;
  }

  /** One message for characters that stand side by side; returns the index of the last one. */
  private int invalidRun(List<Token> tokens, int first) {
    int last = first;
    while (last + 1 < tokens.size()
        && tokens.get(last + 1).getType() == IdlLexer.INVALID
        && tokens.get(last + 1).getStartIndex() == tokens.get(last).getStopIndex() + 1) {
      last++;
    }
    int start = tokens.get(first).getStartIndex();
    int end = tokens.get(last).getStopIndex() + 1;
    int codePoint = places.source().text().codePointAt(start);
    diagnostics.error(
        Code.INVALID_CHARACTER,
        places.between(start, end),
        "unexpected " + OddCharacters.describe(codePoint),
        OddCharacters.advice(codePoint));
    return last;
  }

  private void badName(Token token) {
    String text = token.getText();
    int odd = text.codePoints().filter(c -> !isNamePart(c)).findFirst().orElseThrow();
    String legal =
        text.codePoints()
            .map(c -> isNamePart(c) ? c : '_')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    diagnostics.error(
        Code.INVALID_NAME,
        places.of(token),
        "name `" + Texts.clip(text) + "` has " + OddCharacters.describe(odd) + " in it",
        "names are made of ASCII letters, digits and `_`, such as `" + Texts.clip(legal) + "`");
  }

  private void dots(Token token) {
    String text = token.getText();
    if (text.endsWith(".") || text.contains("..")) {
      diagnostics.error(
          Code.INVALID_NAME,
          places.of(token),
          "name `" + Texts.clip(text) + "` has a dot with no name after it",
          "");
    }
  }

  private void unterminated(Token token, int openerLength, String what, String closer) {
    unterminated = true;
    int start = token.getStartIndex();
    diagnostics.error(
        Code.UNTERMINATED,
        places.between(start, start + openerLength),
        "this " + what + " is not closed before the end of the file",
        "add " + closer);
  }

  private void nestedComment(Token token) {
    int inner = token.getText().indexOf("/*", 2);
    if (inner >= 0 && inner < token.getText().length() - 3) {
      int start = token.getStartIndex() + inner;
      diagnostics.warning(
          Code.NESTED_COMMENT,
          places.between(start, start + 2),
          "`/*` inside a comment",
          "comments do not nest: the first `*/` ends it");
    }
  }

  private static boolean isNamePart(int c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '.');
  }
}
