package io.github.kitexjava.output;

import io.github.kitexjava.output.transaction.Change;
import io.github.kitexjava.output.transaction.StateFolder;
import io.github.kitexjava.output.transaction.Transaction;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything a run is going to do to a folder, decided before the first byte is written.
 *
 * <p>A plan with a refusal cannot be written: a project is changed as a whole or not at all.
 */
public final class Plan {
  private final Path root;
  private final List<PlannedFile> files;
  private final List<Refusal> refusals;
  private final List<String> notes;
  private final boolean leavesWork;

  private Plan(
      Path root,
      List<PlannedFile> files,
      List<Refusal> refusals,
      List<String> notes,
      boolean leavesWork) {
    this.root = root;
    this.files = List.copyOf(files);
    this.refusals = List.copyOf(refusals);
    this.notes = List.copyOf(notes);
    this.leavesWork = leavesWork;
  }

  private static Plan refused(Path root, List<Refusal> refusals) {
    return new Plan(root, List.of(), refusals, List.of(), false);
  }

  /**
   * Plans a project where none is yet: files that are in the way, or another project, refuse it.
   *
   * @param root the output folder; it need not exist
   * @param manifest path of the file among {@code files} that will say what was generated
   * @throws IllegalArgumentException if two files claim one path
   */
  public static Plan forNewProject(Path root, List<ProjectFile> files, String manifest)
      throws IOException {
    List<Refusal> occupied = Occupancy.of(root, files);
    return occupied.isEmpty()
        ? forProject(root, files, manifest, HandEdits.KEEP)
        : refused(root, occupied);
  }

  /**
   * Plans to bring a project up to date. What earlier runs generated and this one does not is
   * removed.
   *
   * @param root the output folder; it need not exist
   * @param manifest path of the file among {@code files} that says what was generated
   * @param edits what becomes of generated files that were edited by hand
   * @throws IllegalArgumentException if two files claim one path
   */
  public static Plan forProject(
      Path root, List<ProjectFile> files, String manifest, HandEdits edits) throws IOException {
    Claims.check(files);
    Transaction.repair(root, StateFolder.ofUser());
    Path present = root.resolve(manifest);
    GeneratedRecord earlier;
    try {
      earlier =
          Files.isRegularFile(present)
              ? GeneratedRecord.in(Files.readString(present))
              : GeneratedRecord.NONE;
    } catch (IllegalArgumentException | CharacterCodingException e) {
      Refusal refusal = new Refusal(present.toString(), "cannot be used: " + e.getMessage());
      return refused(root, List.of(refusal));
    }
    return survey(root, files, manifest, earlier, edits);
  }

  /**
   * Plans to write over what is there, as far as the policy of each file allows.
   *
   * <p>What an earlier run, killed on the way, left half done is put in order first. Nothing says
   * which files that run generated: one that is in the way of a generated one and begins otherwise
   * than generated ones do is kept beside it, as {@code .orig}.
   *
   * @param root the output folder; it need not exist
   * @throws IllegalArgumentException if two files claim one path
   */
  public static Plan over(Path root, List<ProjectFile> files) throws IOException {
    return over(root, files, Set.of());
  }

  /**
   * The same for who knows what earlier runs generated, in a folder that is no place for edits.
   *
   * @param ours paths of files that earlier runs generated: they are replaced whatever is in them
   */
  public static Plan over(Path root, List<ProjectFile> files, Set<String> ours) throws IOException {
    Claims.check(files);
    Transaction.repair(root, StateFolder.ofUser());
    Set<String> again = new HashSet<>(ours);
    again.retainAll(files.stream().map(ProjectFile::path).collect(Collectors.toSet()));
    return survey(root, files, "", GeneratedRecord.ofPaths(again), HandEdits.KEEP);
  }

