package io.github.kitexjava.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import io.github.kitexjava.output.transaction.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides about files that belong to the generator, also where somebody edited them by hand. */
final class GeneratedSurvey {
  private final Path root;
  private final GeneratedRecord record;
  private final HandEdits edits;
  private final Notes notes;

  GeneratedSurvey(Path root, GeneratedRecord record, HandEdits edits, Notes notes) {
    this.root = root;
    this.record = record;
    this.edits = edits;
    this.notes = notes;
  }

  /** What happens to a file that is there; empty if it cannot be written and would have to be. */
  Optional<List<PlannedFile>> plan(ProjectFile file, Path target) throws IOException {
    byte[] present = Files.readAllBytes(target);
    Fingerprint before = Fingerprint.of(present);
    String text = new String(present, UTF_8);
    if (text.replace("\r\n", "\n").equals(file.content())) { // version control may store CRLF
      return Optional.of(List.of(PlannedFile.of(file, Verdict.UNCHANGED, before)));
    }
    if (!Files.isWritable(target)) {
      return Optional.empty();
    }
    List<PlannedFile> planned = new ArrayList<>(copy(file, file.path(), present));
    planned.add(
        LineEnds.areWindows(text)
            ? PlannedFile.rewriting(file, before, LineEnds.windows(file.content()).getBytes(UTF_8))
            : PlannedFile.of(file, Verdict.REWRITE, before));
    return Optional.of(planned);
  }

  /** Where names of different case are one: the file goes, and comes again under its new name. */
  List<PlannedFile> planRenamed(ProjectFile file, String path) throws IOException {
    byte[] present = Files.readAllBytes(root.resolve(path));
    List<PlannedFile> planned = new ArrayList<>(copy(file, path, present));
    planned.add(PlannedFile.removing(path, Fingerprint.of(present)));
    planned.add(PlannedFile.creating(file));
    return planned;
  }

  /** What is done to keep a file that must not be lost. */
  private List<PlannedFile> copy(ProjectFile file, String path, byte[] present) {
    Optional<String> why = whyKept(file, path, new String(present, UTF_8));
    if (why.isEmpty()) {
      return List.of();
    }
    String copy = freeName(path + ".orig");
    notes.add(path + ": " + why.get() + "; your version is now in `" + copy + "`");
    return List.of(PlannedFile.copy(copy, present));
  }

  private Optional<String> whyKept(ProjectFile file, String path, String text) {
    boolean isCovered = file.policy() == FilePolicy.COVERED && !record.holds(path);
    if (edits == HandEdits.DISCARD && !isCovered) {
      return Optional.empty();
    }
    if (record.isEdited(path, text)) {
      return Optional.of("was edited by hand");
    }
    boolean isOurs =
        !isCovered && (record.holds(path) || heading(text).equals(heading(file.content())));
    return isOurs ? Optional.empty() : Optional.of("is generated now, and was yours");
  }

  /** How the first line begins: all generated files of a kind begin alike. */
  private static String heading(String text) {
    String line = text.lines().findFirst().orElse("");
    int second = line.indexOf(' ', line.indexOf(' ') + 1);
    return second < 0 ? line : line.substring(0, second);
  }

  /** What happens to a file that an earlier run generated and this one does not. */
  List<PlannedFile> planStale(String path) throws IOException {
    Path target = root.resolve(path);
    if (!Files.isRegularFile(target, NOFOLLOW_LINKS)) {
      return List.of();
    }
    byte[] present = Files.readAllBytes(target);
    boolean isEdited = record.isEdited(path, new String(present, UTF_8));
    if (isEdited && edits == HandEdits.KEEP) {
      notes.add(path + ": is no longer generated, but was edited by hand; delete it yourself");
      return List.of();
    }
    return List.of(PlannedFile.removing(path, Fingerprint.of(present)));
  }

  private String freeName(String wanted) {
    String name = wanted;
    for (int i = 2; Files.exists(root.resolve(name), NOFOLLOW_LINKS); i++) {
      name = wanted + i;
    }
    return name;
  }
}
