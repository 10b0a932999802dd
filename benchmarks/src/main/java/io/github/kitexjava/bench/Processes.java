package io.github.kitexjava.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs whole processes and says what they cost. CPU time and memory are known on Linux only. */
public final class Processes {
  private static final Path OWN_COUNTERS = Path.of("/proc/self/stat");
  private static final double MILLIS_PER_TICK = 10;

  private Processes() {}

  /**
   * What several runs cost.
   *
   * @param wallMillis from start to exit, of the shortest
   * @param cpuMillis of all its threads, the mean of the runs: the system counts in steps of 10
   * @param peakBytes the largest resident set; 0 where it cannot be known
   */
  public record Cost(double wallMillis, double cpuMillis, long peakBytes) {
    public static final Cost NONE = new Cost(Double.MAX_VALUE, 0, 0);

    Cost and(Cost run, int runs) {
      return new Cost(
          Math.min(wallMillis, run.wallMillis),
          cpuMillis + run.cpuMillis / runs,
          Math.max(peakBytes, run.peakBytes));
    }
  }

  /**
   * Runs a command several times.
   *
   * @param expected the exit statuses that are right
   * @throws IllegalStateException if it ends with another one
   */
  public static Cost measure(
      int times, List<Integer> expected, Map<String, String> environment, List<String> command)
      throws IOException {
    return inTurn(times, expected, environment, List.of(command)).get(0);
  }

  /** Runs several commands in turn, so that a busy moment of the machine meets all of them. */
  public static List<Cost> inTurn(
      int times,
      List<Integer> expected,
      Map<String, String> environment,
      List<List<String>> commands)
      throws IOException {
    List<Cost> costs = new ArrayList<>(Collections.nCopies(commands.size(), Cost.NONE));
    for (int i = 0; i < times; i++) {
      for (int command = 0; command < commands.size(); command++) {
        Cost run = run(expected, environment, commands.get(command));
        costs.set(command, costs.get(command).and(run, times));
      }
    }
    return costs;
  }

  private static Cost run(
      List<Integer> expected, Map<String, String> environment, List<String> command)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    double cpuBefore = cpuOfChildren();
    long start = System.nanoTime();
    Process process = builder.start();
    try {
      long peak = 0;
      while (!process.waitFor(2, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, peak(process.pid()));
      }
      double wall = (System.nanoTime() - start) / 1e6;
      if (!expected.contains(process.exitValue())) {
        throw new IllegalStateException(command + " ended with status " + process.exitValue());
      }
      return new Cost(wall, cpuOfChildren() - cpuBefore, peak);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      process.destroy();
    }
  }

  /**
   * Runs a command to its end and returns the last line that it printed; warnings of a JVM stand
   * before it. It is waited for: a process that ends later would be counted as CPU time of the next
   * one.
   *
   * @throws IllegalStateException if it does not end with status 0
   */
  public static String lastLine(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + ": " + output);
      }
      return output.strip().lines().reduce("", (before, line) -> line);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      process.destroy();
    }
  }

  private static double cpuOfChildren() throws IOException {
    if (!Files.isReadable(OWN_COUNTERS)) {
      return 0;
    }
    String counters = Files.readString(OWN_COUNTERS);
    String[] fields = counters.substring(counters.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * MILLIS_PER_TICK;
  }

  private static long peak(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(Arrays.asList(line.split("\\s+", -1)).get(1)) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0; // it has just ended
    }
  }
}
