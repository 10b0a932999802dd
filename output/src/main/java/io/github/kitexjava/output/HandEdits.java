package io.github.kitexjava.output;

/** What becomes of generated files that somebody edited by hand. */
public enum HandEdits {
  /**
   * The edited version is kept beside the new one, as {@code .orig}; a file that is no longer
   * generated stays.
   */
  KEEP,

  /** They are replaced and removed as if nobody had edited them. */
  DISCARD
}
