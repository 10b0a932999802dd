package io.github.kitexjava.output;

import io.github.kitexjava.output.JavaToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a Java file into tokens. Knows strings, characters, text blocks, comments and names, and
 * that is all: so it reads files of any language level, also a newer one than that of the running
 * JVM. Never fails; an unclosed literal or comment ends with the file.
 */
final class JavaScanner {
  private final UnicodeEscapes source;
  private final String text;
  private final List<JavaToken> tokens = new ArrayList<>();
  private int at;

  private JavaScanner(String source) {
    this.source = UnicodeEscapes.translate(source);
    this.text = this.source.text();
  }

  static List<JavaToken> scan(String source) {
    JavaScanner scanner = new JavaScanner(source);
    scanner.run();
    return List.copyOf(scanner.tokens);
  }

  private void run() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (text.startsWith("//", at)) {
        skipLineComment();
      } else if (text.startsWith("/*", at)) {
        int close = text.indexOf("*/", at + 2);
        at = close < 0 ? text.length() : close + 2;
      } else if (text.startsWith("\"\"\"", at)) {
        add(Kind.LITERAL, quotedEnd("\"\"\"", true));
      } else if (c == '"' || c == '\'') {
        add(Kind.LITERAL, quotedEnd(String.valueOf(c), false));
      } else if (Character.isDigit(c)) {
        add(Kind.LITERAL, numberEnd());
      } else if (Character.isJavaIdentifierStart(text.codePointAt(at))) {
        add(Kind.WORD, wordEnd(at));
      } else if (Character.isWhitespace(c) || Character.isIdentifierIgnorable(c) || c == '\uFEFF') {
        at++;
      } else {
        add(Kind.SIGN, at + 1);
      }
    }
  }

  private void skipLineComment() {
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
  }

  /** The offset after the closing quote. A string that is not a text block ends with its line. */
  private int quotedEnd(String quote, boolean multiLine) {
    int i = at + quote.length();
    while (i < text.length() && !text.startsWith(quote, i)) {
      char c = text.charAt(i);
      if (!multiLine && (c == '\n' || c == '\r')) {
        return i;
      }
      i += c == '\\' ? 2 : 1;
    }
    return Math.min(i + quote.length(), text.length());
  }

  private int numberEnd() {
    int i = at;
    while (i < text.length()
        && (Character.isLetterOrDigit(text.charAt(i)) || "._".indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    return i;
  }

  private int wordEnd(int start) {
    int i = start;
    while (i < text.length() && Character.isJavaIdentifierPart(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  private void add(Kind kind, int end) {
    tokens.add(
        new JavaToken(
            kind, text.substring(at, end), source.sourceOffset(at), source.sourceOffset(end)));
    at = end;
  }
}
