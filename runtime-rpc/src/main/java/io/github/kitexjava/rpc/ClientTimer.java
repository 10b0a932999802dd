package io.github.kitexjava.rpc;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The thread of a client that closes idle connections and ends stuck writes; made when needed. */
final class ClientTimer {
  private final LongConsumer closeOld;
  private final Duration maxIdleTime;
  private final ReentrantLock lock = new ReentrantLock();
  private final AtomicBoolean sweeps = new AtomicBoolean();
  private @Nullable ScheduledThreadPoolExecutor executor;
  private volatile Future<?> sweeping = CompletableFuture.completedFuture(null);
  private boolean closed;

  /**
   * For one client.
   *
   * @param closeOld closes what was idle for too long, told the time by {@link System#nanoTime()}
   */
  ClientTimer(LongConsumer closeOld, Duration maxIdleTime) {
    this.closeOld = closeOld;
    this.maxIdleTime = maxIdleTime;
  }

  /** There are idle connections now. Cheap when called again. */
  void start() {
    if (!sweeps.get() && sweeps.compareAndSet(false, true)) {
      long halfNanos = Math.max(1, maxIdleTime.toNanos() / 2);
      sweeping = schedule(() -> closeOld.accept(System.nanoTime()), halfNanos, true);
    }
  }

  Future<?> after(long nanos, Runnable task) {
    return schedule(task, nanos, false);
  }

  private Future<?> schedule(Runnable task, long nanos, boolean again) {
    lock.lock();
    try {
      if (closed) {
        return CompletableFuture.completedFuture(null);
      }
      if (executor == null) {
        ThreadFactory threads = ConnectionThreads.PLATFORM.factory("kitex-client-");
        executor = new ScheduledThreadPoolExecutor(1, threads);
        executor.setRemoveOnCancelPolicy(true);
      }
      return again
          ? executor.scheduleWithFixedDelay(task, nanos, nanos, TimeUnit.NANOSECONDS)
          : executor.schedule(task, nanos, TimeUnit.NANOSECONDS);
    } finally {
      lock.unlock();
    }
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      sweeping.cancel(false);
      if (executor != null) {
        executor.shutdown(); // what ends stuck writes of calls that have begun still runs
      }
    } finally {
      lock.unlock();
    }
  }
}
