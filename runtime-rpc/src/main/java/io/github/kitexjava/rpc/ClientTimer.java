package io.github.kitexjava.rpc;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread of a client that closes connections: those whose call is out of time, and those that
 * nobody used for long.
 *
 * <p>A call only notes its end. The thread looks at all notes when the earliest it knew of is
 * reached, by which time most calls are over: so it wakes about once in each timeout, and a call
 * costs two writes to memory, not a system call. Made when needed, gone when it is not. Safe for
 * use by several threads.
 */
final class ClientTimer {
  private static final Logger LOG = LoggerFactory.getLogger(RpcClient.class);
  private static final long NEVER = Long.MAX_VALUE;

  /** A thread that has nothing to wait for stays that long, since the next call may be near. */
  private static final long LINGER_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final LongPredicate closeOld;
  private final long sweepNanos;
  private final ThreadFactory threads;

  /** All times here are counted from this, so that they can be compared. */
  private final long origin = System.nanoTime();

  private final Set<Limit> limits = ConcurrentHashMap.newKeySet();
  private final AtomicLong wakeAt = new AtomicLong(NEVER);
  private final AtomicBoolean sweeps = new AtomicBoolean();
  private volatile long sweepAt = NEVER;
  private volatile boolean closed;

  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Thread thread;

  /**
   * For one client.
   *
   * @param closeOld closes what was idle for too long, told the time by {@link System#nanoTime()};
   *     whether any connection is left
   */
  ClientTimer(LongPredicate closeOld, Duration maxIdleTime) {
    this(closeOld, maxIdleTime, ConnectionThreads.PLATFORM.factory("kitex-client-"));
  }

  ClientTimer(LongPredicate closeOld, Duration maxIdleTime, ThreadFactory threads) {
    this.closeOld = closeOld;
    this.threads = threads;
    this.sweepNanos = Math.max(1, maxIdleTime.toNanos() / 2);
  }

  private long now() {
    return System.nanoTime() - origin;
  }

  /** There are idle connections now. Cheap when called again. */
  void sweep() {
    if (!sweeps.get() && !closed && sweeps.compareAndSet(false, true)) {
      long at = now() + sweepNanos;
      sweepAt = at;
      wakeBy(at);
    }
  }

  /** No more sweeps; calls that have begun still end in time. */
  void close() {
    closed = true;
    sweepAt = NEVER;
    lock.lock();
    try {
      if (thread != null) {
        wakeAt.set(0);
        LockSupport.unpark(thread);
      }
    } finally {
      lock.unlock();
    }
  }

  private void wakeBy(long time) {
    long known = wakeAt.get();
    while (time < known) {
      if (wakeAt.compareAndSet(known, time)) {
        wake();
        return;
      }
      known = wakeAt.get();
    }
  }

  private void wake() {
    lock.lock();
    try {
      if (thread == null) {
        Thread made = threads.newThread(this::run);
        made.start();
        thread = made;
      } else {
        LockSupport.unpark(thread);
      }
    } catch (OutOfMemoryError e) { // no thread to be had: the next call asks again
      wakeAt.set(NEVER);
      throw e;
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    while (!endsForNow()) {
      long wait = wakeAt.get() - now();
      if (wait > 0) {
        LockSupport.parkNanos(this, wait);
        continue;
      }
      wakeAt.set(NEVER); // before looking, so that a note made meanwhile wakes this thread again
      try {
        wakeBy(look(now()));
      } catch (RuntimeException | Error e) {
        LOG.error("KITEX: closing a connection in time failed", e);
        wakeBy(0); // for the others: the one that failed is not closed again
      }
    }
  }

  /** When to look again. */
  private long look(long now) {
    if (sweepAt <= now) {
      sweepAt = NEVER;
      sweeps.set(false);
      if (closeOld.test(System.nanoTime())) {
        sweep();
      }
    }
    long next = sweepAt;
    for (Limit limit : limits) {
      next = Math.min(next, limit.closeIfOver(now));
    }
    return next;
  }

  /** Whether there is nothing to wait for; then whoever has something makes another thread. */
  private boolean endsForNow() {
    if (wakeAt.get() != NEVER) {
      return false;
    }
    if (!closed) {
      LockSupport.parkNanos(this, LINGER_NANOS);
    }
    lock.lock();
    try {
      boolean ends = wakeAt.get() == NEVER;
      thread = ends ? null : thread;
      return ends;
    } finally {
      lock.unlock();
    }
  }

  /** Bounds what happens on a connection, one thing at a time. */
  final class Limit {
    private static final long NONE = NEVER;

    /** The connection is closed, or will be in a moment. */
    private static final long OVER = -1;

    private final AtomicLong end = new AtomicLong(NONE);
    private final Runnable close;

    /**
     * Until it is {@linkplain #discard discarded}.
     *
     * @param close the connection, from the timer's thread
     */
    Limit(Runnable close) {
      this.close = close;
      limits.add(this);
    }

    /**
     * Something begins that must be over after this time.
     *
     * @param nanos {@link Long#MAX_VALUE} for any time
     */
    void begin(long nanos) {
      if (nanos != Long.MAX_VALUE) {
        // The clock is read after the caller's look at it: late by a moment, and never early, so
        // that whose connection is closed finds its time over.
        long at = now() + Math.max(0, nanos);
        end.set(at);
        wakeBy(at);
      }
    }

    /** It is done; false if it took too long and its connection is closed. */
    boolean end() {
      long at = end.get();
      return at == NONE || (at != OVER && end.compareAndSet(at, NONE));
    }

    /** The connection is closed. */
    void discard() {
      limits.remove(this);
    }

    /** When to look again. */
    private long closeIfOver(long now) {
      long at = end.get();
      if (at == NONE || at == OVER) {
        return NEVER;
      }
      if (at > now) {
        return at;
      }
      if (end.compareAndSet(at, OVER)) {
        close.run();
      }
      return NEVER;
    }
  }
}
