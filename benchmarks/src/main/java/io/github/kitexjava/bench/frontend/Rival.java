package io.github.kitexjava.bench.frontend;

import io.github.kitexjava.bench.Processes;
import io.github.kitexjava.bench.Processes.Cost;
import io.github.kitexjava.bench.Report;
import io.github.kitexjava.bench.Setup;
import io.github.kitexjava.bench.sample.SampleFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Another compiler with a front end, as a process. */
enum Rival {
  /**
   * Without {@code -g} it parses, checks, and then says with status 2 that nothing is asked for.
   */
  THRIFTGO("thriftgo", 2) {
    @Override
    List<String> read(String program, Path empty, Path file) {
      return List.of(program, file.toString());
    }

    @Override
    List<String> generate(String program, Path out, Path file) {
      return List.of(program, "-g", "go:package_prefix=x", "-o", out.toString(), file.toString());
    }
  },

  /** An audit compares two files; of a nearly empty one there is nothing to compare. */
  THRIFT("thrift", 0) {
    @Override
    List<String> read(String program, Path empty, Path file) {
      return List.of(program, "--audit", empty.toString(), file.toString());
    }

    @Override
    List<String> generate(String program, Path out, Path file) {
      return List.of(program, "--gen", "java", "-out", out.toString(), file.toString());
    }
  };

  private final String program;
  private final int readStatus;

  Rival(String program, int readStatus) {
    this.program = program;
    this.readStatus = readStatus;
  }

  /** Those on this machine; of the others a line says that they are left out. */
  static List<Rival> present(Setup setup, Report report) {
    List<Rival> present = new ArrayList<>();
    for (Rival rival : values()) {
      if (rival.path().isPresent()) {
        present.add(rival);
      } else {
        report.text("\nleft out: `" + rival.program + "` is not on the PATH");
      }
    }
    return present;
  }

  private Optional<Path> path() {
    return Setup.find(program);
  }

  String label() {
    return "`" + program + "`";
  }

  /** What it costs to parse and check a file, and nothing else. */
  Cost read(int times, Path folder, Path file) throws IOException {
    Path empty = SampleFiles.writeEmpty(folder);
    return run(times, readStatus, read(path().orElseThrow().toString(), empty, file));
  }

  /** What a file costs more than an empty one: the start of the process is taken away. */
  Cost readMore(int times, Path folder, Path file) throws IOException {
    String program = path().orElseThrow().toString();
    Path empty = SampleFiles.writeEmpty(folder);
    List<Cost> costs =
        Processes.inTurn(
            times,
            List.of(readStatus),
            Map.of(),
            List.of(read(program, empty, file), read(program, empty, empty)));
    Cost all = costs.get(0);
    Cost start = costs.get(1);
    return new Cost(
        all.wallMillis() - start.wallMillis(),
        all.cpuMillis() - start.cpuMillis(),
        all.peakBytes());
  }

  /** What it costs to generate code, Go or Java. */
  Cost generate(int times, Path out, Path file) throws IOException {
    return run(times, 0, generate(path().orElseThrow().toString(), out, file));
  }

  private static Cost run(int times, int status, List<String> command) throws IOException {
    return Processes.measure(times, List.of(status), Map.of(), command);
  }

  abstract List<String> read(String program, Path empty, Path file);

  abstract List<String> generate(String program, Path out, Path file);
}
