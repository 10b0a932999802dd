package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.context.CallContext;
import io.github.kitexjava.rpc.echo.EchoClient;
import io.github.kitexjava.rpc.governance.FailureRetry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FallbackTest {
  private final List<RpcInfo> finished = new CopyOnWriteArrayList<>();
  private final Tracer keeps =
      new Tracer() {
        @Override
        public CallContext start(CallContext context, RpcInfo info) {
          return context;
        }

        @Override
        public void finish(CallContext context, RpcInfo info) {
          finished.add(info);
        }
      };

  private static Middleware failing(RpcException failure) {
    return (call, next) -> {
      throw failure;
    };
  }

  @Test
  void itAnswersOnceAllRetriesFailedAndTheErrorStaysInTheStats() {
    AtomicInteger attempts = new AtomicInteger();
    try (EchoClient client =
        EchoClient.builder("echo")
            .tracer(keeps)
            .retry(FailureRetry.builder().when(failure -> true).build())
            .fallback((call, failure) -> Reply.value("instead of " + failure.type()))
            .middleware(
                (call, next) -> {
                  attempts.incrementAndGet();
                  throw new RpcException(ErrorType.BIZ, "x");
                })
            .build()) {
      assertThat(client.ping("hi")).isEqualTo("instead of BIZ");
    }
    assertThat(attempts).hasValue(3);
    assertThat(finished).hasSize(1);
    assertThat(finished.get(0).stats().error().orElseThrow()).hasMessage("biz error: x");
  }

  @Test
  void itMayLetTheCallFail() {
    RpcException other = new RpcException(ErrorType.BIZ, "other");
    try (EchoClient client =
        EchoClient.builder("echo")
            .fallback(
                (call, failure) -> {
                  throw other;
                })
            .middleware(failing(new RpcException(ErrorType.BIZ, "x")))
            .build()) {
      assertThatThrownBy(() -> client.ping("hi")).isSameAs(other);
    }
  }

  @Test
  void itCanBeKeptToTimeoutsAndCircuitBreakers() {
    Fallback some = Fallback.onTimeoutOrCircuitBreak((call, failure) -> Reply.value("spare"));
    RpcException plain = new RpcException(ErrorType.BIZ, "x");
    RpcException open = new RpcException(Kerrors.SERVICE_CIRCUIT_BREAK);
    RpcException late = new RpcTimeoutException("late");
    for (RpcException failure : List.of(open, late)) {
      try (EchoClient client =
          EchoClient.builder("echo").fallback(some).middleware(failing(failure)).build()) {
        assertThat(client.ping("hi")).isEqualTo("spare");
      }
    }
    try (EchoClient client =
        EchoClient.builder("echo").fallback(some).middleware(failing(plain)).build()) {
      assertThatThrownBy(() -> client.ping("hi")).isSameAs(plain);
    }
  }

  @Test
  void aBusinessStatusIsNoFailure() {
    try (EchoClient client =
        EchoClient.builder("echo")
            .fallback((call, failure) -> Reply.value("spare"))
            .middleware(
                (call, next) -> {
                  throw new BizStatusException(1, "status");
                })
            .build()) {
      assertThatThrownBy(() -> client.ping("hi")).isInstanceOf(BizStatusException.class);
    }
  }

  @Test
  void timeoutsCanBeSetForOneMethod() {
    List<Duration> seen = new CopyOnWriteArrayList<>();
    try (EchoClient client =
        EchoClient.builder("echo")
            .rpcTimeout(Duration.ofSeconds(3))
            .rpcTimeout("add", Duration.ofSeconds(1))
            .connectTimeout("add", Duration.ofSeconds(2))
            .middleware(
                (call, next) -> {
                  seen.add(call.info().config().rpcTimeout());
                  seen.add(call.info().config().connectTimeout());
                  return call.method().name().equals("add") ? Reply.value(1) : Reply.value("x");
                })
            .build()) {
      client.ping("x");
      client.add(1, 2);
      client.with(CallOptions.NONE.withRpcTimeout(Duration.ofSeconds(9))).add(1, 2);
    }
    assertThat(seen)
        .containsExactly(
            Duration.ofSeconds(3),
            Duration.ofMillis(50),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(9),
            Duration.ofSeconds(2));
    assertThatThrownBy(() -> EchoClient.builder("echo").rpcTimeout("nope", Duration.ZERO))
        .hasMessage("method `nope` (expected: one of service `Echo`)");
  }

  @Test
  void aSuiteSetsOptionsOfBothSides() {
    Suite suite =
        new Suite() {
          @Override
          public void configure(RpcClientBuilder<?> client) {
            client.tracer(keeps).fallback((call, failure) -> Reply.value("from the suite"));
          }
        };
    try (EchoClient client = EchoClient.builder("echo").suite(suite).build()) {
      assertThat(client.ping("hi")).isEqualTo("from the suite");
    }
    assertThat(finished).hasSize(1);
    assertThat(Kerrors.is(finished.get(0).stats().error().orElseThrow(), Kerrors.NO_RESOLVER))
        .isTrue();
  }
}
