package io.github.kitexjava.rpc;

/**
 * For how long somebody's note has been the same, as seen by one thread that looks now and then.
 */
final class Stillness {
  private long lastNote = -1;
  private long changedNanos;

  /** Looks at the note; 0 if it has changed since the last look. */
  long nanos(long note, long nowNanos) {
    if (note != lastNote) {
      lastNote = note;
      changedNanos = nowNanos;
    }
    return nowNanos - changedNanos;
  }

  /** Gives it another while, as if it had changed. */
  void forgive(long nowNanos) {
    changedNanos = nowNanos;
  }
}
