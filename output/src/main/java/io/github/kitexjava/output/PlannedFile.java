package io.github.kitexjava.output;

import java.util.Optional;

/**
 * One file and what is going to happen to it.
 *
 * @param file as the generator wants it
 * @param verdict what the disk and the file's policy make of that
 * @param merge what is added, exactly when the verdict is {@link Verdict#MERGE}
 */
public record PlannedFile(ProjectFile file, Verdict verdict, Optional<Merge> merge) {
  public PlannedFile {
    if (merge.isPresent() != (verdict == Verdict.MERGE)) {
      throw new IllegalArgumentException("a merge must be given exactly for the verdict MERGE");
    }
  }

  PlannedFile(ProjectFile file, Verdict verdict) {
    this(file, verdict, Optional.empty());
  }

  static PlannedFile merging(ProjectFile file, Merge merge) {
    return new PlannedFile(file, Verdict.MERGE, Optional.of(merge));
  }

  /** Where the change happens, relative to the output folder. */
  public String path() {
    return merge.map(Merge::path).orElse(file.path());
  }

  boolean changesDisk() {
    return verdict == Verdict.CREATE || verdict == Verdict.REWRITE || verdict == Verdict.MERGE;
  }

  byte[] bytes() {
    return merge.map(Merge::bytes).orElseGet(file::bytes);
  }
}
