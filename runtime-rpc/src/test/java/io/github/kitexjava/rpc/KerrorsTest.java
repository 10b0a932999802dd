package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kitexjava.rpc.echo.EchoClient;
import org.junit.jupiter.api.Test;

class KerrorsTest {
  @Test
  void aClientWithoutResolverAndHostsFailsAsKitexsDoes() {
    try (EchoClient client = EchoClient.builder("echo").resolver(null).build()) {
      RpcException failure = catchThrowableOfType(RpcException.class, () -> client.ping("hi"));
      assertThat(failure).hasMessage("internal exception: no resolver available");
      assertThat(failure.type()).isEqualTo(ErrorType.INTERNAL);
      assertThat(failure.detail()).contains(Kerrors.NO_RESOLVER);
      assertThat(Kerrors.isKitexError(failure)).isTrue();
      assertThat(Kerrors.is(failure, Kerrors.NO_RESOLVER)).isTrue();
      assertThat(Kerrors.is(failure, ErrorType.INTERNAL)).isTrue();
      assertThat(Kerrors.is(failure, Kerrors.NO_INSTANCE)).isFalse();
      assertThat(Kerrors.is(failure, ErrorType.RPC_TIMEOUT)).isFalse();
    }
  }

  @Test
  void onlyTheFailureItselfMakesAKitexError() {
    RpcException timeout = new RpcTimeoutException("late");
    RuntimeException wrapped = new IllegalStateException(timeout);
    assertThat(Kerrors.isKitexError(timeout)).isTrue();
    assertThat(Kerrors.isKitexError(wrapped)).isFalse();
  }

  @Test
  void timeoutsAreFoundAmongTheCauses() {
    RpcException timeout = new RpcTimeoutException("late");
    RpcException outer = new RpcException(ErrorType.BIZ, "could not ask", timeout);
    assertThat(Kerrors.isTimeoutError(timeout)).isTrue();
    assertThat(Kerrors.isTimeoutError(outer)).isTrue();
    assertThat(outer.isTimeout()).isTrue();
    assertThat(Kerrors.isTimeoutError(new RpcException(ErrorType.TIMEOUT_BY_BUSINESS, "x")))
        .isFalse();
  }

  @Test
  void aCircleOfCausesHasAnEnd() {
    Exception one = new Exception("one");
    Exception two = new Exception("two", one);
    one.initCause(two);
    assertThat(Kerrors.is(one, ErrorType.INTERNAL)).isFalse();
  }
}
