package io.github.kitexjava.idl.print;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Print, read and print again, over generated files. */
class RandomRoundTripTest {
  @Test
  void generatedFilesSurviveARoundTrip() {
    check(0, 300);
  }

  @Test
  @Tag("full")
  void tenThousandGeneratedFilesSurviveARoundTrip() {
    check(1_000_000, 10_000);
  }

  private static void check(long firstSeed, int count) {
    for (long seed = firstSeed; seed < firstSeed + count; seed++) {
      String text = RandomThrift.file(seed);
      try {
        RoundTrip.check(text);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ":\n" + text, e);
      }
    }
  }
}
