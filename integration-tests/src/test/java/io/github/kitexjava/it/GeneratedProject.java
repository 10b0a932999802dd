package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.testdata.Ports;
import io.github.kitexjava.testdata.Processes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A project that {@code hz new} wrote: builds it with Maven, as its user would, and runs it. */
record GeneratedProject(Path folder) {
  private static final Duration BUILD_LIMIT = Duration.ofMinutes(5);
  private static final Duration START_LIMIT = Duration.ofSeconds(30);

  /**
   * Compiles with {@code -Xlint:all -Werror} (the project's own pom says so) and runs its tests.
   */
  void build(Map<String, String> environment) throws Exception {
    List<String> command = new ArrayList<>(List.of("mvn", "-B", "-q", "package"));
    String repository = System.getProperty("maven.repo.local", "");
    if (!repository.isEmpty()) {
      command.add("-Dmaven.repo.local=" + repository);
    }
    Processes.Result result = Processes.run(folder, BUILD_LIMIT, environment, command);
    assertThat(result.exitCode()).as(result.stdout() + result.stderr()).isZero();
  }

  /** Starts what {@link #build} made on a free port. */
  Server start() throws Exception {
    Path jar = onlyJar();
    return start(List.of("java", "-jar", jar.toString()));
  }

  Server start(List<String> command) throws Exception {
    return Server.start(folder, command);
  }

  private Path onlyJar() throws IOException {
    try (var files = Files.list(folder.resolve("target"))) {
      List<Path> jars = files.filter(f -> f.toString().endsWith(".jar")).toList();
      assertThat(jars).hasSize(1);
      return jars.get(0);
    }
  }

  /** A running server of a generated project. */
  static final class Server implements AutoCloseable {
    private final Process process;
    private final int port;
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final HttpClient client = HttpClient.newHttpClient();

    private Server(Process process, int port) {
      this.process = process;
      this.port = port;
    }

    static Server start(Path folder, List<String> command) throws Exception {
      int port = Ports.free();
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().put("HERTZ_PORT", Integer.toString(port));
      builder.environment().putAll(Tool.ENVIRONMENT);
      builder.redirectErrorStream(true);
      Server server = new Server(builder.start(), port);
      Thread reader = new Thread(server::readLog, "server log");
      reader.setDaemon(true);
      reader.start();
      server.awaitListening();
      return server;
    }

    HttpResponse<String> get(String target) throws Exception {
      return send(request(target).GET());
    }

    HttpResponse<String> postJson(String target, String json) throws Exception {
      return send(
          request(target)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String target) {
      return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    String log() {
      return String.join("\n", List.copyOf(log));
    }

    int port() {
      return port;
    }

    private void readLog() {
      try (var lines = process.inputReader()) {
        lines.lines().forEach(log::add);
      } catch (IOException | UncheckedIOException closed) {
        log.add("(closed)");
      }
    }

    private void awaitListening() throws Exception {
      long deadline = System.nanoTime() + START_LIMIT.toNanos();
      while (System.nanoTime() < deadline && process.isAlive()) {
        if (log().contains("HTTP server listening on")) {
          return;
        }
        Thread.sleep(10);
      }
      close();
      throw new AssertionError("the server did not start:\n" + log());
    }

    @Override
    public void close() {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      process.onExit().join();
    }
  }
}
