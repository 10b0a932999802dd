package io.github.kitexjava.cli;

/** Who is going to read the diagnostics. */
enum ErrorFormat {
  /** People. */
  TEXT,

  /** Tools. */
  JSON,

  /** GitHub, which shows them beside the changed lines. */
  GITHUB
}
