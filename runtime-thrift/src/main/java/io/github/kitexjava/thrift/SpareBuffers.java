package io.github.kitexjava.thrift;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A few arrays to write into, so that values whose size is not known are not copied again and again
 * while the array grows.
 *
 * <p>Measured against a pass that computes the size first, it costs no generated code; against an
 * array for each thread, it is bounded whatever the number of threads. Safe for use by several
 * threads.
 */
final class SpareBuffers {
  private static final int FIRST_BYTES = 1024;
  private static final int MAX_KEPT_BYTES = 64 * 1024;

  /** Each in a cache line of its own, on JVMs that compress references. */
  private static final int STEP = 16;

  private static final int COUNT = 16;

  private final AtomicReferenceArray<byte @Nullable []> spare =
      new AtomicReferenceArray<>(COUNT * STEP);

  /** An array of any content that nobody else has. */
  byte[] take() {
    byte[] buffer = spare.getAndSet(slot(), null);
    return buffer == null ? new byte[FIRST_BYTES] : buffer;
  }

  /** For the next one who asks; dropped if it is large. */
  void giveBack(byte[] buffer) {
    if (buffer.length <= MAX_KEPT_BYTES) {
      spare.lazySet(slot(), buffer);
    }
  }

  private static int slot() {
    return (int) (Thread.currentThread().getId() % COUNT) * STEP;
  }
}
