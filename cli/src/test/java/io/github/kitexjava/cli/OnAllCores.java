package io.github.kitexjava.cli;

import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Runs jobs on all cores until all are done or one fails. */
final class OnAllCores {
  private OnAllCores() {}

  /** One of the jobs. */
  @FunctionalInterface
  interface Job {
    /**
     * Does it.
     *
     * @param goesOn false when another job has failed: then this one may end early
     */
    void run(BooleanSupplier goesOn);
  }

  /**
   * Comes back when no job runs any more.
   *
   * @throws AssertionError if one failed: what the first one threw is its cause
   */
  static void run(List<Job> jobs) throws InterruptedException {
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    AtomicBoolean goesOn = new AtomicBoolean(true);
    CompletionService<Void> running = new ExecutorCompletionService<>(workers);
    for (Job job : jobs) {
      running.submit(() -> start(job, goesOn), null);
    }
    try {
      for (int i = 0; i < jobs.size(); i++) {
        running.take().get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError(e.getMessage(), e.getCause());
    } finally {
      goesOn.set(false); // not by interrupts, which would make the jobs' files fail
      workers.shutdown();
      workers.awaitTermination(1, TimeUnit.MINUTES);
    }
  }

  private static void start(Job job, AtomicBoolean goesOn) {
    if (goesOn.get()) {
      job.run(goesOn::get);
    }
  }
}
