package io.github.kitexjava.testdata.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Takes out of a file what is not needed for it to fail: lines, then tokens, then bytes. */
final class Minimiser {
  private final Predicate<byte[]> fails;
  private final long endNanos;

  /**
   * @param limit for how long to try
   */
  Minimiser(Predicate<byte[]> fails, Duration limit) {
    this.fails = fails;
    this.endNanos = System.nanoTime() + limit.toNanos();
  }

  byte[] minimise(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    for (Function<String, List<String>> cut :
        List.<Function<String, List<String>>>of(Pieces::lines, Pieces::tokens, Pieces::bytes)) {
      text = without(cut.apply(text));
    }
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Halves, quarters and so on are taken out where the rest still fails. */
  private String without(List<String> pieces) {
    List<String> rest = new ArrayList<>(pieces);
    for (int length = rest.size(); length >= 1; length /= 2) {
      for (int at = 0; at < rest.size() && System.nanoTime() < endNanos; ) {
        List<String> shorter = new ArrayList<>(rest);
        shorter.subList(at, Math.min(at + length, shorter.size())).clear();
        if (fails.test(String.join("", shorter).getBytes(StandardCharsets.ISO_8859_1))) {
          rest = shorter;
        } else {
          at += length;
        }
      }
    }
    return String.join("", rest);
  }
}
