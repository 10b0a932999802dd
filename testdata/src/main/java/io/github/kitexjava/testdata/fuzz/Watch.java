package io.github.kitexjava.testdata.fuzz;

import static java.util.Objects.requireNonNull;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Tries inputs on a thread of its own, and notices when one has no end. */
final class Watch {
  private final Fuzzing.Target target;
  private final Duration limit;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final AtomicReference<@Nullable Thread> worker = new AtomicReference<>();
  private final ExecutorService executor = Executors.newSingleThreadExecutor(this::thread);
  private volatile long slowestNanos;
  private boolean stuck;

  Watch(Fuzzing.Target target, Duration limit) {
    this.target = target;
    this.limit = limit;
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, "fuzz");
    thread.setDaemon(true);
    worker.set(thread);
    return thread;
  }

  Optional<Fault> check(FuzzInput input, boolean right) {
    Future<?> result =
        executor.submit(
            () -> {
              long start = threads.getCurrentThreadCpuTime();
              target.check(input, right);
              slowestNanos = Math.max(slowestNanos, threads.getCurrentThreadCpuTime() - start);
              return right;
            });
    try {
      result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return Optional.empty();
    } catch (ExecutionException e) {
      return Optional.of(Fault.of(requireNonNull(e.getCause())));
    } catch (TimeoutException e) {
      stuck = true;
      return Optional.of(Fault.hanging(requireNonNull(worker.get())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** True when an input had no end, after which nothing more can be tried. */
  boolean isStuck() {
    return stuck;
  }

  /** Of processor time, which other processes do not lengthen. */
  long slowestMillis() {
    return TimeUnit.NANOSECONDS.toMillis(slowestNanos);
  }

  void end() {
    executor.shutdownNow();
  }
}
