package io.github.kitexjava.idl.parse;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.WritableToken;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a file for the parser, which sees those that are not hidden. Positions in it count
 * visible tokens; ANTLR's own stream steps over the comments again at every look.
 */
final class VisibleTokens implements TokenStream {
  private final List<Token> all;
  private final String sourceName;
  private Token[] visible;
  private int at;

  /**
   * @param all of a file, the last of which is its end
   */
  VisibleTokens(List<Token> all, String sourceName) {
    this.all = all;
    this.sourceName = sourceName;
    this.visible = visible(all);
  }

  private static Token[] visible(List<Token> all) {
    List<Token> visible = new ArrayList<>(all.size());
    for (Token token : all) {
      if (token.getChannel() == Token.DEFAULT_CHANNEL) {
        visible.add(token);
      }
    }
    return visible.toArray(new Token[0]);
  }

  /** Hidden ones too, each at its index. */
  List<Token> all() {
    return all;
  }

  /** Takes tokens of a list, from the first to the last, out of the parser's sight. */
  static void hide(List<Token> tokens, int first, int last) {
    for (int i = first; i <= last; i++) {
      ((WritableToken) tokens.get(i)).setChannel(Token.HIDDEN_CHANNEL);
    }
  }

  /** To be called after tokens behind the position were hidden. */
  void refresh() {
    visible = visible(all);
  }

  @Override
  public @Nullable Token LT(int k) {
    int index = k > 0 ? Math.min(at + k - 1, visible.length - 1) : at + k;
    return k == 0 || index < 0 ? null : visible[index];
  }

  @Override
  public int LA(int k) {
    return requireNonNull(LT(k), "token").getType();
  }

  @Override
  public void consume() {
    if (at == visible.length - 1) {
      throw new IllegalStateException("cannot consume the end of the file");
    }
    at++;
  }

  @Override
  public int index() {
    return at;
  }

  @Override
  public void seek(int index) {
    at = Math.min(index, visible.length - 1);
  }

  @Override
  public int mark() {
    return 0; // everything stays in memory
  }

  @Override
  public void release(int marker) {}

  @Override
  public int size() {
    return visible.length;
  }

  @Override
  public Token get(int index) {
    return visible[index];
  }

  @Override
  public TokenSource getTokenSource() {
    return new ListTokenSource(all, sourceName);
  }

  @Override
  public String getSourceName() {
    return sourceName;
  }

  @Override
  public String getText() {
    return text(0, all.size() - 1);
  }

  @Override
  public String getText(Interval positions) {
    return getText(visible[positions.a], visible[positions.b]);
  }

  @Override
  public String getText(RuleContext context) {
    return text(context.getSourceInterval().a, context.getSourceInterval().b);
  }

  @Override
  public String getText(Token first, Token last) {
    return text(first.getTokenIndex(), last.getTokenIndex());
  }

  private String text(int first, int last) {
    return all.subList(first, last + 1).stream().map(Token::getText).collect(joining());
  }
}
