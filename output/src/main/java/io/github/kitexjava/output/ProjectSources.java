package io.github.kitexjava.output;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Java files that the user keeps in a project; each is read once. */
final class ProjectSources {
  static final String ROOT = "src/main/java/";
  private static final String EXTENSION = ".java";

  private final Path sources;
  private final Set<Path> generated;
  private final Map<Path, Optional<JavaFile>> files = new HashMap<>();

  /**
   * Prepares.
   *
   * @param generated paths in the project of files that are not the user's
   */
  ProjectSources(Path project, Set<String> generated) {
    this.sources = project.resolve(ROOT);
    this.generated = generated.stream().map(project::resolve).collect(Collectors.toSet());
  }

  /** Every one, in the order of their paths; symbolic links are not followed. */
  List<Path> all() throws IOException {
    if (!Files.isDirectory(sources)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(sources)) {
      return paths.filter(p -> isJava(p) && !generated.contains(p)).sorted().toList();
    }
  }

  private static boolean isJava(Path path) {
    return path.toString().endsWith(EXTENSION)
        && Files.isRegularFile(path, NOFOLLOW_LINKS)
        && Files.isReadable(path);
  }

  /** A file's declarations; empty if it is no Java or too large to be written by hand. */
  Optional<JavaFile> read(Path file) throws IOException {
    return read(file, text -> true);
  }

  /**
   * The same, and empty if none of the names is in the text: most files do not even mention what is
   * looked for, and need not be scanned.
   */
  Optional<JavaFile> readIfMentioning(Path file, Set<String> names) throws IOException {
    return read(file, text -> names.stream().anyMatch(text::contains) || text.contains("\\u"));
  }

  private Optional<JavaFile> read(Path file, Predicate<String> isOfInterest) throws IOException {
    Optional<JavaFile> known = files.get(file);
    if (known != null) {
      return known.filter(java -> isOfInterest.test(java.source()));
    }
    if (UserSource.isTooLarge(file)) {
      return Optional.empty();
    }
    String text = UserSource.read(file).text();
    if (!isOfInterest.test(text)) {
      return Optional.empty();
    }
    Optional<JavaFile> read = JavaFile.read(text);
    files.put(file, read);
    return read;
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
      if (isJava(file)) {
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
      candidates = paths.filter(ProjectSources::isJava).sorted().toList();
    }
    for (Path candidate : candidates) {
      Optional<Declared> found = in(candidate, fullName.substring(dot + 1));
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
