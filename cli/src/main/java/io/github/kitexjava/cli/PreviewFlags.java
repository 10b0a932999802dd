package io.github.kitexjava.cli;

import picocli.CommandLine.Option;

/** The flags that ask what a run would do to a project, and let it write nothing. */
final class PreviewFlags {
  @Option(
      names = {"-dry-run", "--dry-run"},
      description = "Tell what would happen to each file, and write nothing.")
  boolean dryRun;

  @Option(
      names = {"-diff", "--diff"},
      description = "Print what would change as a patch for `git apply`, and write nothing.")
  boolean diff;

  @Option(
      names = {"-check", "--check"},
      description = "Write nothing; exit status 1 if something would change (for CI).")
  boolean check;

  /** Whether nothing is to be written. */
  boolean areGiven() {
    return dryRun || diff || check;
  }
}
