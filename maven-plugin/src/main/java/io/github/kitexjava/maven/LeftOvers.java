package io.github.kitexjava.maven;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Removes what an earlier run wrote and the present one does not, and nothing else: a file that was
 * changed since then is somebody's work.
 */
final class LeftOvers {
  private final Path baseDirectory;
  private final Path outputDirectory;
  private final List<String> notes = new ArrayList<>();

  LeftOvers(Path baseDirectory, Path outputDirectory) {
    this.baseDirectory = baseDirectory;
    this.outputDirectory = outputDirectory;
  }

  /**
   * Removes files, and folders that become empty.
   *
   * @param written by earlier runs
   * @param wanted paths that stay
   * @return how many files were removed
   */
  int remove(Set<RunRecord.Content> written, Set<String> wanted) throws IOException {
    Map<String, Set<String>> fingerprints = new TreeMap<>();
    for (RunRecord.Content content : written) {
      if (!wanted.contains(content.path())) {
        fingerprints
            .computeIfAbsent(content.path(), path -> new TreeSet<>())
            .add(content.fingerprint());
      }
    }
    int removed = 0;
    for (Map.Entry<String, Set<String>> entry : fingerprints.entrySet()) {
      Path file = baseDirectory.resolve(entry.getKey());
      if (!Files.isRegularFile(file)) {
        continue;
      }
      if (entry.getValue().contains(Fingerprint.of(file))) {
        Files.delete(file);
        removeEmptyFolders(file);
        removed++;
      } else {
        notes.add(
            "`" + entry.getKey() + "` is no longer generated, but was changed by hand: it stays");
      }
    }
    return removed;
  }

  /** The files that stay although nobody generates them. */
  List<String> notes() {
    return notes;
  }

  private void removeEmptyFolders(Path file) throws IOException {
    for (Path folder = file.getParent();
        folder != null && folder.startsWith(outputDirectory) && !folder.equals(outputDirectory);
        folder = folder.getParent()) {
      try {
        Files.delete(folder);
      } catch (DirectoryNotEmptyException | NoSuchFileException e) {
        return;
      }
    }
  }
}
