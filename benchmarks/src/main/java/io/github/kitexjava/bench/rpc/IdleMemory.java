package io.github.kitexjava.bench.rpc;

import static io.github.kitexjava.bench.Report.number;

import com.sun.management.UnixOperatingSystemMXBean;
import io.github.kitexjava.bench.Report;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Resident memory of a server that was just started, and with connections that wait. */
final class IdleMemory {
  private static final List<Integer> CONNECTIONS = List.of(1_000, 10_000);

  /** Threads of the operating system are not for thousands of connections. */
  private static final int MOST_WITH_THREADS = 1_000;

  /** For the load generator and for the servers, beside their connections. */
  private static final int OTHER_FILES = 500;

  private static final double MEBIBYTE = 1 << 20;
  private static final long SETTLE_MILLIS = 2_000;

  private final boolean quick;

  IdleMemory(boolean quick) {
    this.quick = quick;
  }

  void measure(List<Contestant> contestants, Report report) throws IOException {
    List<Integer> counts = quick ? CONNECTIONS.subList(0, 1) : CONNECTIONS;
    long files = mostFiles();
    List<Integer> possible = counts.stream().filter(n -> n + OTHER_FILES <= files).toList();
    if (possible.size() < counts.size()) {
      report.text(
          "\nA process may have %d files open here: more connections are left out."
              .formatted(files));
    }
    report.text("\nResident memory in MiB; each idle connection has made one call of 100 bytes:\n");
    List<String> columns = new ArrayList<>(List.of("server", "just started"));
    possible.forEach(count -> columns.add("%,d idle".formatted(count)));
    report.table(columns.toArray(new String[0]));
    for (Contestant contestant : contestants) {
      List<String> row = new ArrayList<>(List.of(contestant.label()));
      row.add(resident(contestant, 0));
      for (int count : possible) {
        boolean able = count <= MOST_WITH_THREADS || !contestant.takesThreads();
        row.add(able ? resident(contestant, count) : "");
      }
      report.row(row.toArray(new String[0]));
    }
  }

  /** Of a new process. */
  private static String resident(Contestant contestant, int connections) throws IOException {
    try (ServerProcess server = ServerProcess.start(contestant)) {
      if (connections == 0) {
        settle();
        return number(server.residentBytes() / MEBIBYTE);
      }
      try (LoadGenerator idle = new LoadGenerator(server.port(), connections, Payload.SMALL)) {
        idle.run(Duration.ZERO);
        settle();
        return number(server.residentBytes() / MEBIBYTE);
      }
    }
  }

  private static void settle() {
    try {
      Thread.sleep(SETTLE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * The JVM has raised its own limit as far as it may; a server's JVM does the same, and Go too.
   */
  private static long mostFiles() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getMaxFileDescriptorCount()
        : Long.MAX_VALUE;
  }
}
