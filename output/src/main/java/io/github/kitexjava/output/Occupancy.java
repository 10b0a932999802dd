package io.github.kitexjava.output;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells whether a folder is free for a new project.
 *
 * <p>Free does not mean empty: people create a repository, put IDL and a licence there, and then
 * start. A folder is taken by the build files of another project, and by any file that the new one
 * would bring itself.
 */
final class Occupancy {
  /** Files that say "a project lives here", of the build tools that a Thrift user may have. */
  private static final List<String> BUILD_FILES =
      List.of(
          "pom.xml",
          "build.gradle",
          "build.gradle.kts",
          "settings.gradle",
          "settings.gradle.kts",
          "build.sbt",
          "build.xml",
          "go.mod",
          "package.json",
          "Cargo.toml",
          "CMakeLists.txt",
          "MODULE.bazel",
          "WORKSPACE");

  /** Kept when it is there: it comes with a fresh repository. */
  private static final String IGNORE_FILE = ".gitignore";

  private static final String MANIFEST = ".hz";

  private Occupancy() {}

  static List<Refusal> of(Path root, List<ProjectFile> files) {
    if (exists(root.resolve(MANIFEST))) {
      return List.of(
          new Refusal(
              root.toString(),
              "is an `hz` project already; `-force` writes its generated files again and keeps the"
                  + " others"));
    }
    for (String buildFile : BUILD_FILES) {
      if (exists(root.resolve(buildFile))) {
        return List.of(new Refusal(root.toString(), "holds another project: `" + buildFile + "`"));
      }
    }
    List<Refusal> refusals = new ArrayList<>();
    for (ProjectFile file : files) {
      Path place = root.resolve(file.path());
      if (!file.path().equals(IGNORE_FILE) && exists(place)) {
        refusals.add(new Refusal(place.toString(), "is already there"));
      }
    }
    return refusals;
  }

  private static boolean exists(Path path) {
    return Files.exists(path, NOFOLLOW_LINKS);
  }
}
