package io.github.kitexjava.output;

import io.github.kitexjava.output.transaction.Change;
import io.github.kitexjava.output.transaction.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** One file and what is going to happen to it. */
public final class PlannedFile {
  private final String path;
  private final Verdict verdict;
  private final Fingerprint before;
  private final byte[] content;
  private final boolean executable;

  private PlannedFile(
      String path, Verdict verdict, Fingerprint before, byte[] content, boolean executable) {
    this.path = path;
    this.verdict = verdict;
    this.before = before;
    this.content = content;
    this.executable = executable;
  }

  /** A file of a generator's, and what the disk and the file's policy make of it. */
  static PlannedFile of(ProjectFile file, Verdict verdict, Fingerprint before) {
    return new PlannedFile(file.path(), verdict, before, file.bytes(), file.executable());
  }

  static PlannedFile creating(ProjectFile file) {
    return of(file, Verdict.CREATE, Fingerprint.NOTHING);
  }

  /** A copy of something that is there. */
  static PlannedFile copy(String path, byte[] content) {
    return new PlannedFile(path, Verdict.CREATE, Fingerprint.NOTHING, content, false);
  }

  /** A file of the user's, with what is added to it. */
  static PlannedFile merging(String path, Fingerprint before, byte[] content) {
    return new PlannedFile(path, Verdict.MERGE, before, content, false);
  }

  /** A file of the user's that stays as it is. */
  static PlannedFile kept(String path) {
    return new PlannedFile(path, Verdict.KEEP, Fingerprint.NOTHING, new byte[0], false);
  }

  /** A file of a generator's with other bytes than the generator's. */
  static PlannedFile rewriting(ProjectFile file, Fingerprint before, byte[] content) {
    return new PlannedFile(file.path(), Verdict.REWRITE, before, content, file.executable());
  }

  static PlannedFile removing(String path, Fingerprint before) {
    return new PlannedFile(path, Verdict.REMOVE, before, new byte[0], false);
  }

  /** Relative to the output folder, with {@code /} between names. */
  public String path() {
    return path;
  }

  /** What is going to happen. */
  public Verdict verdict() {
    return verdict;
  }

  /**
   * What happens to the file as a patch for {@code git apply}; empty if nothing does.
   *
   * @param root the output folder
   * @throws IOException if the present file cannot be read
   */
  String diff(Path root) throws IOException {
    Path place = root.resolve(path);
    return switch (verdict) {
      case CREATE -> UnifiedDiff.of(path, verdict, mode(executable), new byte[0], content);
      case REWRITE, MERGE -> UnifiedDiff.of(path, verdict, "", Files.readAllBytes(place), content);
      case REMOVE ->
          UnifiedDiff.of(
              path,
              verdict,
              mode(Files.isExecutable(place)),
              Files.readAllBytes(place),
              new byte[0]);
      case UNCHANGED, KEEP, CONFLICT -> "";
    };
  }

  private static String mode(boolean executable) {
    return executable ? "100755" : "100644";
  }

  /** What is to be done on disk; empty if nothing is. */
  Optional<Change> change() {
    return switch (verdict) {
      case CREATE, REWRITE, MERGE -> Optional.of(Change.write(path, before, content, executable));
      case REMOVE -> Optional.of(Change.remove(path, before));
      case UNCHANGED, KEEP, CONFLICT -> Optional.empty();
    };
  }
}
