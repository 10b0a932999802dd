package io.github.kitexjava.output;

/** What a run is going to do with one file. */
public enum Verdict {
  /** It is not there and will be written. */
  CREATE,

  /** It is there with other content and will be replaced. */
  REWRITE,

  /** It is there with the same content; its modification time stays. */
  UNCHANGED,

  /** It was generated and is no longer; nobody edited it. */
  REMOVE,

  /** It belongs to the user and members will be added to it. */
  MERGE,

  /** It is there and belongs to the user. */
  KEEP,

  /**
   * It belongs to the user and lacks members, but cannot be read well enough to add them: what they
   * should be is written beside it.
   */
  CONFLICT
}
