package io.github.kitexjava.output.transaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Every call by which a transaction changes the disk, so that a test can let each one fail. */
interface Disk {
  /** The file system itself. */
  Disk REAL = new Disk() {};

  default void createFolder(Path folder) throws IOException {
    Files.createDirectory(folder);
  }

  default void write(Path file, byte[] content) throws IOException {
    Files.write(file, content);
  }

  /** With its rights and times; a symbolic link stays one. */
  default void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, COPY_ATTRIBUTES, NOFOLLOW_LINKS);
  }

  /** Replaces what is at the target in one step. */
  default void move(Path from, Path to) throws IOException {
    Files.move(from, to, ATOMIC_MOVE, REPLACE_EXISTING); // the second is implied on most systems
  }

  /** A file or an empty folder, if it is there. */
  default void delete(Path path) throws IOException {
    Files.deleteIfExists(path);
  }

  /** Replaces a small file in one step, so that nobody ever reads half of it. */
  default void replace(Path file, String content) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      write(fresh, content.getBytes(UTF_8));
      move(fresh, file);
    } catch (IOException e) {
      delete(fresh);
      throw e;
    }
  }
}
