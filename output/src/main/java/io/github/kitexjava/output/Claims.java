package io.github.kitexjava.output;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds that one path has one owner: a generator that breaks this has a bug. */
final class Claims {
  private Claims() {}

  static void check(List<ProjectFile> files) {
    Set<String> paths = new HashSet<>();
    for (ProjectFile file : files) {
      if (!paths.add(file.path())) {
        throw new IllegalArgumentException("path: `" + file.path() + "` is claimed twice");
      }
    }
    for (ProjectFile file : files) {
      for (int slash = file.path().lastIndexOf('/');
          slash > 0;
          slash = file.path().lastIndexOf('/', slash - 1)) {
        String folder = file.path().substring(0, slash);
        if (paths.contains(folder)) {
          throw new IllegalArgumentException(
              "path: `" + folder + "` is claimed as file and folder");
        }
      }
    }
  }
}
