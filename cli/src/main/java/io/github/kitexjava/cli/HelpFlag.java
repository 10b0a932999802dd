package io.github.kitexjava.cli;

import picocli.CommandLine.Option;

/** The flag that explains a command. */
final class HelpFlag {
  @Option(
      names = {"-h", "-help", "--help"},
      usageHelp = true,
      description = "Show this text.")
  boolean asked;
}
