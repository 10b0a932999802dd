package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kitexjava.context.CallContext;
import io.github.kitexjava.rpc.echo.EchoClient;
import io.github.kitexjava.rpc.echo.EchoServer;
import io.github.kitexjava.rpc.echo.TooLong;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many calls at once on one connection. */
class MultiplexTest {
  private final CountDownLatch release = new CountDownLatch(1);
  private final AtomicInteger inWork = new AtomicInteger();
  private final EchoHandler handler =
      new EchoHandler() {
        @Override
        public String ping(String text) {
          if (text.equals("held")) {
            awaitRelease();
          }
          return super.ping(text);
        }
      };
  private RpcServer server = start();

  private RpcServer start() {
    return EchoServer.builder(handler).port(0).build().start();
  }

  private void awaitRelease() {
    inWork.incrementAndGet();
    try {
      assertThat(release.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private RpcClientBuilder<EchoClient> builder() {
    return EchoClient.builder("echo")
        .hostPort("127.0.0.1", server.port())
        .transport(Transport.TTHEADER)
        .multiplexed(1)
        .connectTimeout(Duration.ofSeconds(20));
  }

  @AfterEach
  void stop() {
    release.countDown();
    server.stop();
  }

  @ParameterizedTest
  @EnumSource(
      value = Transport.class,
      names = {"TTHEADER", "TTHEADER_FRAMED"})
  void manyCallersShareAConnection(Transport transport) throws Exception {
    try (EchoClient client = builder().transport(transport).build()) {
      List<CompletableFuture<Integer>> sums = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        sums.add(client.async().add(i, 1));
      }
      for (int i = 0; i < 500; i++) {
        assertThat(sums.get(i).get(20, TimeUnit.SECONDS)).isEqualTo(i + 1);
      }
      assertThat(server.connectionCount()).isEqualTo(1);
    }
    Eventually.is(() -> server.connectionCount() == 0);
  }

  @Test
  void aSlowCallHoldsNobodyUp() throws Exception {
    try (EchoClient client = builder().build()) {
      CompletableFuture<String> held = client.async().ping("held");
      for (int i = 0; i < 20; i++) {
        assertThat(client.ping("hi")).isEqualTo("yo");
      }
      assertThat(held).isNotDone();
      release.countDown();
      assertThat(held.get(20, TimeUnit.SECONDS)).isEqualTo("held");
      assertThat(server.connectionCount()).isEqualTo(1);
    }
  }

  @Test
  void eachKindOfAnswerGoesToItsCaller() throws Exception {
    try (EchoClient client = builder().build()) {
      CompletableFuture<String> held = client.async().ping("held");
      assertThatThrownBy(() -> client.ping("fail"))
          .hasMessage("remote or network error[remote]: biz error: x");
      assertThatThrownBy(() -> client.echo("a".repeat(EchoHandler.LIMIT + 1)))
          .isInstanceOf(TooLong.class);
      assertThatThrownBy(() -> client.async().ping("panic").get(20, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasMessageContaining("panic: ");
      client.note("oneway");
      assertThat(handler.notes.poll(20, TimeUnit.SECONDS)).isEqualTo("oneway");
      client.reset();
      String large = "x".repeat(1 << 20);
      assertThat(client.echo(large)).isEqualTo(large);
      release.countDown();
      assertThat(held.get(20, TimeUnit.SECONDS)).isEqualTo("held");
      assertThat(server.connectionCount()).isEqualTo(1);
    }
  }

  @Test
  void aCallThatRanOutOfTimeIsForgottenAndTheOthersGoOn() throws Exception {
    try (EchoClient client = builder().rpcTimeout(Duration.ofSeconds(20)).build()) {
      client.ping("hi");
      RpcException late =
          catchThrowableOfType(
              RpcException.class,
              () ->
                  client.with(CallOptions.NONE.withRpcTimeout(Duration.ofMillis(50))).ping("held"));
      assertThat(late).isInstanceOf(RpcTimeoutException.class);
      assertThat(late.getMessage())
          .startsWith("rpc timeout: timeout=50ms, to=echo, method=ping, location=kitex.rpcTimeout");
      release.countDown();
      assertThat(client.ping("hi")).isEqualTo("yo");
    }
  }

  @Test
  void aCallWithoutTimeForItsOwnWriteLeavesTheOthersTheirConnection() throws Exception {
    try (EchoClient client = builder().build()) {
      CompletableFuture<String> held = client.async().ping("held");
      Eventually.is(() -> inWork.get() == 1);
      EchoClient hurried = client.with(CallOptions.NONE.withRpcTimeout(Duration.ofMillis(1)));
      String large = "x".repeat(4 << 20);
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> hurried.echo(large)).isInstanceOf(RpcException.class);
      }
      release.countDown();
      assertThat(held.get(20, TimeUnit.SECONDS)).isEqualTo("held");
    }
  }

  @Test
  void aCancelledCallIsForgotten() throws Exception {
    try (EchoClient client = builder().build()) {
      CompletableFuture<String> held = client.async().ping("held");
      held.cancel(true);
      assertThat(client.ping("hi")).isEqualTo("yo");
      CallContext context = CallContext.current().cancellable();
      CompletableFuture<Throwable> failed = new CompletableFuture<>();
      Thread caller =
          new Thread(
              context.wrap(
                  () -> {
                    try {
                      client.ping("held");
                    } catch (RpcException e) {
                      failed.complete(e);
                    }
                  }));
      caller.start();
      context.cancel("enough");
      assertThat(failed.get(20, TimeUnit.SECONDS))
          .hasMessage("canceled by business: enough")
          .isInstanceOf(RpcException.class);
    }
  }

  @Test
  void anInterruptedCallerLeavesTheConnectionToTheOthers() throws Exception {
    try (EchoClient client = builder().build()) {
      client.ping("hi");
      CompletableFuture<Throwable> failed = new CompletableFuture<>();
      Thread caller =
          new Thread(
              () -> {
                try {
                  client.ping("held");
                } catch (RpcException e) {
                  failed.complete(e);
                }
              });
      caller.start();
      caller.interrupt();
      assertThat(failed.get(20, TimeUnit.SECONDS))
          .hasMessage("canceled by business: the calling thread was interrupted");
      assertThat(client.ping("hi")).isEqualTo("yo");
      assertThat(server.connectionCount()).isEqualTo(1);
    }
  }

  @Test
  void whenTheConnectionBreaksEveryCallerIsTold() throws Exception {
    server.stop();
    server = EchoServer.builder(handler).port(0).exitWait(Duration.ZERO).build().start();
    try (EchoClient client = builder().build()) {
      List<CompletableFuture<String>> held = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        held.add(client.async().ping("held"));
      }
      Eventually.is(() -> inWork.get() == 10);
      server.stop();
      for (CompletableFuture<String> call : held) {
        assertThatThrownBy(() -> call.get(20, TimeUnit.SECONDS))
            .cause()
            .isInstanceOfSatisfying(
                RpcException.class,
                e -> assertThat(e.type()).isEqualTo(ErrorType.REMOTE_OR_NETWORK));
      }
      assertThatThrownBy(() -> client.ping("hi"))
          .isInstanceOfSatisfying(
              RpcException.class, e -> assertThat(e.type()).isEqualTo(ErrorType.GET_CONNECTION));
    }
  }

  @Test
  void aServerThatStopsAnswersWhatIsInWork() throws Exception {
    try (EchoClient client = builder().build()) {
      client.ping("hi");
      List<CompletableFuture<String>> held = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        held.add(client.async().ping("held"));
      }
      client.ping("hi");
      Eventually.is(() -> inWork.get() == 10);
      Thread stopping = new Thread(server::stop);
      stopping.start();
      release.countDown();
      for (CompletableFuture<String> call : held) {
        assertThat(call.get(20, TimeUnit.SECONDS)).isEqualTo("held");
      }
      stopping.join();
      assertThatThrownBy(() -> client.ping("hi")).isInstanceOf(RpcException.class);
    }
  }

