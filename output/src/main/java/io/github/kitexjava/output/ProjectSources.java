package io.github.kitexjava.output;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Java and Kotlin files that the user keeps in a project. A run reads each of them once,
 * however many classes it looks for, and remembers their texts, but the declarations only of those
 * that matter.
 */
final class ProjectSources {
  static final String ROOT = "src/main/java/";
  private static final String KOTLIN_ROOT = "src/main/kotlin/";
  private static final String EXTENSION = ".java";
  private static final String KOTLIN_EXTENSION = ".kt";

  private final Path project;
  private final Path sources;
  private final Set<Path> generated;
  private final Map<Path, Optional<UserSource>> texts = new HashMap<>();
  private final Map<Path, Optional<JavaFile>> files = new HashMap<>();
  private Optional<List<Path>> all = Optional.empty();

  /**
   * Prepares.
   *
   * @param generated paths in the project of files that are not the user's
   */
  ProjectSources(Path project, Set<String> generated) {
    this.project = project;
    this.sources = project.resolve(ROOT);
    this.generated = generated.stream().map(project::resolve).collect(Collectors.toSet());
  }

  /**
   * Every Java file, in the order of their paths; symbolic links below the root are not followed.
   */
  List<Path> java() throws IOException {
    return all().stream().filter(ProjectSources::isJava).toList();
  }

  /** Every Kotlin file, in the same way. */
  List<Path> kotlin() throws IOException {
    return all().stream().filter(file -> !isJava(file)).toList();
  }

  private List<Path> all() throws IOException {
    if (all.isEmpty()) {
      List<Path> found = new ArrayList<>(below(sources));
      found.addAll(below(project.resolve(KOTLIN_ROOT)));
      all = Optional.of(List.copyOf(found));
    }
    return all.get();
  }

  /** The folder itself may be a link, as long as it stays in the project. */
  private List<Path> below(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Path real = folder.toRealPath();
    if (!real.startsWith(project.toRealPath())) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(real)) {
      return paths
          .filter(ProjectSources::isSource)
          .map(path -> folder.resolve(real.relativize(path)))
          .filter(path -> !generated.contains(path))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause(); // names the folder that cannot be read
    }
  }

  private static boolean isSource(Path path) {
    return (isJava(path) || path.toString().endsWith(KOTLIN_EXTENSION)) && isReadableFile(path);
  }

  private static boolean isJava(Path path) {
    return path.toString().endsWith(EXTENSION);
  }

  private static boolean isReadableFile(Path path) {
    return Files.isRegularFile(path, NOFOLLOW_LINKS) && Files.isReadable(path);
  }

  /** A file's text; empty if it is too large to be written by hand. */
  Optional<UserSource> text(Path file) throws IOException {
    Optional<UserSource> known = texts.get(file);
    if (known == null) {
      known = UserSource.isTooLarge(file) ? Optional.empty() : Optional.of(UserSource.read(file));
      texts.put(file, known);
    }
    return known;
  }

  /** What a file is going to hold, for whoever asks from now on. */
  void replace(Path file, UserSource text) {
    texts.put(file, Optional.of(text));
    files.remove(file);
  }

  /** A file's declarations; empty if it is no Java or too large to be written by hand. */
  Optional<JavaFile> read(Path file) throws IOException {
    Optional<JavaFile> known = files.get(file);
    if (known == null) {
      known = text(file).flatMap(source -> JavaFile.read(source.text()));
      files.put(file, known);
    }
    return known;
  }

  /**
   * The same, and empty if none of the names is in the text: most files do not even mention what is
   * looked for, and need not be scanned.
   */
  Optional<JavaFile> readIfMentioning(Path file, Set<String> names) throws IOException {
    return mentions(file, names) ? read(file) : Optional.empty();
  }

  /** Whether one of the names is in a text, or may be, behind a Unicode escape. */
  boolean mentions(Path file, Set<String> names) throws IOException {
    return text(file)
        .map(UserSource::text)
        .filter(text -> names.stream().anyMatch(text::contains) || text.contains("\\u"))
        .isPresent();
  }

  /**
   * What a name means in a file, as far as it is declared in the project's own sources.
   *
   * @param name simple or with dots
   */
  Optional<Declared> resolve(Declared from, String name) throws IOException {
    Optional<JavaType> local = named(from.java().types(), JavaType.simpleName(name));
    if (local.isPresent()) {
      return Optional.of(new Declared(from.file(), from.java(), local.get()));
    }
    for (String full : fullNames(from.java(), name)) {
      Optional<Declared> found = declared(full);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** What a name may stand for, in the order in which the language looks for it. */
  private static List<String> fullNames(JavaFile file, String name) {
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    List<String> names = new ArrayList<>();
    for (JavaImport one : file.imports()) {
      if (one.isType() && one.simpleName().equals(first)) {
        return List.of(one.packageName() + "." + name);
      }
    }
    names.add(file.packageName().isEmpty() ? name : file.packageName() + "." + name);
    for (JavaImport one : file.imports()) {
      if (one.isType() && one.simpleName().equals("*")) {
        names.add(one.packageName() + "." + name);
      }
    }
    names.add(name);
    return names;
  }

  /** A type by its full name, which does not tell where the package ends. */
  private Optional<Declared> declared(String fullName) throws IOException {
    String outer = fullName;
    while (!outer.isEmpty()) {
      Path file = sources.resolve(outer.replace('.', '/') + EXTENSION);
      if (isReadableFile(file)) {
        return in(file, JavaType.simpleName(fullName));
      }
      outer = outer.substring(0, Math.max(0, outer.lastIndexOf('.')));
    }
    return besideOthers(fullName);
  }

  /** A type that a file of another name declares beside its own. */
  private Optional<Declared> besideOthers(String fullName) throws IOException {
    int dot = fullName.lastIndexOf('.');
    Path folder = sources.resolve(fullName.substring(0, Math.max(0, dot)).replace('.', '/'));
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    List<Path> candidates;
    try (Stream<Path> paths = Files.list(folder)) {
      candidates = paths.filter(p -> isJava(p) && isReadableFile(p)).sorted().toList();
    }
    String simpleName = fullName.substring(dot + 1);
    for (Path candidate : candidates) {
      Optional<Declared> found =
          mentions(candidate, Set.of(simpleName)) ? in(candidate, simpleName) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Declared> in(Path file, String simpleName) throws IOException {
    return read(file)
        .flatMap(
            java -> named(java.types(), simpleName).map(type -> new Declared(file, java, type)));
  }

  private static Optional<JavaType> named(List<JavaType> types, String simpleName) {
    for (JavaType type : types) {
      if (type.name().equals(simpleName)) {
        return Optional.of(type);
      }
      Optional<JavaType> nested = named(type.nested(), simpleName);
      if (nested.isPresent()) {
        return nested;
      }
    }
    return Optional.empty();
  }
}
