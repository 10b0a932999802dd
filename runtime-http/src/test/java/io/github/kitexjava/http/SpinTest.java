package io.github.kitexjava.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server as a process: what it prints, what ends it, and with which status. */
@Timeout(60)
class SpinTest {
  /** What runs in the other process. */
  static final class Server {
    private Server() {}

    public static void main(String[] args) {
      Hertz hertz = Hertz.create();
      hertz.get("/ping", NamedHandler.of("demo.Router.ping", c -> c.json(200, Map.of())));
      hertz.onShutdown(() -> System.err.println("hook ran"));
      hertz.spin();
      System.err.println("spin returned");
    }
  }

  @Test
  void aTerminatedServerStopsInOrderAndEndsWithStatusZero() throws Exception {
    Process server = start("0");
    List<String> lines = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8))) {
      String line = out.readLine();
      while (line != null) {
        lines.add(line.replaceAll("address=\\[::]:\\d+", "address=[::]:PORT"));
        if (line.contains("listening on")) {
          int port = Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
          try (RawClient client = new RawClient(port)) {
            client.send("GET /ping HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(client.readResponse()).endsWith("{}");
          }
          server.toHandle().destroy(); // Process.destroy would close the pipe we read from
        }
        line = out.readLine();
      }
    }
    assertThat(server.waitFor()).isZero();
    assertThat(lines)
        .containsExactlyInAnyOrder(
            "[DEBUG] HERTZ: Method=GET    absolutePath=/ping                     --> "
                + "handlerName=demo.Router.ping (num=2 handlers)",
            "[INFO] HERTZ: Using network library=vertx",
            "[INFO] HERTZ: HTTP server listening on address=[::]:PORT",
            "[INFO] HERTZ: Received signal: terminated",
            "[INFO] HERTZ: Begin graceful shutdown, wait at most 5s ...",
            "hook ran",
            "[INFO] HERTZ: Execute OnShutdownHooks finish",
            "spin returned");
  }

  @Test
  void aTakenPortIsOneLineAndStatusOne() throws Exception {
    try (ServerSocket taken =
        new ServerSocket(0, 1, new java.net.InetSocketAddress(0).getAddress())) {
      Process server = start(Integer.toString(taken.getLocalPort()));
      List<String> lines =
          List.of(new String(server.getInputStream().readAllBytes(), UTF_8).split("\n"));
      assertThat(server.waitFor()).isOne();
      assertThat(lines).filteredOn(line -> line.contains("ERROR")).hasSize(1);
      assertThat(lines.get(lines.size() - 1))
          .startsWith(
              "[ERROR] HERTZ: cannot listen on [::]:" + taken.getLocalPort() + ": address ");
    }
  }

  @Test
  void aPortThatIsNoNumberIsNamed() throws Exception {
    Process server = start("http");
    assertThat(new String(server.getInputStream().readAllBytes(), UTF_8))
        .contains("port is `http` (from hertz.port or HERTZ_PORT), expected a number");
    assertThat(server.waitFor()).isOne();
  }

  private static Process start(String port) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder builder =
        new ProcessBuilder(
            java.toString(),
            "-Dlogback.configurationFile=spin-logback.xml",
            "-cp",
            System.getProperty("java.class.path"),
            Server.class.getName());
    builder.environment().put(HertzOptions.PORT_VARIABLE, port);
    return builder.redirectErrorStream(true).start();
  }
}
