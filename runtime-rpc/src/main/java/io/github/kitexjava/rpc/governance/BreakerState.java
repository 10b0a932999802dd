package io.github.kitexjava.rpc.governance;

import java.util.concurrent.TimeUnit;

/** What a breaker knows of one method or one server. Safe for use by several threads. */
final class BreakerState {
  private static final long PROBE_INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
  private static final int SUCCESSES_TO_CLOSE = 2;

  private enum Phase {
    CLOSED,
    OPEN,
    /** Single calls are let through, to see how they go. */
    HALF_OPEN
  }

  private final BreakerLimits limits;
  private final CallWindow window = new CallWindow();
  private Phase phase = Phase.CLOSED;
  private long openedNanos;
  private long probedNanos;
  private int successes;

  BreakerState(BreakerLimits limits) {
    this.limits = limits;
  }

  synchronized boolean allows(long nowNanos) {
    switch (phase) {
      case CLOSED -> {
        return true;
      }
      case OPEN -> {
        if (nowNanos - openedNanos < limits.coolDown().toNanos()) {
          return false;
        }
        phase = Phase.HALF_OPEN;
        successes = 0;
        probedNanos = nowNanos;
        return true;
      }
      case HALF_OPEN -> {
        if (nowNanos - probedNanos < PROBE_INTERVAL_NANOS) {
          return false;
        }
        probedNanos = nowNanos;
        return true;
      }
    }
    throw new AssertionError(phase);
  }

  synchronized void succeeded(long nowNanos) {
    window.count(nowNanos, false);
    if (phase == Phase.HALF_OPEN) {
      successes++;
      if (successes >= SUCCESSES_TO_CLOSE) {
        phase = Phase.CLOSED;
        window.clear();
      }
    }
  }

  synchronized void failed(long nowNanos) {
    window.count(nowNanos, true);
    if (phase == Phase.HALF_OPEN) {
      open(nowNanos);
    } else if (phase == Phase.CLOSED
        && window.calls(nowNanos) >= limits.minSamples()
        && window.errorRate(nowNanos) >= limits.errorRate()) {
      open(nowNanos);
    }
  }

  private void open(long nowNanos) {
    phase = Phase.OPEN;
    openedNanos = nowNanos;
  }
}
