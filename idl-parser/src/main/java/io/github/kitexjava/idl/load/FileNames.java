package io.github.kitexjava.idl.load;

import java.io.IOException;
import java.nio.file.Path;

/** The names of a file: its identity, and how messages and generated code call it. */
final class FileNames {
  private final Path workingDirectory;
  private final Path outputBase;

  /**
   * @param workingDirectory absolute
   * @param firstFile absolute; its folder is where paths in generated code begin
   */
  FileNames(Path workingDirectory, Path firstFile) {
    this.workingDirectory = workingDirectory;
    this.outputBase = parent(canonical(firstFile));
  }

  /** One path for one file, however it was spelled. */
  static Path canonical(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize(); // it does not exist: another message tells so
    }
  }

  /** For messages: relative when the file is below the working directory. */
  String inMessages(Path file) {
    Path normal = workingDirectory.resolve(file).normalize();
    Path shown = normal.startsWith(workingDirectory) ? workingDirectory.relativize(normal) : normal;
    return slashed(shown);
  }

  /** For generated code: never depends on the working directory. */
  String inOutput(Path canonical) {
    boolean sameRoot =
        canonical.getRoot() != null && canonical.getRoot().equals(outputBase.getRoot());
    return slashed(sameRoot ? outputBase.relativize(canonical) : canonical.getFileName());
  }

  static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }

  static Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }
}
