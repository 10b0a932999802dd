package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.source.SourceFile;
import io.github.kitexjava.idl.source.SourceSpan;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Where tokens and rules stand in the file. */
final class Places {
  private final SourceFile source;

  Places(SourceFile source) {
    this.source = source;
  }

  SourceFile source() {
    return source;
  }

  SourceSpan of(Token token) {
    return token.getType() == Token.EOF
        ? endOfText()
        : new SourceSpan(source, token.getStartIndex(), token.getStopIndex() + 1);
  }

  SourceSpan of(ParserRuleContext context) {
    Token first = context.getStart();
    Token last = context.getStop();
    if (last == null || first.getType() == Token.EOF || last.getType() == Token.EOF) {
      return last == null ? of(first) : of(first).to(of(last));
    }
    int end = Math.max(first.getStopIndex(), last.getStopIndex()) + 1;
    return new SourceSpan(source, first.getStartIndex(), end);
  }

  /** A token and all that follows up to white space or a semicolon. */
  SourceSpan word(Token first) {
    String text = source.text();
    int end = first.getStartIndex();
    while (end < text.length()
        && !Character.isWhitespace(text.charAt(end))
        && text.charAt(end) != ';') {
      end++;
    }
    return between(first.getStartIndex(), end);
  }

  SourceSpan between(int start, int end) {
    return new SourceSpan(source, start, end);
  }

  /** After the last thing that is written: an empty last line would show nothing. */
  private SourceSpan endOfText() {
    int end = source.text().stripTrailing().length();
    return new SourceSpan(source, end, end);
  }
}
