package io.github.kitexjava.template.custom;

import io.github.kitexjava.output.ProjectFile;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Says which paths files of a user's own may have. Case makes no difference, as on some disks. */
final class ExtraPaths {
  private final String generatedFolder;
  private final Set<String> ours = new HashSet<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<String> folders = new HashSet<>();

  /**
   * What is wrong with a path.
   *
   * @param help may be empty
   */
  record Fault(String message, String help) {}

  ExtraPaths(String generatedFolder, List<ProjectFile> ours) {
    this.generatedFolder = generatedFolder;
    for (ProjectFile file : ours) {
      String path = file.path().toLowerCase(Locale.ROOT);
      this.ours.add(path);
      take(path);
    }
  }

  private void take(String path) {
    taken.add(path);
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      folders.add(path.substring(0, slash));
    }
  }

  /**
   * Takes a path.
   *
   * @param isCovered whether each run writes the file
   * @return why it cannot be had; empty if all is well
   */
  Optional<Fault> claim(String path, boolean isCovered) {
    Optional<Fault> fault = fault(path, isCovered);
    if (fault.isEmpty()) {
      take(path.toLowerCase(Locale.ROOT));
    }
    return fault;
  }

  private Optional<Fault> fault(String path, boolean isCovered) {
    try {
      ProjectFile.once(path, "");
    } catch (IllegalArgumentException e) {
      return fault(
          String.valueOf(e.getMessage()), "a path begins in the project's folder and stays there");
    }
    String lower = path.toLowerCase(Locale.ROOT);
    if (("/" + lower + "/").contains("/.git/")) {
      return fault("path: `" + path + "` is version control's own", "");
    }
    if (ours.contains(lower)) {
      return fault(
          "path: `" + path + "` is a file that the command makes itself",
          "override its template, or choose another path");
    }
    if (taken.contains(lower)) {
      return fault(
          "path: `" + path + "` is that of another file too",
          "in a loop it needs a key that differs, such as {{serviceName}} or {{methodName}}");
    }
    if (folders.contains(lower) || isBelowFile(lower)) {
      return fault("path: `" + path + "` would be a file and a folder", "");
    }
    if (!isCovered && lower.startsWith(generatedFolder.toLowerCase(Locale.ROOT) + "/")) {
      return fault(
          "path: `" + path + "` is in the folder of generated code",
          "only `update_behavior: {type: cover}` may be there; yours is in `src`");
    }
    return Optional.empty();
  }

  private boolean isBelowFile(String path) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (taken.contains(path.substring(0, slash))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Fault> fault(String message, String help) {
    return Optional.of(new Fault(message, help));
  }
}
