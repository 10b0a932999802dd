package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.parse.grammar.IdlLexer;
import io.github.kitexjava.idl.source.SourceFile;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;

/**
 * A file cut into tokens; what is none is reported and hidden.
 *
 * @param all with comments, up to the end of the file, each at its index
 * @param cutOff true when something that is not closed swallowed the end of the file, so that
 *     whatever is missing there is no news
 */
record FileTokens(List<Token> all, boolean cutOff) {

  static FileTokens read(Places places, Diagnostics diagnostics) {
    SourceFile source = places.source();
    CharStream stream = new Utf16CharStream(source.text(), source.path());
    Optional<List<Token>> quick = QuickLexer.read(source.text(), stream);
    if (quick.isPresent()) {
      return new FileTokens(quick.get(), false); // there is nothing to report
    }
    IdlLexer lexer = new IdlLexer(stream);
    lexer.removeErrorListeners();
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    tokens.fill();
    LexicalCheck check = new LexicalCheck(tokens.getTokens(), places, diagnostics);
    check.check();
    return new FileTokens(tokens.getTokens(), check.foundUnterminated());
  }
}
