package io.github.kitexjava.idl.load;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for an include: in the including file's folder, then in the folders of the command line.
 */
final class IncludeSearch {
  private final List<Path> directories;

  /**
   * @param directories absolute, in order
   */
  IncludeSearch(List<Path> directories) {
    this.directories = List.copyOf(directories);
  }

  /**
   * What was found where.
   *
   * @param tried every path that was looked at, in order
   */
  record Result(Optional<Path> found, List<Path> tried) {}

  Result find(Path includingFile, String written) {
    List<Path> tried = new ArrayList<>();
    try {
      tried.add(FileNames.parent(includingFile).resolve(written).normalize());
      for (Path directory : directories) {
        tried.add(directory.resolve(written).normalize());
      }
    } catch (InvalidPathException e) {
      return new Result(Optional.empty(), List.of()); // a NUL, for example: no file is named so
    }
    List<Path> distinct = tried.stream().distinct().toList();
    return new Result(distinct.stream().filter(Files::isRegularFile).findFirst(), distinct);
  }
}
