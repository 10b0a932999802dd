package io.github.kitexjava.rpc;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A bucket of tokens, one for each call, that fills steadily.
 *
 * <p>It is kept as the one moment at which it will be full again, which each call puts off by what
 * a token takes to come: nothing has to tick, and no lock is held.
 */
final class RateLimiter implements Limiter {
  private static final int MAX_CALLS = 1_000_000_000;

  /** How much of a second's calls the bucket holds. */
  private static final int SHARE = 10;

  private final LongSupplier nanoClock;
  private final long nanosPerCall;
  private final long nanosToFill;
  private final AtomicLong fullAt;

  /**
   * @param nanoClock as {@link System#nanoTime()}
   */
  RateLimiter(int callsPerSecond, LongSupplier nanoClock) {
    if (callsPerSecond < 1 || callsPerSecond > MAX_CALLS) {
      throw new IllegalArgumentException(
          "calls per second: %d (expected: 1 to %d)".formatted(callsPerSecond, MAX_CALLS));
    }
    this.nanoClock = nanoClock;
    this.nanosPerCall = MAX_CALLS / callsPerSecond; // in a second of as many nanoseconds
    this.nanosToFill = nanosPerCall * Math.max(1, callsPerSecond / SHARE);
    this.fullAt = new AtomicLong(nanoClock.getAsLong());
  }

  @Override
  public boolean acquire(RpcInfo call) {
    long now = nanoClock.getAsLong();
    while (true) {
      long before = fullAt.get();
      long after = (before - now > 0 ? before : now) + nanosPerCall;
      if (after - now > nanosToFill) {
        return false;
      }
      if (fullAt.compareAndSet(before, after)) {
        return true;
      }
    }
  }

  @Override
  public String reason() {
    return Kerrors.QPS_OVER_LIMIT.text();
  }

  @Override
  public RpcException refusal() {
    return new RpcException(Kerrors.QPS_OVER_LIMIT);
  }
}
