package io.github.kitexjava.rpc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What this process holds at a moment, to be compared with a later one.
 *
 * @param threads those of the operating system; what virtual ones hold counts as heap
 * @param sockets open ones, listening or connected; 0 where the system does not tell
 * @param heapBytes in use when everything else was collected
 */
record Resources(int threads, long sockets, long heapBytes) {
  /** What loaded classes, compiled code's tables and logged lines may take meanwhile. */
  private static final long SPARE_HEAP_BYTES = 4 << 20;

  private static final Path FILES = Path.of("/proc/self/fd");

  static Resources now() {
    return new Resources(threadCount(), openSockets(), usedHeapBytes());
  }

  /** Threads that wait for further calls, for a minute, are no leak. */
  private static int threadCount() {
    return (int)
        Thread.getAllStackTraces().keySet().stream()
            .map(Thread::getName)
            .filter(name -> !name.startsWith("kitex-call-") && !name.startsWith("kitex-async-"))
            .count();
  }

  /** What a collection leaves, and not what threads have allocated since. */
  static long usedHeapBytes() {
    System.gc();
    long used = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage left = pool.getCollectionUsage();
      if (pool.getType() == MemoryType.HEAP && left != null) {
        used += left.getUsed();
      }
    }
    return used;
  }

  private static long openSockets() {
    if (!Files.isDirectory(FILES)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(FILES)) {
      return files.filter(Resources::isSocket).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSocket(Path file) {
    try {
      return Files.readSymbolicLink(file).toString().startsWith("socket:");
    } catch (IOException e) {
      return false; // closed since it was listed
    }
  }

  /** Waits until no more is held than at this moment, and fails if that does not come. */
  void areHeldAgain() throws InterruptedException {
    Resources[] last = {this};
    try {
      Eventually.is(
          () -> {
            last[0] = now();
            return last[0].threads <= threads
                && last[0].sockets <= sockets
                && last[0].heapBytes <= heapBytes + SPARE_HEAP_BYTES;
          });
    } catch (AssertionError e) {
      throw new AssertionError("before: " + this + ", now: " + last[0], e);
    }
  }
}
