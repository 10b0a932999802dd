package io.github.kitexjava.rpc;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The thread of a client that closes idle connections and ends stuck writes; made when needed. */
final class ClientTimer {
  private final ConnectionPool pool;
  private final Duration maxIdleTime;
  private final ReentrantLock lock = new ReentrantLock();
  private final AtomicBoolean sweeps = new AtomicBoolean();
  private @Nullable ScheduledThreadPoolExecutor executor;
  private volatile Future<?> sweeping = CompletableFuture.completedFuture(null);
  private boolean closed;

  ClientTimer(ConnectionPool pool, Duration maxIdleTime) {
    this.pool = pool;
    this.maxIdleTime = maxIdleTime;
  }

  /** There are idle connections now. Cheap when called again. */
  void start() {
    if (!sweeps.get() && sweeps.compareAndSet(false, true)) {
      long halfNanos = Math.max(1, maxIdleTime.toNanos() / 2);
      sweeping = schedule(() -> pool.closeOld(System.nanoTime()), halfNanos, true);
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
