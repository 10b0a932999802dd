package io.github.kitexjava.idl.parse;

/** Pieces of the source as messages quote them. */
final class Texts {
  private static final int MAX_QUOTED_LENGTH = 60;

  private Texts() {}

  /** Shortened when a message would be unreadable, as with a token of a megabyte. */
  static String clip(String text) {
    String line = text.replaceAll("\\s+", " ");
    if (line.length() <= MAX_QUOTED_LENGTH) {
      return line;
    }
    int end = line.offsetByCodePoints(0, Math.min(MAX_QUOTED_LENGTH - 1, codePoints(line)));
    return line.substring(0, end) + "…";
  }

  private static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }
}
