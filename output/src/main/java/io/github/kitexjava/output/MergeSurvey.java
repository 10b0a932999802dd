package io.github.kitexjava.output;

import io.github.kitexjava.output.transaction.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides about files of the user's to which a run may add members. */
final class MergeSurvey {
  private final Path root;
  private final List<String> notes;
  private final ProjectSources sources;
  private final HandlerSearch search;
  private boolean leavesWork;

  /**
   * Prepares.
   *
   * @param generated paths of files that belong to the generator
   * @param notes gets what the user should look at
   */
  MergeSurvey(Path root, Set<String> generated, List<String> notes) {
    this.root = root;
    this.notes = notes;
    this.sources = new ProjectSources(root, generated);
    this.search = new HandlerSearch(sources);
  }

  /** Whether a class of the user's surely does not compile until the user has changed it. */
  boolean leavesWork() {
    return leavesWork;
  }

  /** What a run does about a class: nothing here if the user has none like it. */
  List<PlannedFile> plan(ProjectFile file) throws IOException {
    JavaFile fresh = JavaFile.read(file.content()).orElseThrow();
    JavaType wanted = fresh.types().get(0);
    Path expected = root.resolve(file.path());
    boolean isThere = Files.isRegularFile(expected);
    Optional<Declared> present = isThere ? atExpectedPlace(expected, wanted) : Optional.empty();
    if (present.isPresent() && search.leadsTo(present.get(), wanted.superTypes())) {
      return merge(file, fresh, present.get());
    }
    List<Declared> elsewhere =
        file.path().startsWith(ProjectSources.ROOT)
            ? search.everywhere(wanted.superTypes())
            : List.of();
    if (elsewhere.size() == 1) {
      return merge(file, fresh, elsewhere.get(0));
    }
    if (elsewhere.size() > 1) {
      return choose(file, fresh, elsewhere);
    }
    if (present.isPresent()) {
      return merge(file, fresh, present.get());
    }
    return isThere
        ? beside(file, file.path(), "no class there that methods could be added to")
        : List.of();
  }

  private Optional<Declared> atExpectedPlace(Path expected, JavaType wanted) throws IOException {
    return sources
        .read(expected)
        .flatMap(
            java ->
                HandlerSearch.target(java.types(), wanted)
                    .map(type -> new Declared(expected, java, type)));
  }

  private List<PlannedFile> merge(ProjectFile file, JavaFile fresh, Declared present)
      throws IOException {
    UserSource source = UserSource.read(present.file());
    String path = pathOf(withoutLink(present.file()));
    HandlerMerge.Result result = merged(fresh, present);
    if (!source.canHold(result.text())) {
      return beside(file, path, "its encoding lacks characters of what would be added");
    }
    result.notes().forEach(note -> notes.add(path + ":" + note));
    leavesWork |= !result.compiles();
    if (result.added().isEmpty()) {
      return List.of(PlannedFile.of(file, Verdict.KEEP, source.fingerprint()));
    }
    if (!Files.isWritable(present.file())) {
      notes.add(path + ": is read-only and lacks " + quoted(result.added()));
      return List.of(PlannedFile.of(file, Verdict.CONFLICT, source.fingerprint()));
    }
    byte[] bytes = source.bytes(result.text());
    return List.of(PlannedFile.merging(path, source.fingerprint(), bytes));
  }

  private HandlerMerge.Result merged(JavaFile fresh, Declared present) throws IOException {
    List<String> generated = fresh.types().get(0).superTypes();
    Inheritance inheritance = Inheritance.of(present, generated, sources);
    return HandlerMerge.merge(present.java(), present.type(), fresh, inheritance);
  }

  /** Several classes implement the interface: if one lacks a method, the user has to say which. */
  private List<PlannedFile> choose(ProjectFile file, JavaFile fresh, List<Declared> candidates)
      throws IOException {
    List<String> lacking = new ArrayList<>();
    for (Declared candidate : candidates) {
      if (!merged(fresh, candidate).added().isEmpty()) {
        lacking.add(placeOf(candidate));
      }
    }
    if (lacking.isEmpty()) {
      return List.of(PlannedFile.of(file, Verdict.KEEP, Fingerprint.NOTHING));
    }
    String interfaces = quoted(fresh.types().get(0).superTypes());
    return beside(
        file,
        lacking.get(0),
        "one of "
            + candidates.size()
            + " classes that implement "
            + interfaces
            + " ("
            + candidates.stream().map(this::placeOf).collect(Collectors.joining(", "))
            + "), so nothing was added to any");
  }

  private String placeOf(Declared declared) {
    return pathOf(declared.file()) + ":" + declared.java().line(declared.type().start());
  }

  /** A link stays one: what it leads to is changed. */
  private Path withoutLink(Path file) throws IOException {
    return Files.isSymbolicLink(file)
        ? root.resolve(root.toRealPath().relativize(file.toRealPath()).toString())
        : file;
  }

  private String pathOf(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /** Leaves the user's file alone and writes what it should have beside it. */
  private List<PlannedFile> beside(ProjectFile file, String place, String reason)
      throws IOException {
    ProjectFile beside = ProjectFile.generated(file.path() + ".new", file.content());
    notes.add(place + ": " + reason + "; what it should have is in `" + beside.path() + "`");
    List<PlannedFile> planned = new ArrayList<>();
    planned.add(PlannedFile.of(file, Verdict.CONFLICT, Fingerprint.NOTHING));
    Fingerprint before = Fingerprint.at(root.resolve(beside.path()));
    planned.add(
        before.equals(Fingerprint.NOTHING)
            ? PlannedFile.creating(beside)
            : PlannedFile.of(beside, Verdict.REWRITE, before));
    return planned;
  }

  private static String quoted(List<String> names) {
    return "`" + String.join("`, `", names) + "`";
  }
}
