package io.github.kitexjava.gen;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.FileId;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.Set;

/**
 * Tells the user which names are not what the usual conversion gives. Quiet about files that are
 * not generated in this run.
 *
 * @param generated the files of this run
 */
record Renames(Diagnostics diagnostics, Set<FileId> generated) {

  /**
   * Reports a name, if it is not the one that was to be expected.
   *
   * @param what such as "field"
   * @param expected the name by the usual conversion
   * @param reason why it cannot be that
   */
  void note(
      FileId file, SourceSpan at, String what, String expected, String actual, String reason) {
    if (!expected.equals(actual) && generated.contains(file)) {
      diagnostics.note(
          Code.RENAMED,
          at,
          what + " `" + expected + "` is named `" + actual + "` in Java: " + reason,
          "");
    }
  }
}
