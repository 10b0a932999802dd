package io.github.kitexjava.testdata.fuzz;

import java.util.List;
import java.util.Random;

/** Decisions by chance, the same for the same seed. Not for use by several threads. */
final class Chance {
  private final Random random;

  Chance(long seed) {
    // One after the other, they would give nearly the same first decisions.
    this.random = new Random((seed + 1) * 0x9E3779B97F4A7C15L);
  }

  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  /** From 0 to one less than the end. */
  int below(int end) {
    return random.nextInt(end);
  }

  /** Any of this many bits. */
  long bits(int count) {
    return random.nextLong() >>> (Long.SIZE - count);
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  void repeat(int atMost, Runnable part) {
    int times = random.nextInt(atMost + 1);
    for (int i = 0; i < times; i++) {
      part.run();
    }
  }

  /** The random source itself, for shuffling. */
  Random source() {
    return random;
  }
}
