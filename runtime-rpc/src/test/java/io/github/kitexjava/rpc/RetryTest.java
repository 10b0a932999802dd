package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.context.CallContext;
import io.github.kitexjava.rpc.echo.EchoClient;
import io.github.kitexjava.rpc.echo.EchoServer;
import io.github.kitexjava.rpc.governance.FailureRetry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetryTest {
  private final AtomicInteger left = new AtomicInteger();
  private final List<String> marks = new CopyOnWriteArrayList<>();
  private final RpcServer server =
      EchoServer.builder(
              new EchoHandler() {
                @Override
                public String ping(String text) {
                  marks.add(
                      MetaInfo.persistentValue(CallContext.current(), "RetryReq").orElse("first"));
                  if (left.getAndDecrement() > 0) {
                    throw new IllegalStateException("not yet");
                  }
                  return text;
                }
              })
          .port(0)
          .build()
          .start();

  @AfterEach
  void stop() {
    server.stop();
  }

  private RpcClientBuilder<EchoClient> builder() {
    return EchoClient.builder("echo")
        .hostPort("127.0.0.1", server.port())
        .transport(Transport.TTHEADER)
        .connectTimeout(Duration.ofSeconds(20));
  }

  private static FailureRetry.Builder always() {
    return FailureRetry.builder().when(failure -> true);
  }

  @Test
  void aCallIsSentAgainUntilItSucceeds() {
    left.set(2);
    List<RpcInfo> infos = new CopyOnWriteArrayList<>();
    try (EchoClient client =
        builder()
            .retry(always().build())
            .statsLevel(StatsLevel.DETAILED)
            .middleware(
                (call, next) -> {
                  infos.add(call.info());
                  return next.invoke(call);
                })
            .build()) {
      assertThat(client.ping("done")).isEqualTo("done");
    }
    assertThat(marks).containsExactly("first", "1", "2");
    assertThat(infos).hasSize(3);
    RpcStats stats = infos.get(2).stats();
    assertThat(stats.attempts()).isEqualTo(3);
    assertThat(stats.error()).isEmpty();
    Duration start = stats.event(RpcEvent.RPC_START).orElseThrow().sinceStart();
    Duration written = stats.event(RpcEvent.WRITE_START).orElseThrow().sinceStart();
    assertThat(stats.events())
        .extracting(RecordedEvent::event)
        .doesNotHaveDuplicates()
        .startsWith(RpcEvent.RPC_START)
        .endsWith(RpcEvent.RPC_FINISH);
    assertThat(written).isGreaterThan(start);
  }

  @Test
  void afterTheLastRetryTheFailureIsTold() {
    left.set(10);
    try (EchoClient client = builder().retry(always().maxRetries(1).build()).build()) {
      assertThatThrownBy(() -> client.ping("x"))
          .hasMessage("remote or network error[remote]: biz error: not yet");
    }
    assertThat(marks).containsExactly("first", "1");
  }

  @Test
  void afterTheTimeForRetriesTheLastFailureIsTold() {
    left.set(10);
    RetryPolicy policy =
        always().maxDuration(Duration.ofMillis(1)).backOff(Duration.ofMillis(50)).build();
    try (EchoClient client = builder().retry(policy).build()) {
      assertThatThrownBy(() -> client.ping("x"))
          .hasMessage("remote or network error[remote]: biz error: not yet");
    }
    assertThat(marks).containsExactly("first");
  }

  @Test
  void byDefaultOnlyWhatWasNotSentIsSentAgain() throws IOException {
    left.set(10);
    try (EchoClient client = builder().retry(FailureRetry.onConnectErrors()).build()) {
      assertThatThrownBy(() -> client.ping("x")).isInstanceOf(RpcException.class);
      assertThat(marks).containsExactly("first");
    }
    CountedCalls attempts = new CountedCalls();
    try (EchoClient client =
        EchoClient.builder("echo")
            .hostPort("127.0.0.1", FakePeer.nobody())
            .retry(FailureRetry.onConnectErrors())
            .middleware(attempts)
            .build()) {
      assertThatThrownBy(() -> client.ping("x")).isInstanceOf(RpcException.class);
    }
    assertThat(attempts.calls()).isEqualTo(3);
  }

  @Test
  void aRetryIsNotRetriedFurtherDown() {
    left.set(10);
    try (EchoClient client = builder().retry(always().build()).build()) {
      CallContext retried = MetaInfo.withPersistentValue(CallContext.current(), "RetryReq", "1");
      assertThatThrownBy(() -> retried.call(() -> client.ping("x")))
          .isInstanceOf(RpcException.class);
    }
    assertThat(marks).containsExactly("1");
  }

  @Test
  void eachAttemptHasTheWholeTimeout() throws IOException {
    try (FakePeer silent = FakePeer.silent();
        EchoClient client =
            EchoClient.builder("echo")
                .hostPort("127.0.0.1", silent.port())
                .connectTimeout(Duration.ofSeconds(20))
                .rpcTimeout(Duration.ofMillis(50))
                .retry(always().build())
                .build()) {
      assertThatThrownBy(() -> client.ping("x"))
          .isInstanceOf(RpcTimeoutException.class)
          .message()
          .startsWith("rpc timeout: timeout=50ms, to=echo, method=ping, location=")
          .doesNotContain("context deadline earlier");
      assertThat(silent.connections()).isEqualTo(3);
    }
  }

  @Test
  void aPauseDoesNotOutliveTheCallersTime() {
    left.set(10);
    try (EchoClient client =
        builder().retry(always().backOff(Duration.ofMinutes(1)).build()).build()) {
      CallContext hurried = CallContext.current().withTimeout(Duration.ofSeconds(10));
      long start = System.nanoTime();
      assertThatThrownBy(() -> hurried.call(() -> client.ping("x")))
          .hasMessage("remote or network error[remote]: biz error: not yet");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(9));
    }
  }

  @Test
  void aCancelledFutureEndsThePause() throws Exception {
    left.set(10);
    try (EchoClient client =
        builder().retry(always().backOff(Duration.ofMinutes(1)).build()).build()) {
      CallContext context = CallContext.current().cancellable();
      Runnable call = () -> assertThatThrownBy(() -> client.ping("x")).isNotNull();
      Thread caller = new Thread(context.wrap(call));
      caller.start();
      Eventually.is(() -> marks.size() == 1);
      context.cancel("enough");
      caller.join(20_000);
      assertThat(caller.isAlive()).isFalse();
    }
  }

  @Test
  void businessStatusesAndDeclaredExceptionsAreAnswers() {
    AtomicInteger asked = new AtomicInteger();
    RetryPolicy policy =
        (call, failure) -> {
          asked.incrementAndGet();
          return Optional.empty();
        };
    try (EchoClient client =
        builder()
            .retry(policy)
            .middleware(
                (call, next) -> {
                  throw new BizStatusException(404, "no such user");
                })
            .build()) {
      assertThatThrownBy(() -> client.ping("x")).isInstanceOf(BizStatusException.class);
    }
    assertThat(asked).hasValue(0);
  }
}
