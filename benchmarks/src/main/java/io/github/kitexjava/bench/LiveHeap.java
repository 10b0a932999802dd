package io.github.kitexjava.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Watches what is alive in the heap after each collection; for the serial collector. */
public final class LiveHeap {
  private final AtomicLong peak = new AtomicLong();

  private LiveHeap() {}

  /** Starts to watch. */
  public static LiveHeap watch() {
    LiveHeap heap = new LiveHeap();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notification, ignored) ->
                  heap.peak.accumulateAndGet(
                      alive((CompositeData) notification.getUserData()), Math::max),
              null,
              null);
    }
    return heap;
  }

  private static long alive(CompositeData collection) {
    return GarbageCollectionNotificationInfo.from(collection)
        .getGcInfo()
        .getMemoryUsageAfterGc()
        .entrySet()
        .stream()
        .filter(pool -> isHeap(pool.getKey()))
        .map(Map.Entry::getValue)
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }

  private static boolean isHeap(String pool) {
    return pool.contains("Eden") || pool.contains("Survivor") || pool.contains("Tenured");
  }

  /** The most that was alive after any collection since, in bytes; 0 if there was none. */
  public long peak() {
    return peak.get();
  }

  /** What is in use now, in bytes, garbage included. */
  public static long used() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
