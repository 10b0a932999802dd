package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.rpc.echo.Base;
import io.github.kitexjava.rpc.echo.BaseServer;
import io.github.kitexjava.rpc.echo.EchoServer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StopTest {
  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);

  private String waiting(String text) {
    entered.countDown();
    try {
      assertThat(go.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return text.equals("hi") ? "yo" : text;
  }

  @Test
  void aCallInWorkIsFinishedAndIdleConnectionsAreClosedAtOnce() throws Exception {
    RpcServer server =
        BaseServer.builder((Base) this::waiting).port(0).exitWait(Duration.ofSeconds(20)).build();
    server.start();
    int port = server.port();
    try (Wire busy = new Wire(port);
        Wire idle = new Wire(port)) {
      busy.send(Wire.framed(Wire.CALL) + Wire.framed(Wire.CALL));
      assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
      CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::stop);
      assertThat(idle.isClosedByPeer()).isTrue();
      assertThatThrownBy(() -> new Wire(port)).isInstanceOf(java.net.ConnectException.class);
      assertThat(stopped).isNotDone();
      go.countDown();
      assertThat(busy.receiveFrame()).isEqualTo(Wire.REPLY);
      assertThat(busy.isClosedByPeer()).as("the second call is not begun").isTrue();
      assertThat(stopped).succeedsWithin(Duration.ofSeconds(20));
    }
  }

  @Test
  void aCallThatTakesTooLongIsCut() throws Exception {
    RpcServer server =
        BaseServer.builder((Base) this::waiting).port(0).exitWait(Duration.ofMillis(50)).build();
    server.start();
    try (Logged logged = new Logged(RpcServer.class);
        Wire busy = new Wire(server.port())) {
      busy.send(Wire.framed(Wire.CALL));
      assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
      server.stop();
      assertThat(busy.isClosedByPeer()).isTrue();
      assertThat(logged.lines())
          .contains("WARN KITEX: 1 connections were cut in a call that took longer than 50ms");
    } finally {
      go.countDown();
    }
  }

  @Test
  void runReturnsWhenTheServerWasStopped() throws Exception {
    try (Logged logged = new Logged(RpcServer.class)) {
      RpcServer server = EchoServer.builder(new EchoHandler()).port(0).build();
      CompletableFuture<Void> run = CompletableFuture.runAsync(server::run);
      Eventually.is(
          () ->
              logged.lines().stream().anyMatch(line -> line.startsWith("INFO KITEX: server lis")));
      assertThat(logged.lines())
          .contains("INFO KITEX: server listen at addr=[::]:" + server.port());
      server.stop();
      assertThat(run).succeedsWithin(Duration.ofSeconds(20));
      server.stop();
    }
  }

  @Test
  void aTakenPortIsNamed() {
    RpcServer first = EchoServer.builder(new EchoHandler()).port(0).build().start();
    RpcServer second = EchoServer.builder(new EchoHandler()).port(first.port()).build();
    assertThatThrownBy(second::start)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("cannot listen at [::]:" + first.port() + ": ");
    assertThatThrownBy(first::start).isInstanceOf(IllegalStateException.class);
    first.stop();
  }

  @Test
  void twoServicesWithOneMethodNeedAFallback() throws Exception {
    EchoHandler echo = new EchoHandler();
    Base base = text -> "base " + text;
    assertThatThrownBy(
            () ->
                EchoServer.builder(echo)
                    .service(io.github.kitexjava.rpc.echo.BaseMethods.SERVICE, base)
                    .build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "method name [ping] is conflicted between services but no fallback service is"
                + " specified: `Echo` and `Base` have it");

    RpcServer server =
        EchoServer.builder(echo)
            .fallbackService(io.github.kitexjava.rpc.echo.BaseMethods.SERVICE, base)
            .port(0)
            .build()
            .start();
    try (Wire wire = new Wire(server.port())) {
      wire.send(Wire.framed(Wire.CALL));
      assertThat(wire.receiveFrame())
          .isEqualTo(Wire.message(2, "ping", 7, "0b0000000000076261736520686900"));
      wire.send(Wire.framed(Wire.message(1, "Echo:ping", 7, Wire.text("hi"))));
      assertThat(wire.receiveFrame()).isEqualTo(Wire.REPLY);
    } finally {
      server.stop();
    }
  }

  @Test
  void aServerWithoutAServiceIsNotBuilt() {
    assertThatThrownBy(() -> RpcServer.builder().build())
        .hasMessage("a server needs at least one service");
    assertThatThrownBy(() -> RpcServer.builder().maxMessageBytes(0))
        .hasMessage("maxMessageBytes: 0 (expected: 1 to 1073741824)");
    assertThatThrownBy(() -> RpcServer.builder().idleTimeout(Duration.ofSeconds(-1)))
        .hasMessage("idleTimeout: -1s (expected: zero or more)");
  }
}
