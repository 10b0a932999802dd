package io.github.kitexjava.bench.rpc;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A client in a process of its own, which runs a {@link CallerProbe}. */
final class CallerProcess implements Closeable {
  private static final int LIMIT_SECONDS = 10;

  private final Process process;
  private final BufferedReader out;
  private final Writer in;
  private final Path errors;

  /**
   * @param errors a file that gets what it says on standard error
   */
  CallerProcess(List<String> command, Path errors) throws IOException {
    this.process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    this.out = process.inputReader();
    this.in = process.outputWriter();
    this.errors = errors;
  }

  /**
   * Lets it call, and says what a call cost its process.
   *
   * @return microseconds of CPU time
   * @throws IllegalStateException if a call fails
   */
  double cpuMicrosPerCall(int threads, Payload payload, long millis) throws IOException {
    in.write(threads + " " + payload.name() + " " + millis + "\n");
    in.flush();
    String line = out.readLine();
    if (line == null) {
      throw new IllegalStateException("a client failed: " + Files.readString(errors));
    }
    String[] words = line.split(" ", -1);
    return Double.parseDouble(words[1]) / 1_000 / Double.parseDouble(words[0]);
  }

  @Override
  public void close() throws IOException {
    in.close();
    process.onExit().completeOnTimeout(process, LIMIT_SECONDS, TimeUnit.SECONDS).join();
    process.destroyForcibly();
    out.close();
  }
}
