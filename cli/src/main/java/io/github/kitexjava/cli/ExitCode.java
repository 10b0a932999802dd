package io.github.kitexjava.cli;

/** What the commands answer to the shell. */
final class ExitCode {
  static final int DONE = 0;

  /** Errors in the user's IDL or project. */
  static final int WRONG_INPUT = 1;

  static final int WRONG_COMMAND_LINE = 2;

  /** A fault of ours. */
  static final int FAULT = 3;

  private ExitCode() {}
}
