package io.github.kitexjava.http;

/** Makes a peer's text fit for one line of a message or a log. */
final class Quoting {
  private static final int MAX_SHOWN = 200;

  private Quoting() {}

  /** The text without control characters, cut when it is long. */
  static String visible(String text) {
    StringBuilder shown = new StringBuilder(Math.min(text.length(), MAX_SHOWN));
    for (int i = 0; i < text.length() && i < MAX_SHOWN; i++) {
      char c = text.charAt(i);
      shown.append(Character.isISOControl(c) ? '?' : c);
    }
    return text.length() > MAX_SHOWN ? shown.append("...").toString() : shown.toString();
  }
}
