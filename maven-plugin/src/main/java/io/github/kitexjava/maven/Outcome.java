package io.github.kitexjava.maven;

import io.github.kitexjava.idl.diagnostic.Diagnostic;
import java.util.List;

/**
 * What became of a request.
 *
 * @param diagnostics in {@link Diagnostic#ORDER}
 * @param notes what the user should look at besides: files in the way, files that stay behind
 * @param summary one line
 */
record Outcome(Result result, List<Diagnostic> diagnostics, List<String> notes, String summary) {
  /** How it ended. */
  enum Result {
    /** The generated code is there and new. */
    WRITTEN,

    /** The code of the run before is still right; nothing was touched. */
    UP_TO_DATE,

    /** Something is wrong with what the user gave; nothing was touched. */
    FAILED
  }

  Outcome {
    diagnostics = List.copyOf(diagnostics);
    notes = List.copyOf(notes);
  }
}
