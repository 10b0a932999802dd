package io.github.kitexjava.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Paths as a project's manifest has them: relative to the project, the same on every machine. */
final class ProjectPaths {
  private final Path project;

  /** As it was named, perhaps by a link. */
  private final Path named;

  ProjectPaths(Path project) throws IOException {
    this.project = real(project);
    this.named = project.toAbsolutePath().normalize();
  }

  /** For the manifest; a path on another drive stays absolute. */
  List<String> relative(List<Path> paths) throws IOException {
    List<String> relative = new ArrayList<>();
    for (Path path : paths) {
      relative.add(relative(path).toString().replace('\\', '/'));
    }
    return relative;
  }

  /** Inside the project links keep their names: where they lead is this machine's affair. */
  private Path relative(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    if (absolute.startsWith(named)) {
      return named.relativize(absolute);
    }
    Path real = real(path);
    return real.startsWith(project.getRoot()) ? project.relativize(real) : real;
  }

  /** From the manifest. */
  List<Path> resolve(List<String> relative) {
    return relative.stream().map(path -> project.resolve(path).normalize()).toList();
  }

  /**
   * Checks that the Thrift files that a manifest names are there: what a missing one declares would
   * be taken for removed.
   *
   * @throws Refused at the first that is not
   */
  static void checkPresent(List<Path> idl, Path manifest) {
    for (Path file : idl) {
      if (!Files.exists(file)) {
        throw Refused.wrongInput(
            "`%s` is not there (if it is gone for good, take its line out of `%s`)"
                .formatted(file, manifest.normalize()));
      }
    }
  }

  /** Both lists, with one path for each place; the first list's order stays. */
  static List<Path> union(List<Path> first, List<Path> second) throws IOException {
    List<Path> all = new ArrayList<>(first);
    List<Path> known = new ArrayList<>();
    for (Path path : first) {
      known.add(real(path));
    }
    for (Path path : second) {
      Path real = real(path);
      if (!known.contains(real)) {
        known.add(real);
        all.add(path);
      }
    }
    return all;
  }

  /** Without symbolic links, as far as the path exists: `..` means something else behind a link. */
  private static Path real(Path path) throws IOException {
    Path absolute = path.toAbsolutePath();
    for (Path existing = absolute; existing != null; existing = existing.getParent()) {
      if (Files.exists(existing)) {
        return existing.toRealPath().resolve(existing.relativize(absolute)).normalize();
      }
    }
    return absolute.normalize();
  }
}
