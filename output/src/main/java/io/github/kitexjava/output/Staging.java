package io.github.kitexjava.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder beside the files to come, on the same file system, so that a rename moves them.
 *
 * <p>New files wait in {@code new}, what they replace is kept in {@code old} until all is done.
 */
final class Staging {
  private static final String PREFIX = ".kitex-java-";

  private final Path folder;

  private Staging(Path folder) {
    this.folder = folder;
  }

  static Staging in(Path root) throws IOException {
    return new Staging(Files.createTempDirectory(root, PREFIX));
  }

  Path fresh(PlannedFile file) {
    return folder.resolve("new").resolve(file.path());
  }

  Path old(PlannedFile file) {
    return folder.resolve("old").resolve(file.path());
  }

  /**
   * Writes the new content; a file that replaces another keeps that one's rights.
   *
   * @param target where it is going to be
   */
  void write(PlannedFile file, Path target) throws IOException {
    Path fresh = fresh(file);
    Files.createDirectories(fresh.getParent());
    Files.write(fresh, file.bytes());
    if (file.verdict() != Verdict.CREATE && hasRights(fresh)) {
      Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(target));
    }
    if (file.file().executable()) {
      makeExecutable(fresh);
    }
  }

  /** False on Windows, where whether a file runs is a matter of its name. */
  private static boolean hasRights(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Gives the right to run to everybody whom the umask left the right to read. */
  private static void makeExecutable(Path file) throws IOException {
    if (!hasRights(file)) {
      return;
    }
    Set<PosixFilePermission> rights = EnumSet.copyOf(Files.getPosixFilePermissions(file));
    if (rights.contains(PosixFilePermission.OWNER_READ)) {
      rights.add(PosixFilePermission.OWNER_EXECUTE);
    }
    if (rights.contains(PosixFilePermission.GROUP_READ)) {
      rights.add(PosixFilePermission.GROUP_EXECUTE);
    }
    if (rights.contains(PosixFilePermission.OTHERS_READ)) {
      rights.add(PosixFilePermission.OTHERS_EXECUTE);
    }
    Files.setPosixFilePermissions(file, rights);
  }

  /** Leaves a remainder behind rather than fail: by now the project is as it should be. */
  void delete() {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      folder.toFile().deleteOnExit();
    }
  }
}
