package io.github.kitexjava.rpc;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one call. Sizes are of whole messages with what frames them.
 *
 * <p>Safe for use by several threads.
 */
public final class RpcStats {
  private final long startNanos = System.nanoTime();
  private volatile long finishNanos = startNanos;
  private volatile boolean finished;
  private volatile int sentBytes;
  private volatile int receivedBytes;
  private volatile @Nullable Throwable error;
  private volatile @Nullable Throwable panic;

  RpcStats() {}

  /** From the first work on the call until now, or until it was finished. */
  public Duration elapsed() {
    return Duration.ofNanos((finished ? finishNanos : System.nanoTime()) - startNanos);
  }

  /** 0 until the message was written. */
  public int sentBytes() {
    return sentBytes;
  }

  /** 0 until the message was read. */
  public int receivedBytes() {
    return receivedBytes;
  }

  /** Why the call failed; a declared exception is no failure. */
  public Optional<Throwable> error() {
    return Optional.ofNullable(error);
  }

  /** Whether the handler failed in a way nobody foresaw. */
  public boolean panicked() {
    return panic != null;
  }

  /** What the handler panicked with. */
  public Optional<Throwable> panic() {
    return Optional.ofNullable(panic);
  }

  void finished() {
    finishNanos = System.nanoTime();
    finished = true;
  }

  void sentBytes(int bytes) {
    sentBytes = bytes;
  }

  void receivedBytes(int bytes) {
    receivedBytes = bytes;
  }

  void error(Throwable failure) {
    error = failure;
  }

  void panic(Throwable failure) {
    panic = failure;
  }
}
