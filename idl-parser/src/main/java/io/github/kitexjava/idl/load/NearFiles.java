package io.github.kitexjava.idl.load;

import io.github.kitexjava.idl.diagnostic.Suggestions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Looks where an include was looked for, for a file whose name is nearly the one that is wanted.
 */
final class NearFiles {
  /** A folder of more entries is none of hand-written Thrift files. */
  private static final int MAX_ENTRIES = 10_000;

  private NearFiles() {}

  /**
   * The path to write instead.
   *
   * @param tried where the file was looked for, in order
   */
  static Optional<String> to(String written, List<Path> tried) {
    String folder = written.substring(0, written.lastIndexOf('/') + 1);
    String wanted = written.substring(folder.length());
    return tried.stream()
        .map(path -> nearest(FileNames.parent(path), wanted))
        .flatMap(Optional::stream)
        .findFirst()
        .map(name -> folder + name);
  }

  private static Optional<String> nearest(Path folder, String wanted) {
    TreeSet<String> names = new TreeSet<>();
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      files
          .limit(MAX_ENTRIES)
          .map(file -> FileNames.slashed(file.getFileName()))
          .filter(name -> name.endsWith(".thrift"))
          .forEach(names::add);
    } catch (IOException e) {
      return Optional.empty(); // a folder that nobody may list has no suggestions
    }
    String file = wanted + ".thrift";
    return names.contains(file) ? Optional.of(file) : Suggestions.nearest(wanted, names);
  }
}
