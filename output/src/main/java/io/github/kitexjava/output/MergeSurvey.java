package io.github.kitexjava.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides about files of the user's to which a run may add members. */
final class MergeSurvey {
  private final Path root;
  private final Set<String> generated;
  private final UserFiles user;
  private final Notes notes;
  private final ProjectSources sources;
  private final HandlerSearch search;
  private final KotlinSurvey kotlin;

  /**
   * Prepares.
   *
   * @param generated paths of the files of this run that belong to the generator
   */
  MergeSurvey(
      Path root, Set<String> generated, ProjectSources sources, UserFiles user, Notes notes) {
    this.root = root;
    this.generated = Set.copyOf(generated);
    this.user = user;
    this.notes = notes;
    this.sources = sources;
    this.search = new HandlerSearch(sources);
    this.kotlin = new KotlinSurvey(sources, notes);
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
    if (!file.path().startsWith(ProjectSources.ROOT)) {
      return orElse(file, fresh, present, isThere);
    }
    GeneratedTypes interfaces = GeneratedTypes.above(fresh, generated);
    List<KotlinSurvey.Found> inKotlin =
        kotlin.implementing(search.namesOf(interfaces)).stream()
            .filter(found -> found.type().isConcrete())
            .toList();
    List<Declared> elsewhere =
        search.everywhere(interfaces).stream()
            .filter(declared -> inKotlin.isEmpty() || declared.type().isConcrete())
            .toList();
    if (elsewhere.size() + inKotlin.size() > 1) {
      return choose(file, fresh, elsewhere, inKotlin);
    }
    if (elsewhere.size() == 1) {
      return merge(file, fresh, elsewhere.get(0));
    }
    return inKotlin.isEmpty()
        ? orElse(file, fresh, present, isThere)
        : leaveAlone(inKotlin, wanted);
  }

  private Optional<Declared> atExpectedPlace(Path expected, JavaType wanted) throws IOException {
    return sources
        .read(expected)
        .flatMap(
            java ->
                HandlerSearch.target(java.types(), wanted)
                    .map(type -> new Declared(expected, java, type)));
  }

  /** If no class implements the interface: one of its name, or what the file is otherwise. */
  private List<PlannedFile> orElse(
      ProjectFile file, JavaFile fresh, Optional<Declared> present, boolean isThere)
      throws IOException {
    if (present.isPresent()) {
      return merge(file, fresh, present.get());
    }
    return isThere
        ? user.beside(file, file.path(), "no class there that methods could be added to")
        : List.of();
  }

  private List<PlannedFile> leaveAlone(List<KotlinSurvey.Found> inKotlin, JavaType wanted) {
    inKotlin.forEach(found -> kotlin.tell(found, wanted));
    return List.of(PlannedFile.kept(notes.path(inKotlin.get(0).file())));
  }

  private List<PlannedFile> merge(ProjectFile file, JavaFile fresh, Declared present)
      throws IOException {
    UserSource source = sources.text(present.file()).orElseThrow();
    HandlerMerge.Result result = merged(fresh, present);
    if (source.canHold(result.text())) {
      String path = notes.path(user.withoutLink(present.file()));
      result.notes().forEach(note -> notes.add(path + ":" + note));
    }
    if (source.canHold(result.text()) && !result.compiles()) {
      notes.leaveWork();
    }
    return user.changed(file, present.file(), source, result.text(), result.added());
  }

  private HandlerMerge.Result merged(JavaFile fresh, Declared present) throws IOException {
    List<String> interfaces = fresh.types().get(0).superTypes();
    Inheritance inheritance = Inheritance.of(present, interfaces, sources);
    return HandlerMerge.merge(present.java(), present.type(), fresh, inheritance);
  }

  /** Several classes implement the interface: if one lacks a method, the user has to say which. */
  private List<PlannedFile> choose(
      ProjectFile file, JavaFile fresh, List<Declared> inJava, List<KotlinSurvey.Found> inKotlin)
      throws IOException {
    JavaType wanted = fresh.types().get(0);
    List<String> lacking = new ArrayList<>();
    for (Declared candidate : inJava) {
      if (!merged(fresh, candidate).added().isEmpty()) {
        lacking.add(notes.place(candidate));
      }
    }
    if (lacking.isEmpty()) {
      return inKotlin.isEmpty()
          ? List.of(PlannedFile.kept(notes.path(inJava.get(0).file())))
          : leaveAlone(inKotlin, wanted);
    }
    String places =
        Stream.concat(
                inJava.stream().map(notes::place),
                inKotlin.stream().map(found -> kotlin.place(found, found.type().start())))
            .collect(Collectors.joining(", "));
    String reason =
        "one of %d classes that implement %s (%s), so nothing was added to any"
            .formatted(inJava.size() + inKotlin.size(), Notes.quoted(wanted.superTypes()), places);
    return user.beside(file, lacking.get(0), reason);
  }
}
