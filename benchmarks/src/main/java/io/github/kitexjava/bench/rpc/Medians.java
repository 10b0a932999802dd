package io.github.kitexjava.bench.rpc;

import java.util.Arrays;

/** The figure in the middle, which one odd round does not move. */
final class Medians {
  private Medians() {}

  /** Of an even number of figures the lower one of the two in the middle. */
  static double of(double... figures) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    return sorted[(sorted.length - 1) / 2];
  }
}
