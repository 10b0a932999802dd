package io.github.kitexjava.output;

import io.github.kitexjava.output.JavaToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a Kotlin file into tokens, as far as finding its classes and functions needs: names and
 * signs. Literals count as one, whatever is in them. Never fails.
 */
final class KotlinScanner {
  private static final String RAW = "\"\"\"";

  private final String text;
  private final List<JavaToken> tokens = new ArrayList<>();
  private int at;

  private KotlinScanner(String text) {
    this.text = text;
  }

  static List<JavaToken> scan(String source) {
    KotlinScanner scanner = new KotlinScanner(source);
    scanner.run();
    return List.copyOf(scanner.tokens);
  }

  private void run() {
    while (at < text.length()) {
      char c = text.charAt(at);
      int literal = literalEnd(at);
      if (literal > at) {
        add(Kind.LITERAL, literal);
      } else if (text.startsWith("//", at) || text.startsWith("/*", at)) {
        at = commentEnd(at);
      } else if (c == '`') {
        addQuotedName();
      } else if (Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c)) {
        add(Kind.WORD, wordEnd());
      } else if (Character.isWhitespace(c) || Character.isIdentifierIgnorable(c) || c == '\uFEFF') {
        at++;
      } else {
        add(Kind.SIGN, at + 1);
      }
    }
  }

  /** Comments nest, other than in Java. */
  private int commentEnd(int start) {
    int i = start;
    if (text.startsWith("//", i)) {
      while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
        i++;
      }
      return i;
    }
    int depth = 0;
    while (i < text.length()) {
      if (text.startsWith("/*", i)) {
        depth++;
        i += 2;
      } else if (text.startsWith("*/", i)) {
        depth--;
        i += 2;
        if (depth == 0) {
          return i;
        }
      } else {
        i++;
      }
    }
    return text.length();
  }

  /** The offset after a literal that begins here; the same offset if none does. */
  private int literalEnd(int start) {
    if (text.startsWith(RAW, start)) {
      int end = stringEnd(start + RAW.length(), RAW);
      while (end < text.length() && text.charAt(end) == '"') {
        end++; // a raw string may end with quotes of its own
      }
      return end;
    }
    char c = text.charAt(start);
    return c == '"' || c == '\'' ? stringEnd(start + 1, String.valueOf(c)) : start;
  }

  private int stringEnd(int from, String quote) {
    boolean raw = quote.equals(RAW);
    int i = from;
    while (i < text.length() && !text.startsWith(quote, i)) {
      char c = text.charAt(i);
      if (!raw && (c == '\n' || c == '\r')) {
        return i;
      }
      if (text.startsWith("${", i) && !quote.equals("'")) {
        i = templateEnd(i + 2);
      } else {
        i += c == '\\' && !raw ? 2 : 1;
      }
    }
    return Math.min(i + quote.length(), text.length());
  }

  /** After the brace that closes an expression within a string; it may have strings of its own. */
  private int templateEnd(int from) {
    int depth = 1;
    int i = from;
    while (i < text.length() && depth > 0) {
      int literal = literalEnd(i);
      if (literal > i) {
        i = literal;
        continue;
      }
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      i++;
    }
    return i;
  }

  private void addQuotedName() {
    int close = text.indexOf('`', at + 1);
    int end = close < 0 ? text.length() : close;
    tokens.add(new JavaToken(Kind.WORD, text.substring(at + 1, end), at, end));
    at = Math.min(end + 1, text.length());
  }

  private int wordEnd() {
    int i = at;
    while (i < text.length() && Character.isJavaIdentifierPart(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private void add(Kind kind, int end) {
    tokens.add(new JavaToken(kind, text.substring(at, end), at, end));
    at = end;
  }
}
