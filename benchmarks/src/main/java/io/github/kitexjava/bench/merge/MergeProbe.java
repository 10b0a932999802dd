package io.github.kitexjava.bench.merge;

import io.github.kitexjava.output.HandlerMerge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Merges the same two files over and over in a JVM of its own and prints the time of the first
 * merge and the median of the later half, in milliseconds, the most that was alive after a
 * collection during a merge, in bytes, and how many methods were added.
 */
@SuppressWarnings("SystemOut") // where the parent reads it
final class MergeProbe {
  private MergeProbe() {}

  /** Arguments: the user's file, the fresh one, and how often. */
  public static void main(String[] args) throws IOException {
    String user = Files.readString(Path.of(args[0]));
    String fresh = Files.readString(Path.of(args[1]));
    double[] millis = new double[Integer.parseInt(args[2])];
    int added = 0;
    for (int i = 0; i < millis.length; i++) {
      long start = System.nanoTime();
      added = HandlerMerge.merge(user, fresh).orElseThrow().added().size();
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    double first = millis[0];
    double[] later = Arrays.copyOfRange(millis, millis.length / 2, millis.length);
    Arrays.sort(later);
    System.out.println(first + " " + later[later.length / 2] + " " + added);
  }
}
