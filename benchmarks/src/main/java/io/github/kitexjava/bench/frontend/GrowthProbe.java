package io.github.kitexjava.bench.frontend;

import io.github.kitexjava.bench.LiveHeap;
import io.github.kitexjava.bench.sample.SampleFiles;
import io.github.kitexjava.idl.Compilation;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;

/**
 * Compiles one file over and over in a JVM of its own and prints the shortest time and the least
 * CPU time of the thread in milliseconds, the most that was alive after any collection, and what
 * the result keeps alive, both in bytes.
 */
@SuppressWarnings("SystemOut") // where the parent reads it
final class GrowthProbe {
  private GrowthProbe() {}

  /** Arguments: the file, and how often. */
  public static void main(String[] args) {
    Path file = Path.of(args[0]);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double best = Double.MAX_VALUE;
    double bestCpu = Double.MAX_VALUE;
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      long cpuStart = threads.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      SampleFiles.compile(file);
      best = Math.min(best, (System.nanoTime() - start) / 1e6);
      bestCpu = Math.min(bestCpu, (threads.getCurrentThreadCpuTime() - cpuStart) / 1e6);
    }
    System.gc();
    long before = LiveHeap.used();
    LiveHeap heap = LiveHeap.watch();
    Compilation last = SampleFiles.compile(file);
    System.gc();
    long kept = LiveHeap.used() - before;
    System.out.println(
        best + " " + bestCpu + " " + Math.max(heap.peak() - before, kept) + " " + kept);
    if (last.program().isEmpty()) { // keeps it alive up to here
      throw new IllegalStateException();
    }
  }
}
