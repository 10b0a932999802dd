package io.github.kitexjava.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client or a server of the soak: told what to do on its input, and answers in lines. */
final class SoakProcess implements AutoCloseable {
  private static final int LIMIT_SECONDS = 60;
  private static final int KEPT_LINES = 10_000;
  private static final String CLOSED = "(closed)";

  private final String name;
  private final Process process;
  private final Writer in;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>(KEPT_LINES);

  private SoakProcess(String name, Process process) {
    this.name = name;
    this.process = process;
    this.in = process.outputWriter();
  }

  /** What it says on standard error goes to ours. */
  static SoakProcess start(String name, List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    SoakProcess started = new SoakProcess(name, process);
    Thread reader = new Thread(started::read, "lines of " + name);
    reader.setDaemon(true);
    reader.start();
    return started;
  }

  private void read() {
    try (BufferedReader out = process.inputReader()) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
      }
    } catch (IOException closed) {
      // as it ended
    }
    lines.add(CLOSED);
  }

  /** Sends a line and waits for the answer. */
  String ask(String question, String answerStart) throws IOException, InterruptedException {
    in.write(question + "\n");
    in.flush();
    return await(answerStart);
  }

  /**
   * The rest of the next line that begins so.
   *
   * @throws AssertionError if the process ends before that, or takes longer than a minute
   */
  String await(String start) throws InterruptedException {
    while (true) {
      String line = lines.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
      if (line == null || line.equals(CLOSED)) {
        throw new AssertionError(name + " said nothing that begins with `" + start + "`");
      }
      if (line.startsWith(start)) {
        return line.substring(start.length()).strip();
      }
    }
  }

  /** Ends it as an operator or a container does, and says how long that took. */
  Duration terminate() throws InterruptedException {
    long start = System.nanoTime();
    process.toHandle().destroy();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError(name + " does not end on SIGTERM");
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Ends it without any leave, as {@code kill -9} does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
