package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand connections that have called once and wait. With virtual threads: by a JVM of 21 or
 * later, this one or the one of {@code KITEX_JAVA_SECOND_JDK}.
 */
@Tag("full")
class IdleConnectionsTest {
  private static final int CONNECTIONS = 10_000;

  /** For the JVMs' own files. */
  private static final int SPARE_FILES = 200;

  /**
   * Until the code on the stacks of those that wait is compiled: such stacks are less than half.
   */
  private static final int WARMING_CALLS = 60_000;

  private static final int OBJECT_BYTES_EACH = 2_048;
  private static final int STACK_BYTES_EACH = 2_048;

  /** When all are gone: tables of maps, which never shrink. */
  private static final int LEFT_BYTES = 1 << 20;

  /** What lives in the server's heap, or how much more than before. */
  private record Live(long objectBytes, long stackBytes) {
    Live since(Live before) {
      return new Live(objectBytes - before.objectBytes, stackBytes - before.stackBytes);
    }
  }

  @Test
  void eachHoldsLessThanTwoKilobytesAndItsThreadsStackAsMuch() throws Exception {
    requireFiles();
    Process process =
        new ProcessBuilder(
                java().toString(),
                "-cp",
                System.getProperty("java.class.path"),
                IdleServer.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<Wire> wires = new ArrayList<>();
    try (BufferedReader out = process.inputReader();
        PrintWriter in = new PrintWriter(process.outputWriter(), true)) {
      int port = Integer.parseInt(out.readLine());
      warmUp(port);
      Live before = live(in, out, 0);
      for (int i = 0; i < CONNECTIONS; i++) {
        wires.add(new Wire(port));
        call(wires.get(i));
      }
      Live more = live(in, out, CONNECTIONS).since(before);
      System.err.printf(
          "an idle connection: %d bytes of heap, and %d of its thread's stack%n",
          more.objectBytes / CONNECTIONS, more.stackBytes / CONNECTIONS);
      assertThat(more.objectBytes / CONNECTIONS).isLessThan(OBJECT_BYTES_EACH);
      assertThat(more.stackBytes / CONNECTIONS).isLessThan(STACK_BYTES_EACH);
      call(wires.get(CONNECTIONS / 2));
      for (Wire wire : wires) {
        wire.close();
      }
      long left = Long.MAX_VALUE;
      for (int i = 0; i < 100 && left >= LEFT_BYTES; i++) { // threads end after their connections
        left = live(in, out, 0).since(before).objectBytes;
      }
      assertThat(left).isLessThan(LEFT_BYTES);
    } finally {
      for (Wire wire : wires) {
        wire.close();
      }
      process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }
  }

  private static void warmUp(int port) throws IOException {
    for (int i = 0; i < WARMING_CALLS / 100; i++) {
      try (Wire wire = new Wire(port)) {
        for (int call = 0; call < 100; call++) {
          call(wire);
        }
      }
    }
  }

  private static void call(Wire wire) throws IOException {
    assertThat(wire.send(Wire.framed(Wire.CALL)).receiveFrame()).isEqualTo(Wire.REPLY);
  }

  /** Once there are so many connections. */
  private static Live live(PrintWriter in, BufferedReader out, int connections)
      throws IOException, InterruptedException {
    for (int i = 0; i < 100; i++) {
      in.println("how many");
      Scanner answer = new Scanner(out.readLine());
      if (answer.nextInt() == connections) {
        return new Live(answer.nextLong(), answer.nextLong());
      }
      Thread.sleep(100);
    }
    throw new AssertionError("not " + connections + " connections");
  }

  private static Path java() {
    if (ConnectionThreads.virtualThreadsExist()) {
      return Path.of(System.getProperty("java.home"), "bin", "java");
    }
    Optional<String> second = Optional.ofNullable(System.getenv("KITEX_JAVA_SECOND_JDK"));
    return Path.of(second.orElseGet(() -> skip("there is no JVM with virtual threads")))
        .resolve("bin/java");
  }

  private static void requireFiles() throws IOException {
    Path limits = Path.of("/proc/self/limits");
    if (!Files.exists(limits)) {
      skip("the system does not say how many files a process may open");
    }
    String line =
        Files.readAllLines(limits).stream()
            .filter(each -> each.startsWith("Max open files"))
            .findFirst()
            .orElseThrow();
    String soft = new Scanner(line.substring("Max open files".length())).next();
    if (!soft.equals("unlimited") && Long.parseLong(soft) < CONNECTIONS + SPARE_FILES) {
      skip("a process may open " + soft + " files only, see `ulimit -n`");
    }
  }

  private static String skip(String why) {
    System.err.println("skipped: " + why);
    return abort(why);
  }
}
