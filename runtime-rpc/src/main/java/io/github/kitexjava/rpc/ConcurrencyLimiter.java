package io.github.kitexjava.rpc;

import java.util.concurrent.Semaphore;

/** Counts the calls in work. */
final class ConcurrencyLimiter implements Limiter {
  private final Semaphore free;

  ConcurrencyLimiter(int calls) {
    if (calls < 1) {
      throw new IllegalArgumentException(
          "concurrent calls: %d (expected: 1 or more)".formatted(calls));
    }
    free = new Semaphore(calls);
  }

  @Override
  public boolean acquire(RpcInfo call) {
    return free.tryAcquire();
  }

  @Override
  public void release(RpcInfo call) {
    free.release();
  }

  @Override
  public String reason() {
    return "too many calls at once";
  }
}
