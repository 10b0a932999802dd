package io.github.kitexjava.cli;

import io.github.kitexjava.output.HandEdits;
import picocli.CommandLine.Option;

/** The flag that gives up what somebody changed by hand in generated files. */
final class ForceGeneratedFlag {
  @Option(
      names = {"-force-generated", "--force-generated"},
      description =
          "Replace and remove generated files that were edited by hand, without keeping the edited"
              + " version as `.orig`.")
  private boolean force;

  HandEdits edits() {
    return force ? HandEdits.DISCARD : HandEdits.KEEP;
  }
}
