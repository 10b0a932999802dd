package io.github.kitexjava.gen;

/**
 * What a user can choose about generated types.
 *
 * @param packagePrefix put before every Java package; empty for none
 * @param recursive whether included files are generated too
 */
public record TypeOptions(String packagePrefix, boolean recursive) {
  public static final TypeOptions DEFAULT = new TypeOptions("", true);
}
