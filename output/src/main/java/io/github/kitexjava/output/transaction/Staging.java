package io.github.kitexjava.output.transaction;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder beside the files to come, on the same file system, so that a rename moves them.
 *
 * <p>New files wait in {@code new}, numbered as in the journal; what they replace is kept in {@code
 * old} until all is done.
 */
final class Staging {
  private final Path folder;
  private final Disk disk;

  Staging(Path folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
  }

  Path fresh(int step) {
    return folder.resolve("new").resolve(Integer.toString(step));
  }

  Path old(int step) {
    return folder.resolve("old").resolve(Integer.toString(step));
  }

  void create() throws IOException {
    disk.createFolder(folder);
    disk.createFolder(folder.resolve("new"));
    disk.createFolder(folder.resolve("old"));
  }

  /**
   * Writes the new content; a file that replaces another keeps that one's rights and owner.
   *
   * @param target where it is going to be
   * @throws IOException if it cannot be written, or belongs to somebody else and would not any more
   */
  void write(int step, Change change, byte[] content, Path target) throws IOException {
    Path fresh = fresh(step);
    disk.write(fresh, content);
    if (!hasRights(fresh)) {
      return; // Windows, where whether a file runs is a matter of its name
    }
    if (!change.creates()) {
      keepOwner(fresh, target); // before the rights, some of which a new owner takes away
      Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(target));
    }
    if (change.executable()) {
      makeExecutable(fresh);
    }
  }

  private static boolean hasRights(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** For root, in a container say, who must not take files from their owner. */
  private static void keepOwner(Path fresh, Path target) throws IOException {
    PosixFileAttributes there = Files.readAttributes(target, PosixFileAttributes.class);
    PosixFileAttributes here = Files.readAttributes(fresh, PosixFileAttributes.class);
    try {
      if (!there.group().equals(here.group())) {
        Files.getFileAttributeView(fresh, PosixFileAttributeView.class).setGroup(there.group());
      }
    } catch (FileSystemException e) {
      // a group that we are not in; the file stays its owner's
    }
    if (!there.owner().equals(here.owner())) {
      try {
        Files.setOwner(fresh, there.owner());
      } catch (FileSystemException e) {
        throw new IOException(
            "`" + target + "` belongs to `" + there.owner().getName() + "` (expected: yours)", e);
      }
    }
  }

  /** Gives the right to run to everybody whom the umask left the right to read. */
  private static void makeExecutable(Path file) throws IOException {
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

  void delete() throws IOException {
    if (!Files.isDirectory(folder, NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      disk.delete(path);
    }
  }
}
