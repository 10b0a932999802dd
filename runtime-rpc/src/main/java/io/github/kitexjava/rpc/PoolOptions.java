package io.github.kitexjava.rpc;

import java.time.Duration;

/**
 * How many connections a client keeps while nobody uses them.
 *
 * @param maxIdlePerAddress 0 closes each connection after its call
 * @param maxIdle over all addresses
 * @param maxIdleTime after which a connection nobody used is closed
 */
public record PoolOptions(int maxIdlePerAddress, int maxIdle, Duration maxIdleTime) {
  /** Kitex's: 10 for each address, 100 in all, a minute. */
  public static final PoolOptions DEFAULT = new PoolOptions(10, 100, Duration.ofMinutes(1));

  /** A connection for each call. */
  public static final PoolOptions NONE = new PoolOptions(0, 0, Duration.ofMinutes(1));

  public PoolOptions {
    if (maxIdlePerAddress < 0 || maxIdle < 0 || maxIdleTime.isNegative() || maxIdleTime.isZero()) {
      throw new IllegalArgumentException(
          "pool of %d and %d connections for %s (expected: 0 or more, and a time)"
              .formatted(maxIdlePerAddress, maxIdle, Texts.duration(maxIdleTime)));
    }
  }
}
