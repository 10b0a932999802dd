package io.github.kitexjava.bench.rpc;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own. It has told its port, and ends when its input does. */
final class ServerProcess implements Closeable {
  private static final Pattern PORT =
      Pattern.compile("^port (\\d+)|server listen at addr=.*:(\\d+)");
  private static final int LIMIT_SECONDS = 20;

  private final Process process;
  private final Queue<String> log = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<Integer> port = new CompletableFuture<>();

  private ServerProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts it and waits until it listens.
   *
   * @throws IllegalStateException with what it printed, if it does not listen within 20 seconds
   */
  static ServerProcess start(Contestant contestant) throws IOException {
    ServerProcess server =
        new ServerProcess(
            new ProcessBuilder(contestant.command()).redirectErrorStream(true).start());
    Thread reader = new Thread(server::readLog, "log of " + contestant.label());
    reader.setDaemon(true);
    reader.start();
    try {
      server.port.get(LIMIT_SECONDS, TimeUnit.SECONDS);
      return server;
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      server.close();
      String text = contestant.label() + " did not start: " + String.join("\n", server.log);
      throw new IllegalStateException(text, e);
    }
  }

  int port() {
    return port.join();
  }

  /** What it has used so far. */
  CpuTime cpuTime() throws IOException {
    return CpuTime.of(process);
  }

  /** Memory that is in use now, shared libraries included. */
  long residentBytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024)
        .findFirst()
        .orElseThrow(() -> new IOException("the server has ended: " + String.join("\n", log)));
  }

  private void readLog() {
    try (var lines = process.inputReader()) {
      lines.lines().forEach(this::readLine);
    } catch (IOException | UncheckedIOException closed) {
      log.add("(closed)");
    }
    port.completeExceptionally(new IOException("it has ended"));
  }

  private void readLine(String line) {
    Matcher told = PORT.matcher(line);
    if (told.find()) {
      port.complete(Integer.valueOf(told.group(1) == null ? told.group(2) : told.group(1)));
    } else if (log.size() < 100) {
      log.add(line);
    }
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().completeOnTimeout(process, LIMIT_SECONDS, TimeUnit.SECONDS).join();
    process.destroyForcibly();
  }
}
