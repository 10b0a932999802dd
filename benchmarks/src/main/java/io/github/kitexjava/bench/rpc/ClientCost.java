package io.github.kitexjava.bench.rpc;

import static io.github.kitexjava.bench.Report.number;

import io.github.kitexjava.bench.Jdk;
import io.github.kitexjava.bench.Medians;
import io.github.kitexjava.bench.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** CPU time of a process that calls, for each call: our client beside libthrift's. */
final class ClientCost {
  private static final List<Integer> THREADS = List.of(1, 16);
  private static final int WARM_UP_THREADS = 4;

  private final EchoPrograms programs;
  private final Path workFolder;
  private final boolean quick;

  ClientCost(EchoPrograms programs, Path workFolder, boolean quick) {
    this.programs = programs;
    this.workFolder = workFolder;
    this.quick = quick;
  }

  /** Whose it is, the class that makes its calls, and how. */
  private enum Client {
    LIBTHRIFT("libthrift, `TFramedTransport`", "bench.apache.ApacheCallers", "framed", false),
    OURS("ours, framed", "bench.ours.OurCallers", "framed", false),
    LIBTHRIFT_TIMED("libthrift, with a timeout", "bench.apache.ApacheCallers", "timed", true),
    OURS_TIMED("ours, with a timeout", "bench.ours.OurCallers", "timed", true),
    MULTIPLEXED("ours, multiplexed", "bench.ours.OurCallers", "multiplexed", false);

    private final String label;
    private final String main;
    private final String how;
    private final boolean timed;

    Client(String label, String main, String how, boolean timed) {
      this.label = label;
      this.main = main;
      this.how = how;
      this.timed = timed;
    }

    private boolean isLibthrift() {
      return this == LIBTHRIFT || this == LIBTHRIFT_TIMED;
    }

    /** The client of libthrift's that does the same. */
    private Client rival() {
      return timed ? LIBTHRIFT_TIMED : LIBTHRIFT;
    }
  }

  /** All clients on one JDK, against one server. */
  void measure(Jdk jdk, Contestant server, String heap, Report report) throws IOException {
    report.text(
        "\nClient on %s, CPU time of its process; it calls %s:\n"
            .formatted(jdk.label(), server.label()));
    report.table("message", "threads", "client", "CPU µs per call", "of libthrift");
    Map<Client, CallerProcess> running = new LinkedHashMap<>();
    try (ServerProcess called = ServerProcess.start(server)) {
      for (Client client : Client.values()) {
        if (!client.isLibthrift() || programs.withApache()) {
          running.put(client, start(client, jdk, heap, called.port()));
        }
      }
      warmUp(running);
      for (Payload payload : Payload.values()) {
        for (int threads : THREADS) {
          print(payload, threads, measure(running, payload, threads), report);
        }
      }
    } finally {
      for (CallerProcess process : running.values()) {
        process.close();
      }
    }
  }

  private CallerProcess start(Client client, Jdk jdk, String heap, int port) throws IOException {
    return new CallerProcess(
        programs.java(jdk, List.of(heap), client.main, String.valueOf(port), client.how),
        workFolder.resolve(client.name() + ".err"));
  }

  private void warmUp(Map<Client, CallerProcess> running) throws IOException {
    for (CallerProcess process : running.values()) {
      for (Payload payload : Payload.values()) {
        process.cpuMicrosPerCall(WARM_UP_THREADS, payload, quick ? 1_000 : 5_000);
      }
    }
  }

  private Map<Client, Double> measure(
      Map<Client, CallerProcess> running, Payload payload, int threads) throws IOException {
    int rounds = quick ? 1 : 3;
    Map<Client, double[]> rows = new LinkedHashMap<>();
    running.keySet().forEach(client -> rows.put(client, new double[rounds]));
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<Client, double[]> row : rows.entrySet()) {
        CallerProcess process = Objects.requireNonNull(running.get(row.getKey()));
        row.getValue()[round] = process.cpuMicrosPerCall(threads, payload, quick ? 1_000 : 1_500);
      }
    }
    Map<Client, Double> medians = new LinkedHashMap<>();
    rows.forEach((client, figures) -> medians.put(client, Medians.of(figures)));
    return medians;
  }

  private static void print(
      Payload payload, int threads, Map<Client, Double> medians, Report report) {
    medians.forEach(
        (client, micros) ->
            report.row(
                payload.struct().length + " B",
                String.valueOf(threads),
                client.label,
                number(micros),
                Optional.ofNullable(medians.get(client.rival()))
                    .filter(rival -> !client.isLibthrift())
                    .map(rival -> number(micros / rival))
                    .orElse("")));
  }
}
