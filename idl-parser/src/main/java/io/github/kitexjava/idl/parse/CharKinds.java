package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.parse.grammar.IdlParser;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.Vocabulary;

/**
 * What ASCII characters and words are in the lexer grammar, whose own table of literals it reads.
 */
final class CharKinds {
  static final char ASCII_END = 128;

  private static final int SPACE = 1;
  private static final int DIGIT = 2;
  private static final int NAME_START = 4;
  private static final int NAME_PART = 8;

  private static final List<Keyword> LITERALS = literals();
  private static final byte[] KINDS = kinds();
  private static final byte[] PUNCTUATION = punctuation();
  private static final Keyword[][] KEYWORDS = keywords();

  private CharKinds() {}

  private record Keyword(String word, int type) {}

  static boolean isSpace(char c) {
    return is(c, SPACE);
  }

  static boolean isDigit(char c) {
    return is(c, DIGIT);
  }

  static boolean isNameStart(char c) {
    return is(c, NAME_START);
  }

  static boolean isNamePart(char c) {
    return is(c, NAME_PART);
  }

  static boolean isAsciiButNoNameStart(char c) {
    return c < ASCII_END && !is(c, NAME_START);
  }

  private static boolean is(char c, int kind) {
    return c < ASCII_END && (KINDS[c] & kind) != 0;
  }

  /** The token that is this one character, or {@link Token#INVALID_TYPE}. */
  static int punctuation(char c) {
    return c < ASCII_END ? PUNCTUATION[c] : Token.INVALID_TYPE;
  }

  /** The keyword that stands there, or else an identifier. */
  static int wordType(char[] text, int start, int end) {
    for (Keyword keyword : KEYWORDS[text[start]]) {
      if (keyword.word().length() == end - start && isAt(keyword.word(), text, start)) {
        return keyword.type();
      }
    }
    return IdlParser.IDENTIFIER;
  }

  private static boolean isAt(String word, char[] text, int start) {
    for (int i = 1; i < word.length(); i++) {
      if (word.charAt(i) != text[start + i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[ASCII_END];
    for (char c = 0; c < ASCII_END; c++) {
      boolean digit = c >= '0' && c <= '9';
      boolean start = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
      kinds[c] =
          (byte)
              ((" \t\r\n\u000B\f".indexOf(c) >= 0 ? SPACE : 0)
                  | (digit ? DIGIT : 0)
                  | (start ? NAME_START : 0)
                  | (start || digit || c == '.' ? NAME_PART : 0));
    }
    return kinds;
  }

  private static byte[] punctuation() {
    byte[] types = new byte[ASCII_END];
    for (Keyword literal : LITERALS) {
      if (literal.word().length() == 1) {
        types[literal.word().charAt(0)] = (byte) literal.type();
      }
    }
    return types;
  }

  /** By their first character. */
  private static Keyword[][] keywords() {
    Keyword[][] byFirst = new Keyword[ASCII_END][];
    for (char c = 0; c < ASCII_END; c++) {
      char first = c;
      byFirst[c] =
          LITERALS.stream().filter(k -> k.word().charAt(0) == first).toArray(Keyword[]::new);
    }
    return byFirst;
  }

  /** Of the parser: its tokens are the same, and the lexer's tables would be built for this. */
  private static List<Keyword> literals() {
    Vocabulary vocabulary = IdlParser.VOCABULARY;
    List<Keyword> literals = new ArrayList<>();
    for (int type = 1; type <= vocabulary.getMaxTokenType(); type++) {
      String quoted = vocabulary.getLiteralName(type);
      if (quoted != null) {
        literals.add(new Keyword(quoted.substring(1, quoted.length() - 1), type));
      }
    }
    return List.copyOf(literals);
  }
}
