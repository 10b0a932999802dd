package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;

/** Waits for a process to give back the threads and files that its work took. */
final class SoakLevels {
  /** The JVM opens a few more itself, such as jars that are read later than at start. */
  private static final long NOISE = 4;

  /** Threads of asynchronous calls wait a minute for further ones, before Java 21. */
  private static final long LIMIT_NANOS = 90_000_000_000L;

  private SoakLevels() {}

  /**
   * @param first before any work
   * @param now is asked again and again
   * @param held tells what is held, should it be too much
   */
  static void assertBack(
      String process, SoakFigures first, Callable<SoakFigures> now, Callable<String> held)
      throws Exception {
    long deadline = System.nanoTime() + LIMIT_NANOS;
    SoakFigures last = now.call();
    while (!isBack(first, last) && System.nanoTime() < deadline) {
      Thread.sleep(1_000);
      last = now.call();
    }
    assertThat(isBack(first, last))
        .as("%s, at first %s, when all is over %s: %s", process, first, last, held.call())
        .isTrue();
  }

  private static boolean isBack(SoakFigures first, SoakFigures last) {
    return List.of("threads", "files").stream()
        .allMatch(name -> last.of(name) <= first.of(name) + NOISE);
  }
}
