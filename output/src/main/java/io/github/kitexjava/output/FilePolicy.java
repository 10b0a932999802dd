package io.github.kitexjava.output;

/** What a run may do to a file that is already there. */
public enum FilePolicy {
  /** Ours: written again when its content differs, left alone when it does not. */
  GENERATED,

  /** The user's after the first run: written when absent, then kept as it is. */
  ONCE,

  /** The user's, but a run may add members to it: written when absent, then kept as it is. */
  MERGED
}