  @Test
  void aClosedClientFinishesItsCalls() throws Exception {
    EchoClient client = builder().build();
    CompletableFuture<String> held = client.async().ping("held");
    Eventually.is(() -> inWork.get() == 1);
    client.close();
    assertThatThrownBy(() -> client.ping("hi"))
        .hasMessage("internal exception: the client is closed");
    release.countDown();
    assertThat(held.get(20, TimeUnit.SECONDS)).isEqualTo("held");
    Eventually.is(() -> server.connectionCount() == 0);
  }

  @Test
  void unusedConnectionsAreClosed() throws Exception {
    PoolOptions quick = new PoolOptions(1, 1, Duration.ofMillis(500));
    try (EchoClient client = builder().pool(quick).build()) {
      client.ping("hi");
      assertThat(server.connectionCount()).isEqualTo(1);
      Eventually.is(() -> server.connectionCount() == 0);
      assertThat(client.ping("hi")).isEqualTo("yo");
    }
  }

  @Test
  void itNeedsAHeader() {
    assertThatThrownBy(() -> builder().transport(Transport.FRAMED).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("multiplexed connections over FRAMED (expected: TTHEADER or TTHEADER_FRAMED)");
    assertThatThrownBy(() -> builder().protocol(WireProtocol.COMPACT).build())
        .hasMessage("protocol COMPACT over TTHEADER (expected: BUFFERED or FRAMED)");
    assertThatThrownBy(() -> builder().multiplexed(0))
        .hasMessage("connectionsPerAddress: 0 (expected: 1 or more)");
  }
}
