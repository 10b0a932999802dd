package io.github.kitexjava.cli;

/** Writes a text so that a POSIX shell reads it back as one word. */
final class ShellWord {
  private ShellWord() {}

  static String quote(String text) {
    return text.matches("[A-Za-z0-9_./@%+=:,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