  private static Plan survey(
      Path root, List<ProjectFile> files, String manifest, GeneratedRecord earlier, HandEdits edits)
      throws IOException {
    List<Refusal> clashes = LetterCase.clashes(root, files);
    if (!clashes.isEmpty()) {
      return refused(root, clashes);
    }
    Map<String, String> renames = LetterCase.renames(root, files, earlier);
    Survey survey = Survey.of(root, earlier, edits, generated(files));
    Map<String, PlannedFile> planned = new LinkedHashMap<>();
    Set<String> wanted = new HashSet<>(renames.values());
    for (ProjectFile file : files) {
      wanted.add(file.path());
      String before = renames.getOrDefault(file.path(), file.path());
      List<PlannedFile> one =
          file.path().equals(manifest)
              ? List.of(PlannedFile.kept(manifest)) // until it is known what the others hold
              : survey.plan(file, before);
      one.forEach(some -> planned.merge(some.path(), some, Plan::both));
    }
    survey.beside().forEach(file -> wanted.add(file.path()));
    for (String path : earlier.hashes().keySet()) {
      if (!wanted.contains(path)) {
        survey.planStale(path).forEach(one -> planned.put(one.path(), one));
      }
    }
    for (ProjectFile file : withRecord(files, manifest, survey.beside())) {
      survey.plan(file, manifest).forEach(one -> planned.put(one.path(), one));
    }
    List<PlannedFile> all = List.copyOf(planned.values());
    return new Plan(root, all, survey.refusals(), survey.notes(), survey.leavesWork());
  }

  /** The manifest, if there is one, which says what the others hold. */
  private static List<ProjectFile> withRecord(
      List<ProjectFile> files, String manifest, List<ProjectFile> beside) {
    GeneratedRecord record =
        GeneratedRecord.of(
            Stream.concat(files.stream(), beside.stream())
                .filter(file -> !file.path().equals(manifest))
                .toList());
    return files.stream()
        .filter(file -> file.path().equals(manifest))
        .map(file -> file.withContent(file.content() + record.text()))
        .toList();
  }

  /** A file of the user's may have a class for two services, or one class for both. */
  private static PlannedFile both(PlannedFile first, PlannedFile second) {
    boolean isMerged = first.verdict() == Verdict.MERGE && second.verdict() != Verdict.MERGE;
    return isMerged ? first : second;
  }

  private static Set<String> generated(List<ProjectFile> files) {
    return files.stream()
        .filter(f -> f.policy().isGenerated())
        .map(ProjectFile::path)
        .collect(Collectors.toSet());
  }

  /** The output folder as given. */
  public Path root() {
    return root;
  }

  /** What happens to each file, in the order in which the files were given; unmodifiable. */
  public List<PlannedFile> files() {
    return files;
  }

  /** Why nothing can be written; empty if all is well; unmodifiable. */
  public List<Refusal> refusals() {
    return refusals;
  }

  /**
   * What the user should look at, as {@code path:line: message}: signatures that the IDL changed,
   * classes that could not be found; unmodifiable.
   */
  public List<String> notes() {
    return notes;
  }

  /**
   * Whether the project cannot compile until the user changes a class: it lacks what could not be
   * added to it, or its methods no longer fit the IDL.
   */
  public boolean hasConflicts() {
    return leavesWork || count(Verdict.CONFLICT) > 0;
  }

  /** Counts the verdicts. */
  public Summary summary() {
    return new Summary(
        count(Verdict.CREATE),
        count(Verdict.REWRITE),
        count(Verdict.MERGE),
        count(Verdict.UNCHANGED),
        count(Verdict.KEEP),
        count(Verdict.REMOVE),
        count(Verdict.CONFLICT));
  }

  /**
   * All that would change, as a patch that {@code git apply} takes inside the output folder.
   *
   * @throws IOException if a file cannot be read
   */
  public String diff() throws IOException {
    StringBuilder diff = new StringBuilder();
    for (PlannedFile file : files) {
      diff.append(file.diff(root));
    }
    return diff.toString();
  }

  /**
   * Writes, adds to and removes files as planned, all of them or none: see {@link Transaction}.
   * Waits while another run changes the same folder.
   *
   * @throws IOException if a file could not be written, or is no longer what it was when the plan
   *     was made; the message names it
   * @throws IllegalStateException if the plan has refusals
   */
  public Summary write() throws IOException {
    if (!refusals.isEmpty()) {
      throw new IllegalStateException("refusals: " + refusals + " (expected: none)");
    }
    List<Change> changes = files.stream().flatMap(file -> file.change().stream()).toList();
    if (!changes.isEmpty()) {
      Transaction.run(root, changes, StateFolder.ofUser());
    }
    return summary();
  }

  private int count(Verdict verdict) {
    return (int) files.stream().filter(f -> f.verdict() == verdict).count();
  }
}
