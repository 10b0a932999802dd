package io.github.kitexjava.bench.frontend;

import com.sun.management.GarbageCollectionNotificationInfo;
import io.github.kitexjava.bench.sample.SampleFiles;
import io.github.kitexjava.idl.Compilation;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

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
    long before = used();
    AtomicLong peak = watch();
    Compilation last = SampleFiles.compile(file);
    System.gc();
    long kept = used() - before;
    System.out.println(
        best + " " + bestCpu + " " + Math.max(peak.get() - before, kept) + " " + kept);
    if (last.program().isEmpty()) { // keeps it alive up to here
      throw new IllegalStateException();
    }
  }

  private static long used() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static AtomicLong watch() {
    AtomicLong peak = new AtomicLong();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notification, ignored) -> {
                long alive =
                    GarbageCollectionNotificationInfo.from(
                            (CompositeData) notification.getUserData())
                        .getGcInfo()
                        .getMemoryUsageAfterGc()
                        .entrySet()
                        .stream()
                        .filter(pool -> isHeap(pool.getKey()))
                        .map(Map.Entry::getValue)
                        .mapToLong(MemoryUsage::getUsed)
                        .sum();
                peak.accumulateAndGet(alive, Math::max);
              },
              null,
              null);
    }
    return peak;
  }

  private static boolean isHeap(String pool) {
    return pool.contains("Eden") || pool.contains("Survivor") || pool.contains("Tenured");
  }
}
