package io.github.kitexjava.rpc;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what other threads bring about, for as long as a slow machine may need. */
final class Eventually {
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private Eventually() {}

  static void is(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("still not so after " + LONGEST);
      }
      Thread.sleep(5);
    }
  }
}
