package io.github.kitexjava.bench.frontend;

import static io.github.kitexjava.bench.Report.number;

import io.github.kitexjava.bench.Jdk;
import io.github.kitexjava.bench.Processes;
import io.github.kitexjava.bench.Processes.Cost;
import io.github.kitexjava.bench.Report;
import io.github.kitexjava.bench.Setup;
import io.github.kitexjava.bench.sample.SampleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Whether time and memory grow as the input does. */
final class Growth {
  private static final double MEBIBYTE = 1024 * 1024;

  private final Setup setup;
  private final Report report;

  Growth(Setup setup, Report report) {
    this.setup = setup;
    this.report = report;
  }

  void measure(List<Rival> rivals) throws IOException {
    report.heading("Front end, growth");
    report.text(
        "Ours: the shortest `compile` in a JVM with 3 GB of heap; the most that was alive"
            + " after a collection on the way, and what the result keeps. Others: one process, with its"
            + " largest resident set.\n");
    report.table(
        "input",
        "who",
        "ms",
        "CPU, ms",
        "CPU, ms per MiB",
        "peak, MiB",
        "kept, MiB",
        "peak / input");
    for (int mebibytes : setup.quick() ? List.of(1, 5, 20) : List.of(1, 2, 5, 10, 20)) {
      Path file = SampleFiles.write(setup.workFolder(), mebibytes * 1024);
      for (Jdk jdk : setup.jdks()) {
        double[] probed = probe(jdk, file, Math.max(4, 40 / mebibytes));
        Cost cost = new Cost(probed[0], probed[1], Math.round(probed[2]));
        row(mebibytes, jdk.label(), cost, number(probed[3] / MEBIBYTE));
      }
      for (Rival rival : rivals) {
        Cost cost = rival.read(1, setup.workFolder(), file);
        row(mebibytes, rival.label(), cost, "");
      }
      Files.delete(file);
    }
  }

  private void row(int mebibytes, String who, Cost cost, String kept) {
    double peakMebibytes = cost.peakBytes() / MEBIBYTE;
    report.row(
        mebibytes + " MiB",
        who,
        number(cost.wallMillis()),
        number(cost.cpuMillis()),
        number(cost.cpuMillis() / mebibytes),
        number(peakMebibytes),
        kept,
        number(peakMebibytes / mebibytes));
  }

  private static double[] probe(Jdk jdk, Path file, int times) throws IOException {
    String line =
        Processes.lastLine(
            List.of(
                jdk.java(),
                "-Xms3g",
                "-Xmx3g",
                "-Xmn64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                GrowthProbe.class.getName(),
                file.toString(),
                String.valueOf(times)));
    double[] figures = Stream.of(line.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
    if (figures.length != 4) {
      throw new IllegalStateException("the probe said `" + line + "` (expected four numbers)");
    }
    return figures;
  }
}
