package io.github.kitexjava.cli;

/** Ends a command with one line for the user. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int exitCode;

  private Refused(int exitCode, String message) {
    super(message, null, false, false);
    this.exitCode = exitCode;
  }

  static Refused wrongInput(String message) {
    return new Refused(ExitCode.WRONG_INPUT, message);
  }

  static Refused wrongCommandLine(String message) {
    return new Refused(ExitCode.WRONG_COMMAND_LINE, message);
  }

  int exitCode() {
    return exitCode;
  }
}
