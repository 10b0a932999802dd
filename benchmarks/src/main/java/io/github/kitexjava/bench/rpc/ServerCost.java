package io.github.kitexjava.bench.rpc;

import static io.github.kitexjava.bench.Report.number;

import io.github.kitexjava.bench.Report;
import io.github.kitexjava.bench.rpc.Contestant.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * CPU time of servers for each call, and what their callers see.
 *
 * <p>All servers run at once and are loaded in turn; those that wait cost nothing.
 */
final class ServerCost {
  private static final List<Integer> CONNECTIONS = List.of(4, 16, 200);
  private static final int WARM_UP_CONNECTIONS = 16;

  /** New connections have made their threads and buffers by then. */
  private static final Duration LEAD = Duration.ofMillis(300);

  private final boolean quick;

  ServerCost(boolean quick) {
    this.quick = quick;
  }

  void measure(List<Contestant> contestants, Report report) throws IOException {
    report.text("\nServer, CPU time of its process; ratios of it to others' in the same row:\n");
    report.table(
        "message",
        "connections",
        "server",
        "CPU µs per call",
        "in the kernel",
        "of Kitex",
        "of thread pool",
        "calls/s",
        "p50 µs",
        "p99 µs");
    Map<Contestant, ServerProcess> running = new LinkedHashMap<>();
    try {
      for (Contestant contestant : contestants) {
        running.put(contestant, ServerProcess.start(contestant));
      }
      warmUp(running);
      for (Payload payload : Payload.values()) {
        for (int connections : CONNECTIONS) {
          print(payload, connections, measure(running, payload, connections), report);
        }
      }
    } finally {
      for (ServerProcess server : running.values()) {
        server.close();
      }
    }
  }

  /** Until the JIT has had its last word, in both sizes. */
  private void warmUp(Map<Contestant, ServerProcess> running) throws IOException {
    Duration time = Duration.ofMillis(quick ? 1_500 : 5_000);
    for (ServerProcess server : running.values()) {
      for (Payload payload : Payload.values()) {
        try (LoadGenerator load = new LoadGenerator(server.port(), WARM_UP_CONNECTIONS, payload)) {
          load.run(time);
        }
      }
    }
  }

  private Map<Contestant, ServerSample> measure(
      Map<Contestant, ServerProcess> running, Payload payload, int connections) throws IOException {
    Map<Contestant, List<ServerSample>> samples = new LinkedHashMap<>();
    for (int round = 0; round < (quick ? 1 : 5); round++) {
      for (Map.Entry<Contestant, ServerProcess> one : running.entrySet()) {
        samples
            .computeIfAbsent(one.getKey(), key -> new ArrayList<>())
            .add(sample(one.getValue(), payload, connections));
      }
    }
    Map<Contestant, ServerSample> medians = new LinkedHashMap<>();
    samples.forEach((one, all) -> medians.put(one, ServerSample.median(all)));
    return medians;
  }

  private ServerSample sample(ServerProcess server, Payload payload, int connections)
      throws IOException {
    try (LoadGenerator load = new LoadGenerator(server.port(), connections, payload)) {
      load.run(LEAD);
      CpuTime before = server.cpuTime();
      LoadGenerator.Load done = load.run(Duration.ofMillis(quick ? 1_000 : 2_000));
      CpuTime used = server.cpuTime().since(before);
      Latencies latencies = done.latencies();
      return new ServerSample(
          used.millis() * 1_000 / latencies.total(),
          used.kernelMillis() * 1_000 / latencies.total(),
          done.callsPerSecond(),
          latencies.percentile(0.5),
          latencies.percentile(0.99));
    }
  }

  private static void print(
      Payload payload, int connections, Map<Contestant, ServerSample> samples, Report report) {
    samples.forEach(
        (one, sample) ->
            report.row(
                payload.struct().length + " B",
                String.valueOf(connections),
                one.label(),
                number(sample.cpuMicros()),
                number(sample.kernelMicros()),
                ratio(one, sample, samples, other -> other.kind() == Kind.KITEX),
                ratio(
                    one,
                    sample,
                    samples,
                    other -> other.kind() == Kind.THREAD_POOL && other.jdk().equals(one.jdk())),
                String.format(Locale.ROOT, "%,.0f", sample.callsPerSecond()),
                String.format(Locale.ROOT, "%,.0f", sample.medianMicros()),
                String.format(Locale.ROOT, "%,.0f", sample.slowMicros())));
  }

  /** Empty where there is nothing to compare with. */
  private static String ratio(
      Contestant one,
      ServerSample sample,
      Map<Contestant, ServerSample> samples,
      Predicate<Contestant> other) {
    return samples.entrySet().stream()
        .filter(entry -> other.test(entry.getKey()) && !entry.getKey().equals(one))
        .map(entry -> number(sample.cpuMicros() / entry.getValue().cpuMicros()))
        .findFirst()
        .orElse("");
  }
}
