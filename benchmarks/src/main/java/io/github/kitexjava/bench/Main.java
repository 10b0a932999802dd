package io.github.kitexjava.bench;

import io.github.kitexjava.bench.codec.Codecs;
import io.github.kitexjava.bench.frontend.FrontEnd;
import io.github.kitexjava.bench.generated.GeneratedSource;
import io.github.kitexjava.bench.merge.Merge;
import io.github.kitexjava.bench.rpc.Rpc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Measures the subjects that are named, or all. */
@SuppressWarnings("SystemOut") // for people to read
public final class Main {
  private static final List<Subject> SUBJECTS =
      List.of(new FrontEnd(), new Codecs(), new GeneratedSource(), new Merge(), new Rpc());

  private Main() {}

  public static void main(String[] args) throws IOException {
    List<String> arguments = List.of(args);
    List<String> chosen = arguments.stream().filter(a -> !a.startsWith("-")).toList();
    List<String> known = SUBJECTS.stream().map(Subject::name).toList();
    boolean quick = arguments.contains("-quick");
    if (!known.containsAll(chosen) || arguments.size() != chosen.size() + (quick ? 1 : 0)) {
      System.err.println("usage: benchmarks/run [-quick] [" + String.join("|", known) + "]...");
      System.exit(2);
    }
    Setup setup = Setup.of(quick);
    Report report = new Report(System.out);
    report.text(LocalDate.now(ZoneOffset.UTC) + ", " + machine() + (quick ? ", quick" : ""));
    for (Subject subject : SUBJECTS) {
      if (chosen.isEmpty() || chosen.contains(subject.name())) {
        subject.measure(setup, report);
      }
    }
  }

  private static String machine() throws IOException {
    Path cpus = Path.of("/proc/cpuinfo");
    String model =
        !Files.isReadable(cpus)
            ? System.getProperty("os.arch")
            : Files.readAllLines(cpus).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.replaceFirst(".*:\\s*", ""))
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    return String.format(
        Locale.ROOT,
        "%d x %s, %s %s",
        Runtime.getRuntime().availableProcessors(),
        model,
        System.getProperty("os.name"),
        System.getProperty("os.version"));
  }
}
