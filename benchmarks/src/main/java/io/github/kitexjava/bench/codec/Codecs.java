package io.github.kitexjava.bench.codec;

import static io.github.kitexjava.bench.Report.number;

import io.github.kitexjava.bench.Jdk;
import io.github.kitexjava.bench.Medians;
import io.github.kitexjava.bench.Processes;
import io.github.kitexjava.bench.Report;
import io.github.kitexjava.bench.Setup;
import io.github.kitexjava.bench.Subject;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Our binary codec beside libthrift's: time and allocation of one value, and their ratios. */
public final class Codecs implements Subject {

  @Override
  public String name() {
    return "codecs";
  }

  /** Of one operation. */
  private record Cost(double nanos, double bytes) {}

  @Override
  public void measure(Setup setup, Report report) throws IOException {
    GeneratedClasses classes = GeneratedClasses.make(setup);
    List<Jdk> jdks = setup.quick() ? setup.jdks().subList(0, 1) : setup.jdks();
    for (Jdk jdk : jdks) {
      report.heading("Binary codec, " + jdk.label());
      report.text(
          "Nanoseconds of the thread's CPU time and bytes allocated, both per operation.\n");
      if (!classes.withApache()) {
        report.text("No native `thrift` on the PATH: Apache's classes are left out.\n");
      }
      if (!classes.withProtobuf()) {
        report.text("No `protoc` on the PATH: Protocol Buffers are left out.\n");
      }
      Forks binary = new Forks(setup, jdk, classes, false);
      table(report, "clean", List.of(Shape.values()), binary);
      report.text("\nWith other types, protocols and transports before, as in a server:\n");
      List<Shape> polluted =
          setup.quick() ? List.of(Shape.MIXED) : List.of(Shape.MIXED, Shape.BATCH);
      table(report, "polluted", polluted, binary);
      report.text("\nThe compact protocol, by generated code and by the descriptor:\n");
      List<Shape> compact =
          setup.quick()
              ? List.of(Shape.MIXED)
              : List.of(Shape.MIXED, Shape.BATCH, Shape.WIDE, Shape.NUMBERS);
      table(report, "clean", compact, new Forks(setup, jdk, classes, true));
    }
  }

  private static void table(Report report, String how, List<Shape> shapes, Forks forks)
      throws IOException {
    report.table("shape", "case", "ns", "bytes", "ours is faster by", "ours allocates");
    for (Shape shape : shapes) {
      Map<Case, Cost> costs = forks.medians(shape, how);
      for (Map.Entry<Case, Cost> entry : costs.entrySet()) {
        Cost cost = entry.getValue();
        Cost ours = entry.getKey().ours().map(costs::get).orElse(cost);
        boolean isOurs = entry.getKey().ours().isEmpty();
        report.row(
            shape.typeName(),
            entry.getKey().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
            number(cost.nanos()),
            number(cost.bytes()),
            isOurs ? "" : number(cost.nanos() / ours.nanos()) + "x",
            isOurs || cost.bytes() == 0 ? "" : number(ours.bytes() / cost.bytes()) + " of it");
      }
    }
  }

  private record Forks(Setup setup, Jdk jdk, GeneratedClasses classes, boolean compact) {

    /** In turn, so that a busy moment of the machine meets all cases. */
    Map<Case, Cost> medians(Shape shape, String how) throws IOException {
      Map<Case, List<Cost>> runs = new EnumMap<>(Case.class);
      for (int fork = 0; fork < (setup.quick() ? 1 : 3); fork++) {
        for (Case one : Case.values()) {
          if (one.isCompact() == compact
              && classes.has(one)
              && (how.equals("clean") || !one.isOtherFormat())) {
            runs.computeIfAbsent(one, key -> new ArrayList<>()).add(run(shape, one, how));
          }
        }
      }
      Map<Case, Cost> medians = new EnumMap<>(Case.class);
      runs.forEach(
          (one, costs) ->
              medians.put(
                  one,
                  new Cost(
                      Medians.of(costs.stream().mapToDouble(Cost::nanos).toArray()),
                      Medians.of(costs.stream().mapToDouble(Cost::bytes).toArray()))));
      return medians;
    }

    private Cost run(Shape shape, Case one, String how) throws IOException {
      List<String> command =
          List.of(
              jdk.java(),
              "-Xbatch", // the JIT is done before anything is measured
              "-XX:+UseSerialGC",
              "-Xms512m",
              "-Xmx512m",
              "-Xmn300m",
              "-cp",
              classes.folder() + File.pathSeparator + System.getProperty("java.class.path"),
              CodecProbe.class.getName(),
              shape.name(),
              one.name(),
              how,
              setup.quick() ? "300" : "500");
      String line = Processes.lastLine(command);
      String[] words = line.split(" ", -1);
      if (words.length != 2) {
        throw new IllegalStateException(String.join(" ", command) + ": " + line);
      }
      return new Cost(Double.parseDouble(words[0]), Double.parseDouble(words[1]));
    }
  }
}
