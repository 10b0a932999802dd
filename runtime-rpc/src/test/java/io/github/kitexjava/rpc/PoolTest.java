package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.rpc.echo.EchoClient;
import io.github.kitexjava.rpc.echo.EchoMethods;
import io.github.kitexjava.rpc.echo.EchoServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PoolTest {
  private final RpcServer server = EchoServer.builder(new EchoHandler()).port(0).build().start();

  @AfterEach
  void stop() {
    server.stop();
  }

  private RpcClientBuilder<RpcClient> client() {
    return RpcClient.builder(EchoMethods.SERVICE, "echo")
        .connectTimeout(Duration.ofSeconds(20))
        .hostPort("127.0.0.1", server.port());
  }

  private static int add(RpcClient client) {
    return client.call(EchoMethods.ADD, EchoMethods.add(1, 2), CallOptions.NONE);
  }

  @Test
  void oneCallAfterAnotherUsesOneConnection() {
    try (RpcClient client = client().build()) {
      for (int i = 0; i < 50; i++) {
        assertThat(add(client)).isEqualTo(3);
      }
      assertThat(server.connectionCount()).isEqualTo(1);
      assertThat(client.idleConnections()).isEqualTo(1);
    }
  }

  @Test
  void asynchronousCallsUseKeptConnectionsToo() throws Exception {
    try (RpcClient client = client().build()) {
      for (int i = 0; i < 5; i++) {
        assertThat(client.callAsync(EchoMethods.ADD, EchoMethods.add(i, i), CallOptions.NONE))
            .succeedsWithin(Duration.ofSeconds(20))
            .isEqualTo(2 * i);
        Eventually.is(() -> client.idleConnections() == 1);
        Thread.sleep(3); // longer than a connection is trusted without being asked
      }
      assertThat(server.connectionCount()).isEqualTo(1);
    }
  }

  @Test
  void noMoreThanTheOptionsSayAreKept() {
    try (RpcClient client = client().pool(new PoolOptions(2, 100, Duration.ofMinutes(1))).build()) {
      List<CompletableFuture<Integer>> calls = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        calls.add(client.callAsync(EchoMethods.ADD, EchoMethods.add(i, i), CallOptions.NONE));
      }
      for (int i = 0; i < 20; i++) {
        assertThat(calls.get(i)).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(2 * i);
      }
      assertThat(client.idleConnections()).isBetween(1, 2);
    }
  }

  @Test
  void withoutAPoolEachCallHasAConnectionOfItsOwn() throws Exception {
    try (RpcClient client = client().pool(PoolOptions.NONE).build()) {
      add(client);
      assertThat(client.idleConnections()).isZero();
      Eventually.is(() -> server.connectionCount() == 0);
    }
  }

  @Test
  void anIdleConnectionIsClosedAfterAWhile() throws Exception {
    try (RpcClient client =
        client().pool(new PoolOptions(10, 100, Duration.ofMillis(500))).build()) {
      add(client);
      assertThat(server.connectionCount()).isEqualTo(1);
      Eventually.is(() -> server.connectionCount() == 0);
      assertThat(client.idleConnections()).isZero();
      assertThat(add(client)).isEqualTo(3);
    }
  }

  @Test
  void aConnectionTheServerHasClosedIsNotUsedAgain() throws Exception {
    try (RpcClient client = client().build()) {
      add(client);
      int port = server.port();
      server.stop();
      RpcServer second = EchoServer.builder(new EchoHandler()).port(port).build().start();
      Thread.sleep(5);
      assertThat(add(client)).isEqualTo(3);
      second.stop();
    }
  }

  @Test
  void aOnewayCallsConnectionIsNotKept() throws Exception {
    try (EchoClient client =
        EchoClient.builder("echo")
            .connectTimeout(Duration.ofSeconds(20))
            .hostPort("127.0.0.1", server.port())
            .build()) {
      client.note("hello");
      Eventually.is(() -> server.connectionCount() == 0);
    }
  }

  @Test
  void callsGoToEachServerInTurn() {
    RpcServer other = EchoServer.builder(new EchoHandler()).port(0).build().start();
    try (RpcClient client = client().hostPort("127.0.0.1", other.port()).build()) {
      for (int i = 0; i < 4; i++) {
        add(client);
      }
      assertThat(server.connectionCount()).isEqualTo(1);
      assertThat(other.connectionCount()).isEqualTo(1);
      int port = other.port();
      for (int i = 0; i < 3; i++) {
        client.call(
            EchoMethods.ADD,
            EchoMethods.add(1, 2),
            CallOptions.NONE.withHostPort("localhost", port));
      }
      assertThat(other.connectionCount()).isEqualTo(2);
    } finally {
      other.stop();
    }
  }

  @Test
  void closingTheClientClosesItsConnections() throws Exception {
    RpcClient client = client().build();
    add(client);
    client.close();
    client.close();
    Eventually.is(() -> server.connectionCount() == 0);
  }
}
