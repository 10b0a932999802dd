package io.github.kitexjava.output;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import io.github.kitexjava.output.transaction.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at what is on disk and says what may happen to each file; changes nothing. */
final class Survey {
  private final Path root;

  /** The output folder without symbolic links; empty as long as it does not exist. */
  private final Optional<Path> realRoot;

  /** By path, so that a folder that is in the way of many files is told once. */
  private final Map<Path, Refusal> refusals = new LinkedHashMap<>();

  private final List<String> notes = new ArrayList<>();
  private final MergeSurvey merges;

  private Survey(Path root, Optional<Path> realRoot) {
    this.root = root;
    this.realRoot = realRoot;
    this.merges = new MergeSurvey(root, notes);
  }

  static Survey of(Path root) throws IOException {
    if (Files.isDirectory(root)) {
      return new Survey(root, Optional.of(root.toRealPath()));
    }
    Survey survey = new Survey(root, Optional.empty());
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

  /** What is going to happen because of the file; empty after noting why nothing can. */
  List<PlannedFile> plan(ProjectFile file) throws IOException {
    Path target = root.resolve(file.path());
    if (!foldersAreFine(file)) {
      return List.of();
    }
    if (file.policy() == FilePolicy.MERGED && !Files.isDirectory(target)) {
      Optional<Path> present = merges.find(file);
      if (present.isPresent()) {
        return merges.plan(file, present.get());
      }
    }
    return surveyed(file, target).stream().toList();
  }

  private Optional<PlannedFile> surveyed(ProjectFile file, Path target) throws IOException {
    if (!Files.exists(target, NOFOLLOW_LINKS)) {
      return Optional.of(PlannedFile.creating(file));
    }
    if (Files.isDirectory(target)) {
      return refuse(target, "is a folder (expected: a file)");
    }
    if (file.policy() != FilePolicy.GENERATED) {
      return Optional.of(PlannedFile.of(file, Verdict.KEEP, Fingerprint.NOTHING));
    }
    return surveyedGenerated(file, target);
  }

  private Optional<PlannedFile> surveyedGenerated(ProjectFile file, Path target)
      throws IOException {
    if (Files.isSymbolicLink(target)) {
      return refuse(target, "is a symbolic link (expected: a file)");
    }
    if (!Files.isRegularFile(target)) {
      return refuse(target, "is not a regular file");
    }
    if (!Files.isReadable(target)) {
      return refuse(target, "cannot be read");
    }
    byte[] present = Files.readAllBytes(target);
    Fingerprint before = Fingerprint.of(present);
    if (Arrays.equals(present, file.bytes())) {
      return Optional.of(PlannedFile.of(file, Verdict.UNCHANGED, before));
    }
    return Files.isWritable(target)
        ? Optional.of(PlannedFile.of(file, Verdict.REWRITE, before))
        : refuse(target, "is read-only");
  }

  /** Walks from the output folder down to the folder of the file. */
  private boolean foldersAreFine(ProjectFile file) throws IOException {
    Path folder = root;
    for (Path name : Path.of(file.path())) {
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

  private Optional<PlannedFile> refuse(Path path, String reason) {
    refusals.putIfAbsent(path, new Refusal(path.toString(), reason));
    return Optional.empty();
  }
}
