package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.rpc.echo.EchoServer;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A server in a process of its own, ended as an operator ends it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no SIGTERM")
class SignalTest {
  private static final int ENDED_BY_SIGTERM = 128 + 15;

  /** The process. */
  static final class Main {
    private Main() {}

    public static void main(String[] args) {
      RpcServer server =
          EchoServer.builder(new EchoHandler())
              .port(0)
              .middleware(
                  (call, next) -> {
                    System.out.println("working");
                    return next.invoke(call);
                  })
              .build();
      Thread announcer =
          new Thread(
              () -> {
                while (true) {
                  try {
                    System.out.println(server.port());
                    return;
                  } catch (IllegalStateException notYet) {
                    Thread.onSpinWait();
                  }
                }
              });
      announcer.start();
      server.run();
    }
  }

  @Test
  void sigtermLetsTheCallInWorkFinish() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = process.inputReader()) {
      int port = Integer.parseInt(out.readLine());
      try (Wire wire = new Wire(port)) {
        wire.send(Wire.framed(Wire.message(1, "ping", 7, Wire.text("slow"))));
        assertThat(out.readLine()).isEqualTo("working");
        process.destroy();
        assertThat(wire.receiveFrame())
            .isEqualTo(Wire.message(2, "ping", 7, "0b000000000004736c6f7700"));
        assertThat(wire.isClosedByPeer()).isTrue();
      }
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
    } finally {
      process.destroyForcibly();
    }
  }
}
