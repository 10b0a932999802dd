package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.parse.grammar.IdlParser;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Shows the bracket that is still open where the file ends or a new definition begins. */
final class Openers {
  private Openers() {}

  static List<Related> of(ParserRuleContext context, Token found, Places places) {
    boolean cutOff = found.getType() == Token.EOF || Skipping.isItemKeyword(found.getType());
    if (!cutOff) {
      return List.of();
    }
    for (ParserRuleContext at = context; at != null; at = at.getParent()) {
      TerminalNode brace = at.getToken(IdlParser.LBRACE, 0);
      if (brace != null) {
        return List.of(new Related(places.of(brace.getSymbol()), "this `{` is not closed"));
      }
    }
    return List.of();
  }
}
