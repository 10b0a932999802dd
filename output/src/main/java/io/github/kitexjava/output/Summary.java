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
 */
public record Summary(int created, int rewritten, int merged, int unchanged, int kept) {
  /** For the summary line of a command: {@code 12 files written, 3 unchanged, 2 kept}. */
  public String text() {
    List<String> parts = new ArrayList<>();
    int written = created + rewritten;
    parts.add(written + (written == 1 ? " file written" : " files written"));
    if (merged > 0) {
      parts.add(merged + " merged");
    }
    if (unchanged > 0) {
      parts.add(unchanged + " unchanged");
    }
    if (kept > 0) {
      parts.add(kept + " kept");
    }
    return String.join(", ", parts);
  }
}
