package io.github.kitexjava.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.codehaus.plexus.util.DirectoryScanner;

/** Finds the Thrift files of a project by Maven's patterns. */
final class IdlFiles {
  private static final List<String> CONVENTIONAL = List.of("src/main/thrift", "src/main/idl");

  /**
   * Generated code names files relative to the folder of the first one, so a file in a deeper
   * folder must not come first just because of its name.
   */
  private static final Comparator<Path> SHALLOW_FIRST =
      Comparator.comparingInt(Path::getNameCount).thenComparing(Path::toString);

  private IdlFiles() {}

  /** The folders that a project may have without saying so. */
  static List<Path> conventionalDirectories(Path baseDirectory) {
    return CONVENTIONAL.stream()
        .map(name -> baseDirectory.resolve(name).normalize())
        .filter(Files::isDirectory)
        .toList();
  }

  /**
   * The files, in the order of the folders.
   *
   * @param directories that exist
   * @param includes patterns such as {@code **}{@code /*.thrift}
   */
  static List<Path> find(List<Path> directories, List<String> includes, List<String> excludes) {
    Set<Path> files = new LinkedHashSet<>();
    for (Path directory : directories) {
      DirectoryScanner scanner = new DirectoryScanner();
      scanner.setBasedir(directory.toFile());
      scanner.setIncludes(includes.toArray(String[]::new));
      scanner.setExcludes(excludes.toArray(String[]::new));
      scanner.addDefaultExcludes();
      scanner.scan();
      List.of(scanner.getIncludedFiles()).stream()
          .map(name -> directory.resolve(name).normalize())
          .sorted(SHALLOW_FIRST)
          .forEach(files::add);
    }
    return List.copyOf(files);
  }
}
