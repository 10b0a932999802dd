package io.github.kitexjava.output;

/**
 * One token of a Java source file; comments and white space are none.
 *
 * @param text with Unicode escapes already translated
 * @param start offset of its first character in the file as it is on disk
 * @param end the offset after its last character
 */
record JavaToken(Kind kind, String text, int start, int end) {

  /** As coarse as finding declarations allows. */
  enum Kind {
    /** Names and keywords. */
    WORD,
    /** Strings, text blocks, characters and numbers. */
    LITERAL,
    /** One character of punctuation: {@code >>} is two tokens. */
    SIGN
  }

  boolean is(String expected) {
    return kind != Kind.LITERAL && text.equals(expected);
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }
}
