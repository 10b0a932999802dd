package io.github.kitexjava.output;

/** What a run is going to do with one file. */
public enum Verdict {
  /** It is not there and will be written. */
  CREATE,

  /** It is there with other content and will be replaced. */
  REWRITE,

  /** It is there with the same content; its modification time stays. */
  UNCHANGED,

  /** It is there and belongs to the user. */
  KEEP
}
