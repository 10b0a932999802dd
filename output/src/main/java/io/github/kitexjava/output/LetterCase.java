package io.github.kitexjava.output;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** File systems on which names that differ by upper and lower case only are one: Windows, macOS. */
final class LetterCase {
  private LetterCase() {}

  /** Files of which such a file system can hold only one, where the project is on one. */
  static List<Refusal> clashes(Path root, List<ProjectFile> files) throws IOException {
    Map<String, String> paths = new HashMap<>();
    List<Refusal> clashes = new ArrayList<>();
    for (ProjectFile file : files) {
      String first = paths.putIfAbsent(folded(file.path()), file.path());
      if (first != null && (!clashes.isEmpty() || isIgnoredAt(root))) {
        clashes.add(
            new Refusal(
                root.resolve(file.path()).toString(),
                "cannot be beside `"
                    + first
                    + "`: the names differ by upper and lower case only, which is nothing on this"
                    + " file system; name one of them otherwise in the IDL"));
      }
    }
    return clashes;
  }

  /** By the path that is going to be: the one that is there under a name of other case. */
  static Map<String, String> renames(Path root, List<ProjectFile> files, GeneratedRecord earlier)
      throws IOException {
    Map<String, String> wanted = new HashMap<>();
    for (ProjectFile file : files) {
      wanted.put(folded(file.path()), file.path());
    }
    Map<String, String> renames = new HashMap<>();
    for (String path : earlier.hashes().keySet()) {
      String now = wanted.getOrDefault(folded(path), path);
      if (!now.equals(path) && isSameFile(root.resolve(path), root.resolve(now))) {
        renames.put(now, path);
      }
    }
    return renames;
  }

  private static String folded(String path) {
    return path.toLowerCase(Locale.ROOT);
  }

  private static boolean isSameFile(Path one, Path other) throws IOException {
    return Files.isRegularFile(one, NOFOLLOW_LINKS)
        && Files.isRegularFile(other, NOFOLLOW_LINKS)
        && Files.isSameFile(one, other);
  }

  private static boolean isIgnoredAt(Path root) throws IOException {
    if (root.getFileSystem().getPath("a").equals(root.getFileSystem().getPath("A"))) {
      return true; // Windows
    }
    for (Path place = root.toAbsolutePath(); place != null; place = place.getParent()) {
      Path name = place.getFileName();
      if (name != null
          && Files.exists(place)
          && !swapped(name.toString()).equals(name.toString())) {
        Path other = place.resolveSibling(swapped(name.toString()));
        return Files.exists(other) && Files.isSameFile(place, other);
      }
    }
    return false;
  }

  private static String swapped(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return upper.equals(name) ? name.toLowerCase(Locale.ROOT) : upper;
  }
}
