package io.github.kitexjava.output;

import java.util.ArrayList;
import java.util.List;

/**
 * How many files met which fate.
 *
 * @param created files that were not there before
 * @param rewritten files whose content changed
 * @param merged files of the user's that get new members
 * @param unchanged generated files that were already as they should be
 * @param kept files that belong to the user
 * @param removed files that are no longer generated
 * @param conflicts files that belong to the user and lack what could not be added to them
 */
public record Summary(
    int created, int rewritten, int merged, int unchanged, int kept, int removed, int conflicts) {
  /** Whether a run changes nothing. */
  public boolean changesNothing() {
    return created + rewritten + merged + removed == 0;
  }

  /** For the summary line of a command: {@code 12 files written, 3 unchanged, 2 kept}. */
  public String text() {
    List<String> parts = new ArrayList<>();
    int written = created + rewritten;
    parts.add(written + (written == 1 ? " file written" : " files written"));
    add(parts, merged, "merged");
    add(parts, unchanged, "unchanged");
    add(parts, kept, "kept");
    add(parts, removed, "removed");
    add(parts, conflicts, "in conflict");
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, int count, String what) {
    if (count > 0) {
      parts.add(count + " " + what);
    }
  }
}
