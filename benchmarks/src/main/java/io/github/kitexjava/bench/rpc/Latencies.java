package io.github.kitexjava.bench.rpc;

/** How long calls took, counted by the microsecond. For one thread. */
final class Latencies {
  /** Longer ones count as this. */
  private static final int LONGEST_MICROS = 200_000;

  private static final int NANOS_PER_MICRO = 1_000;

  private final int[] counts = new int[LONGEST_MICROS + 1];
  private long total;

  void add(long nanos) {
    counts[(int) Math.min(LONGEST_MICROS, nanos / NANOS_PER_MICRO)]++;
    total++;
  }

  /** How many calls there were. */
  long total() {
    return total;
  }

  /**
   * In microseconds, rounded up; 0 if there was no call.
   *
   * @param share of the calls that took no longer, above 0 and at most 1
   */
  int percentile(double share) {
    long seen = 0;
    for (int micros = 0; micros <= LONGEST_MICROS; micros++) {
      seen += counts[micros];
      if (seen > 0 && seen >= share * total) {
        return micros + 1;
      }
    }
    return 0;
  }
}
