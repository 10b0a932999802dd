package io.github.kitexjava.bench.rpc;

import static io.github.kitexjava.bench.Report.number;

import io.github.kitexjava.bench.Jdk;
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

  /** Whose it is, and the class that makes its calls. */
  private enum Client {
    LIBTHRIFT("libthrift, `TFramedTransport`", "bench.apache.ApacheCallers", "framed"),
    OURS("ours, framed", "bench.ours.OurCallers", "framed"),
    MULTIPLEXED("ours, multiplexed", "bench.ours.OurCallers", "multiplexed");

    private final String label;
    private final String main;
    private final String transport;

    Client(String label, String main, String transport) {
      this.label = label;
      this.main = main;
      this.transport = transport;
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
        if (client != Client.LIBTHRIFT || programs.withApache()) {
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
        programs.java(jdk, heap, client.main, String.valueOf(port), client.transport),
        workFolder.resolve(client.name() + ".err"));
  }

  private void warmUp(Map<Client, CallerProcess> running) throws IOException {
    for (CallerProcess process : running.values()) {
      for (Payload payload : Payload.values()) {
        process.cpuMicrosPerCall(WARM_UP_THREADS, payload, quick ? 1_500 : 5_000);
      }
    }
  }

  private Map<Client, Double> measure(
      Map<Client, CallerProcess> running, Payload payload, int threads) throws IOException {
    int rounds = quick ? 1 : 5;
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
    Optional<Double> libthrift = Optional.ofNullable(medians.get(Client.LIBTHRIFT));
    medians.forEach(
        (client, micros) ->
            report.row(
                payload.struct().length + " B",
                String.valueOf(threads),
                client.label,
                number(micros),
                libthrift
                    .filter(base -> client != Client.LIBTHRIFT)
                    .map(base -> number(micros / base))
                    .orElse("")));
  }
}
