package io.github.kitexjava.context;

import java.time.Duration;

/**
 * A point in time by which work should be done, on the clock that never jumps.
 *
 * <p>Immutable. Means something in this process only: on the wire travel durations.
 */
public final class Deadline {
  /** No deadline: never reached. */
  public static final Deadline NONE = new Deadline(0);

  private static final long LONGEST_NANOS = Long.MAX_VALUE / 4;

  private final long atNanos;

  private Deadline(long atNanos) {
    this.atNanos = atNanos;
  }

  /** A timeout of zero or less is already over; one of centuries is as good as none. */
  public static Deadline after(Duration timeout) {
    Duration longest = Duration.ofNanos(LONGEST_NANOS);
    long nanos = timeout.compareTo(longest) > 0 ? LONGEST_NANOS : Math.max(0, timeout.toNanos());
    return new Deadline(System.nanoTime() + nanos);
  }

  public boolean isNone() {
    return this == NONE;
  }

  /** Zero or less when it is over; {@link Long#MAX_VALUE} for {@link #NONE}. */
  public long remainingNanos() {
    return isNone() ? Long.MAX_VALUE : atNanos - System.nanoTime();
  }

  public boolean isOver() {
    return remainingNanos() <= 0;
  }

  public Deadline orSooner(Deadline other) {
    if (isNone()) {
      return other;
    }
    if (other.isNone()) {
      return this;
    }
    // nanoTime may overflow, so only differences are compared.
    return atNanos - other.atNanos <= 0 ? this : other;
  }
}
