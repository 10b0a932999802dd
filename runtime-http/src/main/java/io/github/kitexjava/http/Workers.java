package io.github.kitexjava.http;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where handlers run: a virtual thread for each request from Java 21 on, before that a pool.
 *
 * <p>The pool has at most {@value #MAX_THREADS} threads; {@value #MAX_WAITING} more requests wait,
 * and those beyond get 503.
 */
final class Workers {
  private static final int MAX_THREADS = 256;
  private static final int MAX_WAITING = 10_000;

  private Workers() {}

  static ExecutorService create() {
    try {
      // Found by reflection: the code is compiled for 17, where virtual threads do not exist.
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      return pool();
    }
  }

  /** On 17 to 20 only; also 19 and 20 without the preview flag come here. */
  private static ExecutorService pool() {
    AtomicInteger number = new AtomicInteger();
    ThreadFactory threads =
        task -> {
          Thread thread = new Thread(task, "hertz-worker-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        };
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            MAX_THREADS,
            MAX_THREADS,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MAX_WAITING),
            threads);
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }
}
