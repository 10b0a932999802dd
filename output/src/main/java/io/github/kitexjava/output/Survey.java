package io.github.kitexjava.output;

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

  /** Folders that were looked at already: each holds many files. */
  private final Set<Path> usable = new HashSet<>();

  private final Notes notes;
  private final ProjectSources sources;
  private final GeneratedSurvey generatedFiles;
  private final MergeSurvey merges;
  private final AppendSurvey additions;
  private final UserFiles user;
  private final OrphanSurvey orphans;

  private Survey(
      Path root,
      Optional<Path> realRoot,
      GeneratedRecord record,
      HandEdits edits,
      Set<String> generated) {
    this.root = root;
    this.realRoot = realRoot;
    this.notes = new Notes(root);
    Set<String> notOfTheUser = new HashSet<>(generated);
    notOfTheUser.addAll(record.hashes().keySet());
    this.sources = new ProjectSources(root, notOfTheUser);
    this.generatedFiles = new GeneratedSurvey(root, record, edits, notes);
    this.user = new UserFiles(root, sources, notes);
    this.merges = new MergeSurvey(root, generated, sources, user, notes);
    this.additions = new AppendSurvey(root, user, sources);
    this.orphans = new OrphanSurvey(sources, generated, notes);
  }

  /**
   * Prepares.
   *
   * @param record what earlier runs generated there
   * @param generated paths of what this run generates
   */
  static Survey of(Path root, GeneratedRecord record, HandEdits edits, Set<String> generated)
      throws IOException {
    if (Files.isDirectory(root)) {
      return new Survey(root, Optional.of(root.toRealPath()), record, edits, generated);
    }
    Survey survey = new Survey(root, Optional.empty(), record, edits, generated);
    survey.checkAncestors();
    return survey;
  }

  List<Refusal> refusals() {
    return new ArrayList<>(refusals.values());
  }

  /** What the user should look at after the run, as {@code path:line: message}. */
  List<String> notes() {
    return notes.lines();
  }

  /** Whether the user has to change a class before the project compiles. */
  boolean leavesWork() {
    return notes.leavesWork();
  }

  /**
   * What is going to happen because of the file; empty after noting why nothing can.
   *
   * @param before where the file is now: its path, or one that differs by upper and lower case only
   */
  List<PlannedFile> plan(ProjectFile file, String before) throws IOException {
    Path target = root.resolve(file.path());
    if (!foldersAreFine(file.path())) {
      return List.of();
    }
    if (!before.equals(file.path()) && file.policy().isGenerated()) {
      return generatedFiles.planRenamed(file, before);
    }
    if (file.policy() == FilePolicy.HOOKS) {
      List<PlannedFile> planned = surveyed(file, target);
      if (!planned.isEmpty()) {
        orphans.tell(file, target);
      }
      return planned;
    }
    boolean isAddedTo = file.policy() == FilePolicy.MERGED || file.policy() == FilePolicy.APPENDED;
    if (!isAddedTo || Files.isDirectory(target)) {
      return surveyed(file, target);
    }
    if (Files.isRegularFile(target) && !isUsableText(target)) {
      return List.of();
    }
    int besideBefore = user.beside().size();
    List<PlannedFile> planned = new ArrayList<>(added(file, target));
    List<ProjectFile> beside = user.beside();
    for (ProjectFile one : beside.subList(besideBefore, beside.size())) {
      planned.addAll(surveyed(one, root.resolve(one.path())));
    }
    return planned;
  }

  /** Files that were not given and are generated all the same: what lies beside conflicts. */
  List<ProjectFile> beside() {
    return user.beside();
  }

  private List<PlannedFile> added(ProjectFile file, Path target) throws IOException {
    if (file.policy() == FilePolicy.APPENDED) {
      return additions.plan(file);
    }
    if (!HandlerMerge.canBeAddedTo(file.content())) {
      return refuse(target, "would be made without a class, or with brackets that do not balance");
    }
    List<PlannedFile> merged = merges.plan(file);
    return merged.isEmpty() ? surveyed(file, target) : merged;
  }

  /** What happens to a file that an earlier run generated and this one does not. */
  List<PlannedFile> planStale(String path) throws IOException {
    return foldersAreFine(path) ? generatedFiles.planStale(path) : List.of();
  }

  private List<PlannedFile> surveyed(ProjectFile file, Path target) throws IOException {
    if (!Files.exists(target, NOFOLLOW_LINKS)) {
      return List.of(PlannedFile.creating(file));
    }
    if (Files.isDirectory(target)) {
      return refuse(target, "is a folder (expected: a file)");
    }
    if (!file.policy().isGenerated()) {
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
    return generatedFiles.plan(file, target).orElseGet(() -> refuse(target, "is read-only"));
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
    } else if (sources.text(target).orElseThrow().text().indexOf('\0') >= 0) {
      refuse(target, "is binary (expected: Java)");
    } else {
      return true;
    }
    return false;
  }

  /** Walks from the output folder down to the folder of the file. */
  private boolean foldersAreFine(String path) throws IOException {
    Path folder = root;
    for (String name : path.split("/", -1)) {
      if (refusals.containsKey(folder)) {
        return false;
      }
      if (!usable.contains(folder)) {
        if (!Files.exists(folder, NOFOLLOW_LINKS)) {
          return true;
        }
        if (!isUsable(folder)) {
          return false;
        }
        usable.add(folder);
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
