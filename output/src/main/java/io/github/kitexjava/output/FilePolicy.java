package io.github.kitexjava.output;

/** What a run may do to a file that is already there. */
public enum FilePolicy {
  /** Ours: written again when its content differs, left alone when it does not. */
  GENERATED,

  /**
   * Ours as {@link #GENERATED}: an interface of methods that classes of the user's may override. Of
   * overrides whose method is no longer there the user is told.
   */
  HOOKS,

  /**
   * Ours in a place of the user's: as {@link #GENERATED}, but what was there before the first run
   * is kept beside it, however it begins.
   */
  COVERED,

  /** The user's after the first run: written when absent, then kept as it is. */
  ONCE,

  /**
   * The user's, a Java class to which a run may add methods: written when the class is nowhere in
   * the source root; else it gets the methods it lacks, and every byte of it stays.
   */
  MERGED,

  /**
   * The user's, to which a run may add pieces: written when absent; else it gets the pieces whose
   * keys it lacks, and every byte of it stays.
   */
  APPENDED;

  /** Whether the file belongs to the generator. */
  public boolean isGenerated() {
    return this == GENERATED || this == HOOKS || this == COVERED;
  }
}
