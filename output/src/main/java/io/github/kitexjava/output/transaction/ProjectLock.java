package io.github.kitexjava.output.transaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Held by the one run that changes a project. The operating system gives it back when the process
 * ends, however it ends. Not safe for use by several threads.
 */
final class ProjectLock implements AutoCloseable {
  /** A run takes seconds; who holds a lock this long hangs. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final long POLL_MILLISECONDS = 20;

  private final Path file;
  private final FileChannel channel;

  private ProjectLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** What a run does while no other one may. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  /**
   * Waits until no other run, of this process or another, has the project; then does the work.
   *
   * @throws IOException if the work fails, or another run does not end within {@link #PATIENCE}
   */
  static void run(Path file, Path root, Work work) throws IOException {
    ProjectLock lock = acquire(file, root, PATIENCE);
    try {
      work.run();
    } finally {
      lock.close();
    }
  }

  static ProjectLock acquire(Path file, Path root, Duration patience) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      Optional<ProjectLock> lock = tryAcquire(file);
      if (lock.isPresent()) {
        return lock.get();
      }
      if (System.nanoTime() > end) {
        throw new IOException(
            "another run has been working on `" + root + "` for " + patience.toSeconds() + " s");
      }
      pause();
    }
  }

  private static Optional<ProjectLock> tryAcquire(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, CREATE, WRITE);
    try {
      if (channel.tryLock() != null && isStillAt(file, channel)) {
        return Optional.of(new ProjectLock(file, channel));
      }
    } catch (OverlappingFileLockException e) { // another thread of this process has it
      // as if another process had it
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return Optional.empty();
  }

  /** Whoever had the lock before may have deleted the file between our opening and locking it. */
  private static boolean isStillAt(Path file, FileChannel channel) throws IOException {
    String token = UUID.randomUUID().toString();
    channel.truncate(0).write(ByteBuffer.wrap(token.getBytes(UTF_8)), 0);
    try {
      return Files.readString(file).equals(token);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static void pause() throws InterruptedIOException {
    try {
      Thread.sleep(POLL_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while another run changes the project");
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(file);
    } catch (FileSystemException e) { // Windows deletes no open file: it stays, empty of meaning
      channel.close();
    }
  }
}
