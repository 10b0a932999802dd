package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.parse.grammar.IdlParser;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * Definitions inside a definition, as other languages have them. Where the braces balance it is no
 * missing brace; they are reported, and the parser does not see them.
 */
final class NestedDefinitions {
  private final List<Token> tokens;
  private final Places places;
  private final Diagnostics diagnostics;

  /**
   * @param tokens those the parser sees of one item
   */
  NestedDefinitions(List<Token> tokens, Places places, Diagnostics diagnostics) {
    this.tokens = tokens;
    this.places = places;
    this.diagnostics = diagnostics;
  }

  /** Returns false when there was one, whose names are lost. */
  boolean takeOut() {
    boolean none = true;
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int end = depth == 1 ? endOfDefinition(i) : -1;
      if (end > 0 && closes(end + 1)) {
        report(i);
        VisibleTokens.hide(tokens, i, end);
        none = false;
        i = end;
      } else {
        depth += step(typeAt(i));
      }
    }
    return none;
  }

  private int endOfDefinition(int i) {
    boolean starts =
        typeAt(i) >= IdlParser.ENUM
            && typeAt(i) <= IdlParser.SERVICE
            && Mistake.isName(typeAt(i + 1))
            && typeAt(i + 2) == IdlParser.LBRACE;
    if (!starts) {
      return -1;
    }
    int depth = 0;
    for (int end = i + 2; end < tokens.size(); end++) {
      depth += step(typeAt(end));
      if (depth == 0) {
        return end;
      }
    }
    return -1;
  }

  /** True if the enclosing definition, too, has its brace. */
  private boolean closes(int from) {
    int depth = 1;
    for (int i = from; i < tokens.size() && depth > 0; i++) {
      depth += step(typeAt(i));
    }
    return depth == 0;
  }

  private void report(int i) {
    Token keyword = tokens.get(i);
    diagnostics.error(
        Code.SYNTAX,
        places.of(keyword).to(places.of(tokens.get(i + 1))),
        Texts.clip(keyword.getText())
            + " `"
            + Texts.clip(tokens.get(i + 1).getText())
            + "` stands inside `"
            + Texts.clip(tokens.get(1).getText())
            + "`",
        "move it out: definitions do not nest");
  }

  private int typeAt(int i) {
    return i < tokens.size() ? tokens.get(i).getType() : Token.EOF;
  }

  private static int step(int type) {
    return type == IdlParser.LBRACE ? 1 : type == IdlParser.RBRACE ? -1 : 0;
  }
}
