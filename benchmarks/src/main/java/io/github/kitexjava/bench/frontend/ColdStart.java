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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command as a user starts it: a new process each time, with the archive of its launcher. */
final class ColdStart {
  private static final int SIZE = 67;

  private final Setup setup;
  private final Report report;
  private final Path out;
  private final int times;

  ColdStart(Setup setup, Report report) throws IOException {
    this.setup = setup;
    this.report = report;
    this.out = Files.createDirectories(setup.workFolder().resolve("out"));
    this.times = setup.quick() ? 5 : 20;
  }

  void measure(List<Rival> rivals) throws IOException {
    Path file = SampleFiles.write(setup.workFolder(), SIZE);
    Path broken = SampleFiles.writeBroken(setup.workFolder(), file);
    report.heading("Cold, whole process, " + SIZE + " KiB");
    report.text(
        "The shortest of "
            + times
            + " runs. Front end only: for ours the file has a"
            + " mistake behind its end, and the message is part of the time.\n");
    report.table("who", "`--version`, ms", "front end only, ms", "with generation, ms", "CPU, ms");
    for (Jdk jdk : setup.jdks()) {
      ours(jdk, List.of(0), List.of("--version")); // makes the archive of this Java
      Cost version = ours(jdk, List.of(0), List.of("--version"));
      Cost read = ours(jdk, List.of(1), List.of("-o", out.toString(), broken.toString()));
      Cost all = ours(jdk, List.of(0), List.of("-o", out.toString(), file.toString()));
      row("`thriftjava`, " + jdk.label(), version, read, all);
    }
    for (Rival rival : rivals) {
      Cost version = rival.read(times, setup.workFolder(), SampleFiles.writeEmpty(out));
      Cost read = rival.read(times, setup.workFolder(), file);
      row(
          rival.label() + " (on an empty file for `--version`)",
          version,
          read,
          rival.generate(times, out, file));
    }
  }

  private Cost ours(Jdk jdk, List<Integer> statuses, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(setup.checkout().resolve("bin/thriftjava").toString());
    command.addAll(arguments);
    Map<String, String> environment =
        Map.of("JAVA_HOME", jdk.home().toString(), "KITEX_JAVA_NO_BUILD", "1");
    return Processes.measure(times, statuses, environment, command);
  }

  private void row(String who, Cost version, Cost read, Cost all) {
    report.row(
        who,
        number(version.wallMillis()),
        number(read.wallMillis()),
        number(all.wallMillis()),
        number(all.cpuMillis()));
  }
}
