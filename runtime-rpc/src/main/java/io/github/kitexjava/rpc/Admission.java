package io.github.kitexjava.rpc;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The limiters of a server, asked one after the other, and what becomes of calls that they refuse.
 * Safe for use by several threads.
 */
final class Admission {
  private static final Logger LOG = LoggerFactory.getLogger(RpcServer.class);
  private static final long LOG_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Limiter[] limiters;
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong dropped = new AtomicLong();
  private final AtomicLong nextLogNanos = new AtomicLong(System.nanoTime());

  Admission(List<Limiter> limiters) {
    this.limiters = limiters.toArray(Limiter[]::new);
  }

  /**
   * Takes on a call; {@link #release} must follow.
   *
   * @throws RpcException of type {@link ErrorType#OVER_LIMIT} if a limiter refuses it
   */
  void acquire(RpcInfo call) {
    for (int i = 0; i < limiters.length; i++) {
      boolean taken = false;
      try {
        taken = limiters[i].acquire(call);
      } finally {
        if (!taken) {
          release(call, i);
        }
      }
      if (!taken) {
        throw limiters[i].refusal();
      }
    }
  }

  void release(RpcInfo call) {
    release(call, limiters.length);
  }

  private void release(RpcInfo call, int count) {
    for (int i = count - 1; i >= 0; i--) {
      try {
        limiters[i].release(call);
      } catch (RuntimeException | Error e) { // the others have to get theirs back
        LOG.error("KITEX: limiter {} failed in release", limiters[i].getClass().getName(), e);
      }
    }
  }

  /** Thousands may be refused in a second, which is no reason to write thousands of lines. */
  void refused(RpcInfo call, RpcException refusal, boolean silent) {
    (silent ? dropped : refused).incrementAndGet();
    long now = System.nanoTime();
    long next = nextLogNanos.get();
    if (now - next < 0 || !nextLogNanos.compareAndSet(next, now + LOG_NANOS)) {
      return;
    }
    LOG.warn(
        "KITEX: {}, remoteService={}, remoteAddr={}, method={}.{}, since the last such line {} calls"
            + " were refused and {} oneway calls dropped",
        refusal.getMessage(),
        call.from().serviceName(),
        call.from().address().map(Texts::address).orElse(""),
        call.serviceName(),
        call.methodName(),
        refused.getAndSet(0),
        dropped.getAndSet(0));
  }
}
