package io.github.kitexjava.rpc.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.rpc.ErrorType;
import io.github.kitexjava.rpc.Kerrors;
import io.github.kitexjava.rpc.Reply;
import io.github.kitexjava.rpc.RpcException;
import io.github.kitexjava.rpc.echo.EchoClient;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ErrorRateBreakerTest {
  private final AtomicLong nanos = new AtomicLong(-5_000_000_000L); // nanoTime may be negative
  private final AtomicReference<RpcException> failure = new AtomicReference<>();
  private final AtomicInteger sent = new AtomicInteger();

  private EchoClient client(ErrorRateBreaker.Builder builder) {
    return EchoClient.builder("echo")
        .circuitBreaker(builder.build(nanos::get))
        .middleware(
            (call, next) -> {
              sent.incrementAndGet();
              if (failure.get() != null) {
                throw failure.get();
              }
              return call.method().name().equals("add") ? Reply.value(1) : Reply.value("ok");
            })
        .build();
  }

  private static ErrorRateBreaker.Builder tenCalls() {
    return ErrorRateBreaker.perMethod().minSamples(10);
  }

  private void failing(ErrorType type) {
    failure.set(new RpcException(type, "x"));
  }

  private static String ping(EchoClient client) {
    try {
      return client.ping("hi");
    } catch (RpcException e) {
      return Kerrors.is(e, Kerrors.SERVICE_CIRCUIT_BREAK) ? "refused" : "failed";
    }
  }

  private static void ping(EchoClient client, int times, String expected) {
    for (int i = 0; i < times; i++) {
      assertThat(ping(client)).isEqualTo(expected);
    }
  }

  private void passes(long millis) {
    nanos.addAndGet(Duration.ofMillis(millis).toNanos());
  }

  @Test
  void itOpensAtTheRateAndClosesAfterTwoSuccesses() {
    try (EchoClient client = client(tenCalls())) {
      ping(client, 5, "ok");
      failing(ErrorType.REMOTE_OR_NETWORK);
      ping(client, 5, "failed");
      ping(client, 3, "refused");
      assertThat(sent).hasValue(10);
      assertThatThrownBy(() -> client.ping("hi"))
          .hasMessage("forbidden by circuitbreaker: service circuitbreak");
      passes(4_999);
      ping(client, 1, "refused");
      passes(1);
      ping(client, 1, "failed"); // the probe, which opens it again
      ping(client, 1, "refused");
      passes(5_000);
      failure.set(null);
      ping(client, 1, "ok");
      ping(client, 1, "refused"); // the next probe is 200 ms off
      passes(200);
      ping(client, 20, "ok");
    }
  }

  @Test
  void belowTheSamplesOrTheRateItStaysClosed() {
    try (EchoClient client = client(tenCalls())) {
      failing(ErrorType.RPC_TIMEOUT);
      ping(client, 9, "failed");
      failure.set(null);
      ping(client, 12, "ok");
      failing(ErrorType.RPC_TIMEOUT);
      ping(client, 2, "failed"); // 11 of 23
      assertThat(sent).hasValue(23);
    }
  }

  @Test
  void whatIsOlderThanTheWindowDoesNotCount() {
    try (EchoClient client = client(tenCalls())) {
      failing(ErrorType.RPC_TIMEOUT);
      ping(client, 9, "failed");
      passes(10_001);
      ping(client, 9, "failed");
      passes(9_000);
      ping(client, 1, "failed");
      ping(client, 1, "refused");
    }
  }

  @Test
  void failuresThatSayNothingOfTheServiceDoNotCount() {
    try (EchoClient client = client(tenCalls())) {
      for (ErrorType type :
          new ErrorType[] {
            ErrorType.INTERNAL, ErrorType.SERVICE_DISCOVERY, ErrorType.ACL, ErrorType.LOAD_BALANCE
          }) {
        failing(type);
        ping(client, 20, "failed");
      }
    }
  }

  @Test
  void methodsAreCountedApart() {
    try (EchoClient client = client(tenCalls())) {
      failing(ErrorType.RPC_TIMEOUT);
      ping(client, 10, "failed");
      ping(client, 1, "refused");
      failure.set(null);
      assertThat(client.add(1, 2)).isEqualTo(1);
    }
  }

  @Test
  void aServerIsPassedOverWhenItsOwnBreakerIsOpen() {
    AtomicInteger first = new AtomicInteger();
    AtomicInteger second = new AtomicInteger();
    try (EchoClient client =
        EchoClient.builder("echo")
            .hostPort("first.invalid", 1)
            .hostPort("second.invalid", 2)
            .instanceCircuitBreaker(ErrorRateBreaker.perInstance().minSamples(3).build(nanos::get))
            .instanceMiddleware(
                (call, next) -> {
                  if (call.info().to().address().orElseThrow().getPort() == 1) {
                    first.incrementAndGet();
                    throw new RpcException(ErrorType.GET_CONNECTION, "away");
                  }
                  second.incrementAndGet();
                  return Reply.value("ok");
                })
            .build()) {
      ping(client, 20, "ok");
    }
    assertThat(first).hasValue(3);
    assertThat(second).hasValue(20);
  }

  @Test
  void limitsOutsideOfTheirRangeAreRefused() {
    assertThatThrownBy(() -> ErrorRateBreaker.perMethod().errorRate(0))
        .hasMessage("errorRate: 0.0 (expected: above 0, at most 1)");
    assertThatThrownBy(() -> ErrorRateBreaker.perMethod().minSamples(0))
        .hasMessage("minSamples: 0 (expected: 1 or more)");
    assertThatThrownBy(() -> FailureRetry.builder().maxRetries(6))
        .hasMessage("maxRetries: 6 (expected: 0 to 5)");
    assertThatThrownBy(
            () -> FailureRetry.builder().backOff(Duration.ofMillis(2), Duration.ofMillis(1)))
        .hasMessage("a pause from PT0.002S to PT0.001S (expected: the smaller first)");
  }
}
