package io.github.kitexjava.idl.diagnostic;

/** Text of the user's, without characters that would control a terminal. */
final class SafeText {
  /** A name of a megabyte makes no better message. */
  private static final int MAX_LENGTH = 1000;

  private SafeText() {}

  static String of(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .limit(MAX_LENGTH)
        .forEach(c -> safe.appendCodePoint(isSafe(c) ? c : '\uFFFD'));
    return text.length() > MAX_LENGTH ? safe.append('…').toString() : safe.toString();
  }

  /**
   * False also for marks that turn the direction of writing: they make code look like other code.
   */
  static boolean isSafe(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
  }
}
