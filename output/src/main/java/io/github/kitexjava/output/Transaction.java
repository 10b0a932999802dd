package io.github.kitexjava.output;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a set of files so that a failure at any of them leaves the old state.
 *
 * <p>Everything goes to a staging folder inside the output folder first, so a full disk is met
 * before anything changes; then each file is moved into place by a rename. Used once.
 */
final class Transaction {
  private final Path root;
  private final Deque<Undo> undos = new ArrayDeque<>();

  Transaction(Path root) {
    this.root = root;
  }

  /** One step back. */
  @FunctionalInterface
  private interface Undo {
    void run() throws IOException;
  }

  void run(List<PlannedFile> changes) throws IOException {
    try {
      makeFolder(root);
      writeAll(changes, Staging.in(root));
    } catch (IOException | RuntimeException e) {
      rollBack(0, e);
      throw e;
    }
  }

  private void writeAll(List<PlannedFile> changes, Staging staging) throws IOException {
    int before = undos.size();
    try {
      for (PlannedFile change : changes) {
        staging.write(change, root.resolve(change.path()));
      }
      for (PlannedFile change : changes) {
        put(change, staging);
      }
    } catch (IOException | RuntimeException e) {
      rollBack(before, e); // now, because the staging folder holds the old files
      throw e;
    } finally {
      staging.delete();
    }
  }

  private void put(PlannedFile change, Staging staging) throws IOException {
    Path target = root.resolve(change.path());
    makeFolder(target.getParent());
    if (change.verdict() != Verdict.CREATE) {
      Path old = staging.old(change);
      Files.createDirectories(old.getParent());
      Files.copy(target, old, COPY_ATTRIBUTES, NOFOLLOW_LINKS);
      undos.push(() -> Files.move(old, target, ATOMIC_MOVE));
    } else {
      if (Files.exists(target, NOFOLLOW_LINKS)) {
        throw new FileAlreadyExistsException(
            target.toString(), null, "it was created after the run had looked at the folder");
      }
      undos.push(() -> Files.deleteIfExists(target));
    }
    Files.move(staging.fresh(change), target, ATOMIC_MOVE);
  }

  private void makeFolder(@Nullable Path folder) throws IOException {
    if (folder == null || Files.isDirectory(folder)) {
      return;
    }
    makeFolder(folder.toAbsolutePath().getParent());
    Files.createDirectory(folder);
    undos.push(() -> Files.deleteIfExists(folder));
  }

  /** Undoes the last steps, down to {@code remaining}; one that fails does not stop the others. */
  private void rollBack(int remaining, Exception cause) {
    while (undos.size() > remaining) {
      try {
        undos.pop().run();
      } catch (IOException e) {
        cause.addSuppressed(e);
      }
    }
  }
}
