package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.kitexjava.rpc.echo.EchoClient;
import io.github.kitexjava.rpc.echo.EchoServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConcurrencyTest {
  private static final int CONNECTIONS = 200;
  private static final int CALLS = 50;

  private static void assumeExisting(ConnectionThreads threads) {
    assumeTrue(
        threads != ConnectionThreads.VIRTUAL || ConnectionThreads.virtualThreadsExist(),
        "virtual threads need Java 21 or later");
  }

  @ParameterizedTest
  @EnumSource(ConnectionThreads.class)
  void twoHundredConnectionsAreServedAtOnce(ConnectionThreads threads) throws Exception {
    assumeExisting(threads);
    RpcServer server = EchoServer.builder(new EchoHandler()).port(0).threads(threads).build();
    server.start();
    List<Wire> wires = new ArrayList<>();
    try {
      for (int i = 0; i < CONNECTIONS; i++) {
        wires.add(new Wire(server.port()));
      }
      for (int call = 0; call < CALLS; call++) {
        for (Wire wire : wires) {
          wire.send(Wire.framed(Wire.CALL));
        }
        for (Wire wire : wires) {
          assertThat(wire.receiveFrame()).isEqualTo(Wire.REPLY);
        }
      }
      assertThat(server.connectionCount()).isEqualTo(CONNECTIONS);
    } finally {
      for (Wire wire : wires) {
        wire.close();
      }
    }
    Eventually.is(() -> server.connectionCount() == 0);
    server.stop();
  }

  @Test
  void callersOfOneClientGetTheirOwnAnswers() throws Exception {
    RpcServer server = EchoServer.builder(new EchoHandler()).port(0).build().start();
    ExecutorService callers = Executors.newFixedThreadPool(64);
    try (EchoClient client =
        EchoClient.builder("echo")
            .hostPort("127.0.0.1", server.port())
            .connectTimeout(Duration.ofSeconds(20))
            .build()) {
      List<CompletableFuture<Void>> all = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        int caller = i;
        all.add(
            CompletableFuture.runAsync(
                () -> {
                  for (int call = 0; call < 100; call++) {
                    String text = caller + "/" + call + "x".repeat(call * 10);
                    assertThat(client.ping(text)).isEqualTo(text);
                    assertThat(client.add(caller, call)).isEqualTo(caller + call);
                  }
                },
                callers));
      }
      for (CompletableFuture<Void> one : all) {
        assertThat(one).succeedsWithin(Duration.ofSeconds(60));
      }
    } finally {
      callers.shutdown();
      server.stop();
    }
  }

  @Test
  void oneConnectionsCallsAreAnsweredInOrder() throws Exception {
    RpcServer server = EchoServer.builder(new EchoHandler()).port(0).build().start();
    try (Wire wire = new Wire(server.port())) {
      StringBuilder all = new StringBuilder();
      for (int i = 0; i < 300; i++) {
        all.append(Wire.framed(Wire.message(1, "ping", i, Wire.text(i == 0 ? "slow" : "n" + i))));
      }
      wire.send(all.toString());
      for (int i = 0; i < 300; i++) {
        String frame = wire.receiveFrame();
        assertThat(frame.substring(24, 32)).isEqualTo("%08x".formatted(i));
      }
    } finally {
      server.stop();
    }
  }

  @Test
  void aSlowHandlerDoesNotHoldUpOtherConnections() throws Exception {
    RpcServer server = EchoServer.builder(new EchoHandler()).port(0).build().start();
    try (Wire slow = new Wire(server.port());
        Wire quick = new Wire(server.port())) {
      slow.send(Wire.framed(Wire.message(1, "ping", 1, Wire.text("slow"))));
      quick.send(Wire.framed(Wire.CALL));
      assertThat(quick.receiveFrame()).isEqualTo(Wire.REPLY);
      assertThat(slow.receiveFrame()).startsWith("80010002");
    } finally {
      server.stop();
    }
  }

  @Test
  void connectionsAboveTheLimitAreRefusedAloud() throws Exception {
    RpcServer server =
        EchoServer.builder(new EchoHandler())
            .port(0)
            .threads(ConnectionThreads.PLATFORM)
            .maxConnections(2)
            .build()
            .start();
    try (Logged logged = new Logged(RpcServer.class);
        Wire first = new Wire(server.port());
        Wire second = new Wire(server.port());
        Wire third = new Wire(server.port())) {
      assertThat(third.isClosedByPeer()).isTrue();
      assertThat(logged.lines())
          .anyMatch(
              line ->
                  line.endsWith(
                      "reason=request over limit: too many connections: the limit of 2 is reached"
                          + " (each takes a platform thread; Java 21 and later need none)"));
      assertThat(first.send(Wire.CALL).receive(26)).isEqualTo(Wire.REPLY);
      second.socket().close();
      Eventually.is(() -> server.connectionCount() == 1);
      try (Wire fourth = new Wire(server.port())) {
        assertThat(fourth.send(Wire.CALL).receive(26)).isEqualTo(Wire.REPLY);
      }
    } finally {
      server.stop();
    }
  }

  @Test
  void anIdleConnectionIsClosed() throws Exception {
    RpcServer server =
        EchoServer.builder(new EchoHandler())
            .port(0)
            .idleTimeout(Duration.ofMillis(80))
            .build()
            .start();
    try (Wire wire = new Wire(server.port())) {
      assertThat(wire.send(Wire.CALL).receive(26)).isEqualTo(Wire.REPLY);
      assertThat(wire.isClosedByPeer()).isTrue();
    } finally {
      server.stop();
    }
  }

  @Test
  void aHandlerMayTakeLongerThanEveryTimeoutOfTheConnection() throws Exception {
    RpcServer server =
        EchoServer.builder(new EchoHandler())
            .port(0)
            .idleTimeout(Duration.ofMillis(50))
            .readTimeout(Duration.ofMillis(50))
            .writeTimeout(Duration.ofMillis(50))
            .build()
            .start();
    try (Wire wire = new Wire(server.port())) {
      wire.send(Wire.framed(Wire.message(1, "ping", 1, Wire.text("slow"))));
      assertThat(wire.receiveFrame()).startsWith("80010002");
    } finally {
      server.stop();
    }
  }

  @Test
  void virtualThreadsAreAskedForWhereThereAreNone() {
    assumeTrue(!ConnectionThreads.virtualThreadsExist(), "this Java has virtual threads");
    assertThatThrownBy(
            () -> EchoServer.builder(new EchoHandler()).threads(ConnectionThreads.VIRTUAL).build())
        .hasMessageStartingWith("virtual threads need Java 21 or later, this is Java ");
  }
}
