package io.github.kitexjava.idl.model;

/**
 * The comment before a declaration.
 *
 * @param text lines joined by {@code \n}, without comment marks and common indentation; never
 *     escaped for any target
 */
public record Doc(String text) {
  public static final Doc NONE = new Doc("");

  public boolean isEmpty() {
    return text.isEmpty();
  }
}
