package io.github.kitexjava.output;

import io.github.kitexjava.output.transaction.Change;
import io.github.kitexjava.output.transaction.Fingerprint;
import java.util.Optional;

/**
 * One file and what is going to happen to it.
 *
 * @param file as the generator wants it
 * @param verdict what the disk and the file's policy make of that
 * @param before what was there when the disk was looked at
 * @param merge what is added, exactly when the verdict is {@link Verdict#MERGE}
 */
public record PlannedFile(
    ProjectFile file, Verdict verdict, Fingerprint before, Optional<Merge> merge) {
  public PlannedFile {
    if (merge.isPresent() != (verdict == Verdict.MERGE)) {
      throw new IllegalArgumentException("a merge must be given exactly for the verdict MERGE");
    }
  }

  static PlannedFile creating(ProjectFile file) {
    return new PlannedFile(file, Verdict.CREATE, Fingerprint.NOTHING, Optional.empty());
  }

  static PlannedFile merging(ProjectFile file, Fingerprint before, Merge merge) {
    return new PlannedFile(file, Verdict.MERGE, before, Optional.of(merge));
  }

  static PlannedFile of(ProjectFile file, Verdict verdict, Fingerprint before) {
    return new PlannedFile(file, verdict, before, Optional.empty());
  }

  /** Where the change happens, relative to the output folder. */
  public String path() {
    return merge.map(Merge::path).orElse(file.path());
  }

  /** What is to be done on disk; empty if nothing is. */
  Optional<Change> change() {
    return switch (verdict) {
      case CREATE, REWRITE, MERGE ->
          Optional.of(Change.write(path(), before, bytes(), file.executable()));
      case UNCHANGED, KEEP, CONFLICT -> Optional.empty();
    };
  }

  private byte[] bytes() {
    return merge.map(Merge::bytes).orElseGet(file::bytes);
  }
}
