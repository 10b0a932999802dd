package io.github.kitexjava.soak;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What this process holds, after a collection: one line of names and numbers. */
final class ProcessFigures {
  private ProcessFigures() {}

  /** Bytes, but for threads and open files, which are counted. */
  static String line() throws IOException {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return "heap=%d resident=%d threads=%d files=%d"
        .formatted(
            runtime.totalMemory() - runtime.freeMemory(),
            resident(),
            ManagementFactory.getThreadMXBean().getThreadCount(),
            files().values().stream().mapToInt(Integer::intValue).sum());
  }

  /** What threads and files there are, for people. */
  static String held() throws IOException {
    List<String> names = new ArrayList<>();
    Thread.getAllStackTraces().keySet().forEach(thread -> names.add(thread.getName()));
    Collections.sort(names);
    return "threads " + names + ", files " + files();
  }

  private static long resident() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024)
        .findFirst()
        .orElse(0);
  }

  /** How many files are open of each kind, without those that classes are read from. */
  private static Map<String, Integer> files() throws IOException {
    Map<String, Integer> files = new TreeMap<>();
    try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (Path file : open) {
        String target = target(file);
        if (!target.endsWith(".jar") && !target.endsWith("/modules")) {
          files.merge(target.replaceFirst(":\\[.*", ""), 1, Integer::sum);
        }
      }
    }
    return files;
  }

  private static String target(Path file) {
    try {
      return Files.readSymbolicLink(file).toString();
    } catch (IOException e) {
      return "closed meanwhile";
    }
  }
}
