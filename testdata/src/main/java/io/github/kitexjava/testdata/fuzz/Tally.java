package io.github.kitexjava.testdata.fuzz;

import java.time.Duration;
import java.util.Locale;

/** Counts the inputs of a run, and tells now and then how far it is. */
final class Tally {
  private static final Duration BETWEEN_REPORTS = Duration.ofMinutes(5);

  private final String name;
  private final long seed;
  private long nextReport = System.nanoTime() + BETWEEN_REPORTS.toNanos();
  private long right;
  private long damaged;
  private long bytes;

  Tally(String name, long seed, int samples) {
    this.name = name;
    this.seed = seed;
    tell(samples + " samples");
  }

  void add(FuzzInput input, boolean isRight) {
    right += isRight ? 1 : 0;
    damaged += isRight ? 0 : 1;
    bytes += input.size();
    if (System.nanoTime() > nextReport) {
      nextReport += BETWEEN_REPORTS.toNanos();
      tell(soFar());
    }
  }

  void end(int faults, long slowestMillis) {
    tell(soFar() + ", " + faults + " faults, slowest input " + slowestMillis + " ms");
  }

  private String soFar() {
    return String.format(
        Locale.ROOT, "%d right and %d damaged inputs of %d KB", right, damaged, bytes / 1024);
  }

  @SuppressWarnings("SystemOut") // the seed must be seen, whatever happens
  private void tell(String what) {
    System.out.println("fuzz " + name + ", -Dfuzz.seed=" + seed + ": " + what);
  }
}
