package io.github.kitexjava.bench;

import java.util.Arrays;

/** The figure in the middle, which one odd round does not move. */
public final class Medians {
  private Medians() {}

  /** Of an even number of figures the lower one of the two in the middle. */
  public static double of(double... figures) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    return sorted[(sorted.length - 1) / 2];
  }
}
