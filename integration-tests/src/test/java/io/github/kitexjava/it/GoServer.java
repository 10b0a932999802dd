package io.github.kitexjava.it;

import io.github.kitexjava.testdata.Processes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running Go server: it has told its port, and ends when its input does. */
final class GoServer implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("server listen at addr=.*:(\\d+)");
  private static final int LIMIT_SECONDS = 30;

  private final Process process;
  private final Queue<String> log = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<Integer> port = new CompletableFuture<>();

  private GoServer(Process process) {
    this.process = process;
  }

  static GoServer start(Path program, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    GoServer server = new GoServer(new ProcessBuilder(command).redirectErrorStream(true).start());
    Thread reader = new Thread(server::readLog, "log of a Go server");
    reader.setDaemon(true);
    reader.start();
    try {
      server.port.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      Processes.end(server.process);
      throw new AssertionError("the Go server did not start:\n" + server.log(), e);
    }
    return server;
  }

  int port() {
    return port.join();
  }

  String log() {
    return String.join("\n", log);
  }

  private void readLog() {
    try (var lines = process.inputReader()) {
      lines
          .lines()
          .forEach(
              line -> {
                log.add(line);
                Matcher listening = LISTENING.matcher(line);
                if (listening.find()) {
                  port.complete(Integer.valueOf(listening.group(1)));
                }
              });
    } catch (IOException | UncheckedIOException closed) {
      log.add("(closed)");
    }
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().completeOnTimeout(process, LIMIT_SECONDS, TimeUnit.SECONDS).join();
    process.destroyForcibly();
  }
}
