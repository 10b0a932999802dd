package io.github.kitexjava.idl.fuzz;

import java.time.Duration;
import java.util.Map;

/** Ends the process when one input takes too long: nothing else stops a loop. */
final class Watchdog implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private volatile Job current = Job.NONE;
  private final Thread thread = new Thread(this::watch, "fuzz-watchdog");

  Watchdog() {
    thread.setDaemon(true);
    thread.start();
  }

  private record Job(Map<String, String> files, long start) {
    static final Job NONE = new Job(Map.of(), 0);
  }

  void starts(Map<String, String> files) {
    current = new Job(files, System.nanoTime());
  }

  void ends() {
    current = Job.NONE;
  }

  @SuppressWarnings("SystemOut") // the test cannot report any more
  private void watch() {
    while (!Thread.currentThread().isInterrupted()) {
      Job job = current;
      if (job != Job.NONE && System.nanoTime() - job.start() > LIMIT.toNanos()) {
        System.err.println("no end after " + LIMIT.toSeconds() + " s of: " + job.files());
        Runtime.getRuntime().halt(1);
      }
      try {
        Thread.sleep(500);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
