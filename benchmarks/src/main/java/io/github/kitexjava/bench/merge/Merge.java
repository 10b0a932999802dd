package io.github.kitexjava.bench.merge;

import static io.github.kitexjava.bench.Report.number;

import io.github.kitexjava.bench.Jdk;
import io.github.kitexjava.bench.Processes;
import io.github.kitexjava.bench.Processes.Cost;
import io.github.kitexjava.bench.Report;
import io.github.kitexjava.bench.Setup;
import io.github.kitexjava.bench.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A service of 500 methods, 200 of which its user has written: what it costs to add the others. By
 * itself, warm and as the first thing that a JVM does, and as a whole run of {@code kitex}.
 */
public final class Merge implements Subject {
  private static final int METHODS = 500;
  private static final int WRITTEN = 200;
  private static final double MEBIBYTE = 1024 * 1024;
  private static final String HANDLER = "src/main/java/demo/handler/LargeHandler.java";

  @Override
  public String name() {
    return "merge";
  }

  @Override
  public void measure(Setup setup, Report report) throws IOException {
    Path folder = Files.createDirectories(setup.workFolder().resolve("merge"));
    Path idl = folder.resolve("large.thrift");
    Files.writeString(idl, LargeService.idl(WRITTEN));
    kitex(setup, setup.jdks().get(0), folder.resolve("demo"), idl, 1);
    Path handler = folder.resolve("demo").resolve(HANDLER);
    String written = LargeService.written(Files.readString(handler));
    Path user = Files.writeString(folder.resolve("User.java"), written);
    Files.writeString(idl, LargeService.idl(METHODS));
    kitex(setup, setup.jdks().get(0), folder.resolve("fresh"), idl, 1);

    report.heading("Merge");
    report.text(
        "%d methods come to the %d that the user wrote, in a file of %d KiB.%n"
            .formatted(METHODS - WRITTEN, WRITTEN, Files.size(user) / 1024));
    report.table(
        "who",
        "merge, first in a JVM, ms",
        "merge, warm, ms",
        "smallest heap for a merge, MiB",
        "`kitex` that merges, ms",
        "its memory, MiB",
        "`kitex` after it, ms");
    for (Jdk jdk : setup.jdks()) {
      Path fresh = folder.resolve("fresh").resolve(HANDLER);
      double[] alone = probe(jdk, user, fresh, 256, setup.quick() ? 50 : 400);
      Cost merging = Cost.NONE;
      for (int i = 0; i < (setup.quick() ? 3 : 10); i++) {
        Files.writeString(handler, written);
        merging = shorter(merging, kitex(setup, jdk, folder.resolve("demo"), idl, 1));
      }
      Cost after = kitex(setup, jdk, folder.resolve("demo"), idl, setup.quick() ? 3 : 10);
      report.row(
          jdk.label(),
          number(alone[0]),
          number(alone[1]),
          smallestHeap(jdk, user, fresh),
          number(merging.wallMillis()),
          number(merging.peakBytes() / MEBIBYTE),
          number(after.wallMillis()));
    }
  }

  private static Cost shorter(Cost one, Cost other) {
    return one.wallMillis() < other.wallMillis() ? one : other;
  }

  private static Cost kitex(Setup setup, Jdk jdk, Path project, Path idl, int times)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(setup.checkout().resolve("bin/kitex").toString());
    command.addAll(List.of("-module", "demo", "-service", "large", "-out_dir"));
    command.addAll(List.of(project.toString(), idl.toString()));
    Map<String, String> environment =
        Map.of("JAVA_HOME", jdk.home().toString(), "KITEX_JAVA_NO_BUILD", "1");
    return Processes.measure(times, List.of(0), environment, command);
  }

  /** In which a few merges in a row do not run out of memory, the JVM's own needs included. */
  private static String smallestHeap(Jdk jdk, Path user, Path fresh) throws IOException {
    for (int mebibytes : List.of(4, 6, 8, 12, 16, 24, 32, 48, 64)) {
      try {
        probe(jdk, user, fresh, mebibytes, 5);
        return String.valueOf(mebibytes);
      } catch (IllegalStateException e) {
        // out of memory
      }
    }
    return "more than 64";
  }

  private static double[] probe(Jdk jdk, Path user, Path fresh, int mebibytes, int times)
      throws IOException {
    String line =
        Processes.lastLine(
            List.of(
                jdk.java(),
                "-Xmx" + mebibytes + "m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                MergeProbe.class.getName(),
                user.toString(),
                fresh.toString(),
                String.valueOf(times)));
    double[] figures = Stream.of(line.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
    if (figures.length != 3 || figures[2] != METHODS - WRITTEN) {
      throw new IllegalStateException("the probe said `" + line + "`");
    }
    return figures;
  }
}
