package io.github.kitexjava.testdata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs commands to their end. */
public final class Processes {
  private Processes() {}

  /** What a command left. */
  public record Result(int exitCode, String stdout, String stderr) {}

  /**
   * Runs a command that reads nothing.
   *
   * @param environment comes on top of this process's own
   * @throws AssertionError with what was printed, if the command has not ended after {@code limit};
   *     it and its children are ended then
   * @throws IOException if there is no such command
   */
  public static Result run(
      Path directory, Duration limit, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    Output stdout = Output.of(process.getInputStream());
    Output stderr = Output.of(process.getErrorStream());
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      end(process);
      throw new AssertionError(
          "`"
              + String.join(" ", command)
              + "` has not ended after "
              + limit
              + "\n"
              + stdout.soFar()
              + stderr.soFar());
    }
    return new Result(process.exitValue(), stdout.all(), stderr.all());
  }

  /** Ends a process and what it started: a shell script's server would live on. */
  public static void end(Process process) throws InterruptedException {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    process.waitFor();
  }

  /** Reads in a thread of its own, for a full pipe stops who writes into it. */
  private record Output(ByteArrayOutputStream bytes, CompletableFuture<Void> done) {
    static Output of(InputStream in) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      CompletableFuture<Void> done = new CompletableFuture<>();
      Thread thread = new Thread(() -> copy(in, bytes, done), "output of a process");
      thread.setDaemon(true);
      thread.start();
      return new Output(bytes, done);
    }

    private static void copy(
        InputStream in, ByteArrayOutputStream bytes, CompletableFuture<Void> done) {
      try (in) {
        in.transferTo(bytes);
        done.complete(null);
      } catch (IOException e) {
        done.completeExceptionally(new UncheckedIOException(e));
      }
    }

    String all() {
      done.join();
      return soFar();
    }

    String soFar() {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
