package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.parse.grammar.IdlLexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Pair;

/**
 * Cuts a right text into the same tokens as the lexer grammar, several times faster, and gives up
 * at the first thing that somebody has to look at: a quote that is not closed, an odd character, a
 * name with a hyphen or an empty part, a comment in a comment. {@link IdlLexer} then reads the
 * whole text, so that no mistake has two readings. {@code QuickLexerTest} holds both equal.
 */
final class QuickLexer {
  private static final int GIVE_UP = -1;

  private final String text;

  /** The text and two spaces, so that there is something to look at behind its end. */
  private final char[] chars;

  private final Pair<TokenSource, CharStream> origin;
  private final List<Token> tokens;
  private int line = 1;
  private int lineStart;

  private QuickLexer(String text, CharStream stream) {
    this.text = text;
    this.chars = (text + "  ").toCharArray();
    this.origin = new Pair<>(null, stream);
    this.tokens = new ArrayList<>(text.length() / 6 + 16);
  }

  /**
   * The tokens of a text with comments and the end of the file, each with its index; empty when it
   * is for the other lexer.
   *
   * @param stream over the text, from which the tokens later take theirs
   */
  static Optional<List<Token>> read(String text, CharStream stream) {
    QuickLexer quick = new QuickLexer(text, stream);
    return quick.readAll() ? Optional.of(quick.tokens) : Optional.empty();
  }

  private boolean readAll() {
    int end = text.length();
    int at = 0;
    while (at < end) {
      char c = chars[at];
      if (CharKinds.isSpace(c)) {
        at++;
        countLine(c, at);
      } else {
        at = token(at, c);
        if (at == GIVE_UP) {
          return false;
        }
      }
    }
    add(Token.EOF, Token.DEFAULT_CHANNEL, at, at);
    return true;
  }

  /** Adds the token that begins there and returns where it ends. */
  private int token(int start, char c) {
    if (CharKinds.isNameStart(c)) {
      return name(start);
    }
    int punctuation = CharKinds.punctuation(c);
    if (punctuation != Token.INVALID_TYPE) {
      return add(punctuation, Token.DEFAULT_CHANNEL, start, start + 1);
    }
    return switch (c) {
      case '"', '\'' -> string(start, c);
      case '#' -> lineComment(start);
      case '/' ->
          switch (chars[start + 1]) {
            case '/' -> lineComment(start);
            case '*' -> blockComment(start);
            default -> GIVE_UP;
          };
      default -> number(start);
    };
  }

  private int name(int start) {
    int end = start + 1;
    while (CharKinds.isNamePart(chars[end])) {
      if (chars[end] == '.' && (chars[end + 1] == '.' || !CharKinds.isNamePart(chars[end + 1]))) {
        return GIVE_UP;
      }
      end++;
    }
    char next = chars[end];
    boolean hyphen = next == '-' && !CharKinds.isAsciiButNoNameStart(chars[end + 1]);
    if (hyphen || next == '$' || next >= CharKinds.ASCII_END) {
      return GIVE_UP;
    }
    return add(CharKinds.wordType(chars, start, end), Token.DEFAULT_CHANNEL, start, end);
  }

  private int number(int start) {
    int digit = start;
    digit += chars[digit] == '+' || chars[digit] == '-' ? 1 : 0;
    digit += chars[digit] == '.' ? 1 : 0;
    if (!CharKinds.isDigit(chars[digit])) {
      return GIVE_UP;
    }
    int end = digit + 1;
    while (CharKinds.isNamePart(chars[end])) {
      boolean exponent = chars[end] == 'e' || chars[end] == 'E';
      boolean sign = exponent && (chars[end + 1] == '+' || chars[end + 1] == '-');
      end += sign ? 2 : 1;
    }
    return add(IdlLexer.NUMBER, Token.DEFAULT_CHANNEL, start, end);
  }

  private int string(int start, char quote) {
    for (int at = start + 1; at < text.length(); at++) {
      char c = chars[at];
      if (c == quote) {
        add(IdlLexer.STRING, Token.DEFAULT_CHANNEL, start, at + 1);
        return countLines(start, at + 1);
      }
      at += c == '\\' ? 1 : 0;
    }
    return GIVE_UP;
  }

  private int lineComment(int start) {
    int end = start + 1;
    while (end < text.length() && chars[end] != '\n' && chars[end] != '\r') {
      end++;
    }
    return add(IdlLexer.LINE_COMMENT, Lexer.HIDDEN, start, end);
  }

  private int blockComment(int start) {
    int at = start + 2;
    while (at < text.length()) {
      char c = chars[at++];
      if (c == '*' && chars[at] == '/') {
        add(IdlLexer.BLOCK_COMMENT, Lexer.HIDDEN, start, at + 1);
        return countLines(start, at + 1);
      }
      if (c == '/' && chars[at] == '*') {
        return GIVE_UP;
      }
    }
    return GIVE_UP;
  }

  private int add(int type, int channel, int start, int end) {
    CommonToken token = new QuickToken(text, origin, type, channel, start, end);
    token.setLine(line);
    token.setCharPositionInLine(start - lineStart);
    token.setTokenIndex(tokens.size());
    tokens.add(token);
    return end;
  }

  /** Cuts its text out itself; ANTLR's makes an object for the two indices first. */
  private static final class QuickToken extends CommonToken {
    private static final long serialVersionUID = 0;

    private final transient String all;

    QuickToken(
        String all,
        Pair<TokenSource, CharStream> origin,
        int type,
        int channel,
        int start,
        int end) {
      super(origin, type, channel, start, end - 1);
      this.all = all;
    }

    @Override
    public String getText() {
      return type == EOF ? super.getText() : all.substring(start, stop + 1);
    }
  }

  /** Returns the end. */
  private int countLines(int start, int end) {
    for (int at = start; at < end; at++) {
      countLine(chars[at], at + 1);
    }
    return end;
  }

  /** As ANTLR does: only a line feed ends a line. */
  private void countLine(char c, int next) {
    if (c == '\n') {
      line++;
      lineStart = next;
    }
  }
}
