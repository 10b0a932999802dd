package io.github.kitexjava.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import io.github.kitexjava.output.transaction.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at what is on disk and says what may happen to each file; changes nothing. */
final class Survey {
  private final Path root;

  /** The output folder without symbolic links; empty as long as it does not exist. */
  private final Optional<Path> realRoot;

  /** By path, so that a folder that is in the way of many files is told once. */
  private final Map<Path, Refusal> refusals = new LinkedHashMap<>();

  private final List<String> notes = new ArrayList<>();
  private final GeneratedRecord record;
  private final MergeSurvey merges;

  private Survey(
      Path root, Optional<Path> realRoot, GeneratedRecord record, Set<String> generated) {
    this.root = root;
    this.realRoot = realRoot;
    this.record = record;
    Set<String> notOfTheUser = new HashSet<>(generated);
    notOfTheUser.addAll(record.hashes().keySet());
    this.merges = new MergeSurvey(root, notOfTheUser, notes);
  }

  /**
   * Prepares.
   *
   * @param record what earlier runs generated there
   * @param generated paths of what this run generates
   */
  static Survey of(Path root, GeneratedRecord record, Set<String> generated) throws IOException {
    if (Files.isDirectory(root)) {
      return new Survey(root, Optional.of(root.toRealPath()), record, generated);
    }
    Survey survey = new Survey(root, Optional.empty(), record, generated);
    survey.checkAncestors();
    return survey;
  }

  List<Refusal> refusals() {
    return new ArrayList<>(refusals.values());
  }

  /** What the user should look at after the run, as {@code path:line: message}. */
  List<String> notes() {
    return notes;
  }

  /** Whether the user has to change a class before the project compiles. */
  boolean leavesWork() {
    return merges.leavesWork();
  }

  /** What is going to happen because of the file; empty after noting why nothing can. */
  List<PlannedFile> plan(ProjectFile file) throws IOException {
    Path target = root.resolve(file.path());
    if (!foldersAreFine(file.path())) {
      return List.of();
    }
    if (file.policy() != FilePolicy.MERGED || Files.isDirectory(target)) {
      return surveyed(file, target);
    }
    if (Files.isRegularFile(target) && !isUsableText(target)) {
      return List.of();
    }
    List<PlannedFile> merged = merges.plan(file);
    return merged.isEmpty() ? surveyed(file, target) : merged;
  }

  /** What happens to a file that an earlier run generated and this one does not. */
  List<PlannedFile> planStale(String path) throws IOException {
    Path target = root.resolve(path);
    if (!foldersAreFine(path) || !Files.isRegularFile(target, NOFOLLOW_LINKS)) {
      return List.of();
    }
    byte[] present = Files.readAllBytes(target);
    if (record.isEdited(path, text(present))) {
      notes.add(path + ": is no longer generated, but was edited by hand; delete it yourself");
      return List.of();
    }
    return List.of(PlannedFile.removing(path, Fingerprint.of(present)));
  }

  private List<PlannedFile> surveyed(ProjectFile file, Path target) throws IOException {
    if (!Files.exists(target, NOFOLLOW_LINKS)) {
      return List.of(PlannedFile.creating(file));
    }
    if (Files.isDirectory(target)) {
      return refuse(target, "is a folder (expected: a file)");
    }
    if (file.policy() != FilePolicy.GENERATED) {
      return List.of(PlannedFile.of(file, Verdict.KEEP, Fingerprint.NOTHING));
    }
    if (Files.isSymbolicLink(target)) {
      return refuse(target, "is a symbolic link (expected: a file)");
    }
    if (!Files.isRegularFile(target)) {
      return refuse(target, "is not a regular file");
    }
    if (!Files.isReadable(target)) {
      return refuse(target, "cannot be read");
    }
    return surveyedGenerated(file, target);
  }

  /** Whether a file can be one that somebody wrote, in this project. */
  private boolean isUsableText(Path target) throws IOException {
    if (!target.toRealPath().startsWith(realRoot.orElse(root))) {
      refuse(target, "is a symbolic link to a place outside the output folder");
    } else if (!Files.isReadable(target)) {
      refuse(target, "cannot be read");
    } else if (UserSource.isTooLarge(target)) {
      refuse(
          target,
          "has "
              + Files.size(target)
              + " bytes (expected: at most "
              + UserSource.LARGEST
              + " in a file to which methods are added)");
    } else if (UserSource.read(target).text().indexOf('\0') >= 0) {
      refuse(target, "is binary (expected: Java)");
    } else {
      return true;
    }
    return false;
  }

  private List<PlannedFile> surveyedGenerated(ProjectFile file, Path target) throws IOException {
    byte[] present = Files.readAllBytes(target);
    Fingerprint before = Fingerprint.of(present);
    String text = text(present);
    if (text.replace("\r\n", "\n").equals(file.content())) { // version control may store CRLF
      return List.of(PlannedFile.of(file, Verdict.UNCHANGED, before));
    }
    if (!Files.isWritable(target)) {
      return refuse(target, "is read-only");
    }
    PlannedFile rewritten = PlannedFile.of(file, Verdict.REWRITE, before);
    if (!record.isEdited(file.path(), text)) {
      return List.of(rewritten);
    }
    String copy = freeName(file.path() + ".orig");
    notes.add(file.path() + ": was edited by hand; your version is now in `" + copy + "`");
    return List.of(PlannedFile.copy(copy, present), rewritten);
  }

  private String freeName(String wanted) {
    String name = wanted;
    for (int i = 2; Files.exists(root.resolve(name), NOFOLLOW_LINKS); i++) {
      name = wanted + i;
    }
    return name;
  }

  private static String text(byte[] content) {
    return new String(content, UTF_8);
  }

  /** Walks from the output folder down to the folder of the file. */
  private boolean foldersAreFine(String path) throws IOException {
    Path folder = root;
    for (Path name : Path.of(path)) {
      if (refusals.containsKey(folder)) {
        return false;
      }
      if (!Files.exists(folder, NOFOLLOW_LINKS)) {
        return true;
      }
      if (!isUsable(folder)) {
        return false;
      }
      folder = folder.resolve(name);
    }
    return true;
  }

  private boolean isUsable(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      refuse(folder, "is in the way (expected: a folder)");
      return false;
    }
    if (realRoot.isPresent() && !folder.toRealPath().startsWith(realRoot.get())) {
      refuse(folder, "is a symbolic link to a place outside the output folder");
      return false;
    }
    if (!Files.isWritable(folder)) {
      refuse(folder, "is read-only");
      return false;
    }
    return true;
  }

  /** For an output folder that is still to be made. */
  private void checkAncestors() {
    if (Files.exists(root, NOFOLLOW_LINKS)) {
      refuse(root, "is not a folder");
      return;
    }
    Path ancestor = root.toAbsolutePath().normalize().getParent();
    while (ancestor != null && !Files.exists(ancestor, NOFOLLOW_LINKS)) {
      ancestor = ancestor.getParent();
    }
    if (ancestor != null && !Files.isDirectory(ancestor)) {
      refuse(ancestor, "is not a folder");
    } else if (ancestor != null && !Files.isWritable(ancestor)) {
      refuse(ancestor, "is read-only");
    }
  }

  private List<PlannedFile> refuse(Path path, String reason) {
    refusals.putIfAbsent(path, new Refusal(path.toString(), reason));
    return List.of();
  }
}
