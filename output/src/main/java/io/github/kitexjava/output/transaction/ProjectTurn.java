package io.github.kitexjava.output.transaction;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Lets one run at a time have a project, from the first file that it reads to the last that it
 * writes: a run that decided by what another is about to change would undo it, or be refused.
 */
public final class ProjectTurn {
  private ProjectTurn() {}

  /**
   * What a run does when it is its turn.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  public interface Work<T> {
    /** Reads and writes the project. */
    T run() throws IOException;
  }

  /**
   * Waits until no other run, of this process or another, has the project; then does the work. Must
   * not be called again by the work.
   *
   * @param root the project's folder; it need not exist
   * @throws IOException if the work fails, or another run does not end within two minutes
   */
  public static <T> T take(Path root, Work<T> work) throws IOException {
    return take(root, StateFolder.ofUser(), work);
  }

  static <T> T take(Path root, StateFolder state, Work<T> work) throws IOException {
    // Another file than the one that guards a transaction, which is a part of the work.
    Path file = state.turn(Transaction.realPath(root));
    ProjectLock lock = ProjectLock.acquire(file, root, ProjectLock.PATIENCE);
    try {
      return work.run();
    } finally {
      lock.close();
    }
  }
}
