package io.github.kitexjava.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A program that runs beside the test until it is closed; what it prints is kept. */
final class RunningProgram implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Process process;
  private final List<String> log = Collections.synchronizedList(new ArrayList<>());

  private RunningProgram(Process process) {
    this.process = process;
  }

  static RunningProgram start(Path folder, Map<String, String> environment, List<String> command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    RunningProgram program = new RunningProgram(builder.start());
    Thread reader = new Thread(program::readLog, "log of a program");
    reader.setDaemon(true);
    reader.start();
    return program;
  }

  /** Waits until it has printed the text; a program that ends before that fails the test. */
  RunningProgram await(String text) throws InterruptedException {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!log().contains(text)) {
      if (System.nanoTime() > deadline || !process.isAlive()) {
        Thread.sleep(100); // what it printed last may still be on its way
        if (log().contains(text)) {
          return this;
        }
        close();
        throw new AssertionError("`" + text + "` was not printed:\n" + log());
      }
      Thread.sleep(10);
    }
    return this;
  }

  String log() {
    return String.join("\n", List.copyOf(log));
  }

  /** Ends it as a user's Ctrl-C or a container's stop does. */
  void stop() throws InterruptedException {
    process.toHandle().destroy(); // Process.destroy would close the log too
    process.waitFor();
  }

  private void readLog() {
    try (var lines = process.inputReader()) {
      lines.lines().forEach(log::add);
    } catch (IOException | UncheckedIOException closed) {
      log.add("(closed)");
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }
}
