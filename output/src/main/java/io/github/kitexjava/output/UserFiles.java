package io.github.kitexjava.output;

import io.github.kitexjava.output.transaction.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides how what is added to a file of the user's gets there. */
final class UserFiles {
  private final Path root;
  private final ProjectSources sources;
  private final Notes notes;

  /** Of files that are going to be changed: what is on disk still. */
  private final Map<Path, Fingerprint> before = new HashMap<>();

  private final List<ProjectFile> beside = new ArrayList<>();

  UserFiles(Path root, ProjectSources sources, Notes notes) {
    this.root = root;
    this.sources = sources;
    this.notes = notes;
  }

  /**
   * Changes a file.
   *
   * @param file what the generator wants there
   * @param present where the user has it
   * @param source what it holds, or is going to because of an earlier change
   * @param added names of what the text has more than that; if there are none, it is kept
   */
  List<PlannedFile> changed(
      ProjectFile file, Path present, UserSource source, String text, List<String> added)
      throws IOException {
    String path = notes.path(withoutLink(present));
    if (added.isEmpty()) {
      return List.of(PlannedFile.kept(path));
    }
    if (!source.canHold(text)) {
      return beside(file, path, "its encoding lacks characters of what would be added");
    }
    if (!Files.isWritable(present)) {
      notes.add(path + ": is read-only and lacks " + Notes.quoted(added));
      return List.of(PlannedFile.of(file, Verdict.CONFLICT, Fingerprint.NOTHING));
    }
    return List.of(merging(present, path, source, text));
  }

  /** One file may be added to for several interfaces: the last plan for it holds them all. */
  private PlannedFile merging(Path file, String path, UserSource source, String text) {
    Fingerprint onDisk = before.computeIfAbsent(file, f -> source.fingerprint());
    UserSource after = source.with(text);
    sources.replace(file, after);
    return PlannedFile.merging(path, onDisk, after.bytes());
  }

  /** A link stays one: what it leads to is changed. */
  Path withoutLink(Path file) throws IOException {
    return Files.isSymbolicLink(file)
        ? root.resolve(root.toRealPath().relativize(file.toRealPath()).toString())
        : file;
  }

  /** Leaves the user's file alone and has what it should have written beside it. */
  List<PlannedFile> beside(ProjectFile file, String place, String reason) {
    String path = file.path() + ".new";
    beside.add(new ProjectFile(path, file.content(), FilePolicy.COVERED, false));
    notes.add(place + ": " + reason + "; what it should have is in `" + path + "`");
    return List.of(PlannedFile.of(file, Verdict.CONFLICT, Fingerprint.NOTHING));
  }

  /** What is to be written beside files of the user's, so far. */
  List<ProjectFile> beside() {
    return List.copyOf(beside);
  }
}
