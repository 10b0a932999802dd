package io.github.kitexjava.bench.frontend;

import static io.github.kitexjava.bench.Report.number;

import io.github.kitexjava.bench.Jdk;
import io.github.kitexjava.bench.Jmh;
import io.github.kitexjava.bench.Processes.Cost;
import io.github.kitexjava.bench.Report;
import io.github.kitexjava.bench.Setup;
import io.github.kitexjava.bench.Subject;
import io.github.kitexjava.bench.sample.SampleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The front end beside those of thriftgo and of Apache's native compiler. */
public final class FrontEnd implements Subject {
  private static final List<Integer> SIZES = List.of(67, 5120);

  @Override
  public String name() {
    return "front-end";
  }

  @Override
  public void measure(Setup setup, Report report) throws IOException {
    List<Rival> rivals = Rival.present(setup, report);
    List<Rated> others = new ArrayList<>();
    for (Rival rival : rivals) {
      others.add(rate(rival, setup));
    }
    warm(setup, report, others);
    new ColdStart(setup, report).measure(rivals);
    new Growth(setup, report).measure(rivals);
  }

  /** What inputs cost a rival, by their size in KiB. */
  private record Rated(Rival rival, Map<Integer, Cost> costs) {}

  private static Rated rate(Rival rival, Setup setup) throws IOException {
    Map<Integer, Cost> costs = new TreeMap<>();
    for (int size : SIZES) {
      int times = size > 1000 ? (setup.quick() ? 2 : 5) : (setup.quick() ? 20 : 100);
      Path file = SampleFiles.write(setup.workFolder(), size);
      costs.put(size, rival.readMore(times, setup.workFolder(), file));
    }
    return new Rated(rival, costs);
  }

  private static void warm(Setup setup, Report report, List<Rated> others) throws IOException {
    report.heading("Front end, warm");
    report.text(
        "Ours: JMH, average time in a warm JVM. Others: the shortest run of a process less the"
            + " shortest on an empty file; in brackets CPU time. The ratio takes the smaller.\n");
    report.table("input", "who", "ms", "MB/s", "lines/s", "ours `compile` is faster by");
    for (int size : SIZES) {
      Path file = SampleFiles.write(setup.workFolder(), size);
      Row row = new Row(report, size, Files.size(file), lines(file));
      double slowest = 0;
      for (Jdk jdk : setup.jdks()) {
        Map<String, Double> scores = Jmh.scores(FrontEndBenchmark.class, size, jdk, setup);
        double compile = scores.getOrDefault("compile", 0.0);
        row.print("`read`, " + jdk.label(), scores.getOrDefault("read", 0.0), "", "");
        row.print("`compile`, " + jdk.label(), compile, "", "");
        slowest = Math.max(slowest, compile);
      }
      for (Rated other : others) {
        Cost cost = other.costs().getOrDefault(size, new Cost(0, 0, 0));
        double millis = cost.wallMillis();
        if (cost.cpuMillis() > 0) {
          millis = Math.min(millis, cost.cpuMillis());
        }
        String ratio = number(millis / slowest) + "x";
        String cpu = " (" + number(cost.cpuMillis()) + ")";
        row.print(other.rival().label(), cost.wallMillis(), cpu, ratio);
      }
    }
  }

  private static long lines(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.count();
    }
  }

  private record Row(Report report, int size, long bytes, long lines) {
    void print(String who, double millis, String cpu, String ratio) {
      report.row(
          size + " KiB",
          who,
          number(millis) + cpu,
          number(bytes / millis / 1000),
          String.format(Locale.ROOT, "%,d", Math.round(lines / millis * 1000)),
          ratio);
    }
  }
}
