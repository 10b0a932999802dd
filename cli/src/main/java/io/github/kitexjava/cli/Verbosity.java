package io.github.kitexjava.cli;

import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The flag that asks for more words. */
final class Verbosity {
  private static final String FLAG = "--verbose";

  @Option(
      names = {"-v", "-verbose", FLAG},
      description = "Tell what happens to each file, and where in the tool a fault is.")
  boolean verbose;

  /** Whether the command, or the one around it, was called with the flag. */
  static boolean asked(ParseResult parsed) {
    for (ParseResult level = parsed; level != null; level = level.subcommand()) {
      if (level.hasMatchedOption(FLAG)) {
        return true;
      }
    }
    return false;
  }
}
