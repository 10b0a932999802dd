package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kitexjava.context.CallContext;
import io.github.kitexjava.rpc.echo.EchoClient;
import io.github.kitexjava.rpc.echo.EchoServer;
import io.github.kitexjava.rpc.echo.TooLong;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a caller gets when something is wrong, on either side. */
class ClientErrorsTest {

  private static EchoClient client(int port) {
    return EchoClient.builder("echo")
        .hostPort("127.0.0.1", port)
        .connectTimeout(Duration.ofSeconds(20))
        .build();
  }

  private static RpcException failureAfter(UnaryOperator<String> answer) throws IOException {
    try (FakePeer peer = new FakePeer(answer);
        EchoClient client = client(peer.port())) {
      RpcException failure = catchThrowableOfType(RpcException.class, () -> client.ping("hi"));
      assertThat(peer.connections()).isEqualTo(1);
      return failure;
    }
  }

  private static int typeId(RpcException failure) {
    return failure.typeId().orElseThrow();
  }

  @Test
  void aReplyWithoutItsResultIsAnError() throws Exception {
    RpcException failure = failureAfter(call -> Wire.framed(Wire.message(2, "ping", 1, "00")));
    assertThat(failure)
        .hasMessage(
            "remote or network error: the reply to `ping` holds neither a result nor a declared"
                + " exception");
    assertThat(typeId(failure)).isEqualTo(ApplicationException.MISSING_RESULT);
    assertThat(failure.remote()).isFalse();
  }

  @Test
  void aResultOfAnotherTypeIsNoResult() throws Exception {
    RpcException failure =
        failureAfter(call -> Wire.framed(Wire.message(2, "ping", 1, "0800000000000700")));
    assertThat(typeId(failure)).isEqualTo(ApplicationException.MISSING_RESULT);
  }

  @Test
  void aReplyToAnotherMethodIsAnError() throws Exception {
    RpcException failure =
        failureAfter(call -> Wire.framed(Wire.message(2, "pong", 1, "0b000000000000")));
    assertThat(failure)
        .hasMessage("remote or network error: wrong method name, expect=ping, actual=pong");
    assertThat(typeId(failure)).isEqualTo(ApplicationException.WRONG_METHOD_NAME);
  }

  @Test
  void aReplyToAnotherCallIsAnError() throws Exception {
    RpcException failure =
        failureAfter(call -> Wire.framed(Wire.message(2, "ping", 5, "0b000000000000")));
    assertThat(failure)
        .hasMessage(
            "remote or network error: method[ping] out of order sequence response, expect[1],"
                + " receive[5]");
    assertThat(typeId(failure)).isEqualTo(ApplicationException.BAD_SEQUENCE_ID);
  }

  @Test
  void aReplyThatIsACallIsAnError() throws Exception {
    RpcException failure = failureAfter(call -> Wire.framed(Wire.message(1, "ping", 1, "00")));
    assertThat(failure).hasMessage("remote or network error: client side, invalid message type 1");
  }

  @Test
  void aReplyThatCannotBeReadIsNotTheServersFault() throws Exception {
    RpcException failure =
        failureAfter(call -> Wire.framed(Wire.message(2, "ping", 1, "0b00007fffffff")));
    assertThat(failure).hasMessageStartingWith("remote or network error: a string of 2147483647");
    assertThat(failure.remote()).isFalse();
  }

  @Test
  void aWebServerIsRecognised() throws Exception {
    RpcException failure =
        failureAfter(call -> "485454502f312e31203430302042616420526571756573740d0a0d0a");
    assertThat(failure.getMessage())
        .contains("first4Bytes=0x48545450")
        .endsWith("this looks like an HTTP response: the port called is a web server's");
  }

  @Test
  void aPeerThatClosesIsANetworkError() throws Exception {
    RpcException failure = failureAfter(call -> "");
    assertThat(failure.type()).isEqualTo(ErrorType.REMOTE_OR_NETWORK);
    assertThat(failure.remote()).isFalse();
    assertThat(failure.getMessage()).startsWith("remote or network error: ");
  }

  @Test
  void anExceptionOfAnyNumberArrives() throws Exception {
    String body = "0b00010000000300000000".substring(0, 14) + "6f6d67" + "080002fffffff700";
    RpcException failure = failureAfter(call -> Wire.framed(Wire.message(3, "", 99, body)));
    assertThat(failure).hasMessage("remote or network error[remote]: omg");
    assertThat(failure.remote()).isTrue();
    assertThat(typeId(failure)).isEqualTo(-9);
  }

  @Test
  void aRefusedConnectionIsAGetConnectionError() throws Exception {
    int port = FakePeer.nobody();
    try (EchoClient client = client(port)) {
      RpcException failure = catchThrowableOfType(RpcException.class, () -> client.ping("hi"));
      assertThat(failure.type()).isEqualTo(ErrorType.GET_CONNECTION);
      assertThat(failure.getMessage())
          .startsWith("get connection error: connecting to 127.0.0.1:" + port + ": ");
    }
  }

  @Test
  void aClientThatKnowsNoServerSaysSo() {
    try (EchoClient client = EchoClient.builder("echo").build()) {
      assertThatThrownBy(() -> client.ping("hi"))
          .isInstanceOf(RpcException.class)
          .hasMessage("internal exception: no resolver available");
    }
  }

  @Test
  void aClosedClientSaysSo() throws Exception {
    try (FakePeer peer = FakePeer.silent()) {
      EchoClient client = client(peer.port());
      client.close();
      assertThatThrownBy(() -> client.ping("hi"))
          .hasMessage("internal exception: the client is closed");
    }
  }

  @Test
  void declaredExceptionsAreThrownAsTheyAre() {
    RpcServer server = EchoServer.builder(new EchoHandler()).port(0).build().start();
    try (EchoClient client = client(server.port())) {
      String text = "a".repeat(EchoHandler.LIMIT + 1);
      assertThatThrownBy(() -> client.echo(text))
          .isInstanceOf(TooLong.class)
          .hasMessage("at most 1048576")
          .satisfies(e -> assertThat(((TooLong) e).limit()).isEqualTo(EchoHandler.LIMIT));
      assertThat(client.async().echo(text))
          .failsWithin(Duration.ofSeconds(20))
          .withThrowableThat()
          .havingCause()
          .isInstanceOf(TooLong.class);
    } finally {
      server.stop();
    }
  }

  @Test
  void localFailuresAreNotReportedAsRemote() throws Exception {
    try (FakePeer peer = FakePeer.silent();
        EchoClient client = client(peer.port())) {
      @SuppressWarnings({"unchecked", "rawtypes"})
      List<Long> strings = (List<Long>) (List) List.of("no number");
      RpcException failure =
          catchThrowableOfType(RpcException.class, () -> client.sorted(strings, true));
      assertThat(failure.type()).isEqualTo(ErrorType.INTERNAL);
      assertThat(failure.remote()).isFalse();
      assertThat(failure.getMessage())
          .startsWith("internal exception: writing the arguments of `sorted`: ");
    }
  }

  @Test
  void anRpcTimeoutNamesWhatWasWaitedFor() throws Exception {
    try (FakePeer peer = FakePeer.silent();
        EchoClient client = client(peer.port())) {
      EchoClient hasty = client.with(CallOptions.NONE.withRpcTimeout(Duration.ofMillis(60)));
      RpcTimeoutException failure =
          catchThrowableOfType(RpcTimeoutException.class, () -> hasty.ping("hi"));
      assertThat(failure)
          .hasMessage(
              "rpc timeout: timeout=60ms, to=echo, method=ping, location=kitex.rpcTimeoutMW,"
                  + " remote=127.0.0.1:"
                  + peer.port());
      assertThat(failure.isTimeout()).isTrue();
      assertThat(failure.type()).isEqualTo(ErrorType.RPC_TIMEOUT);
      assertThat(failure.remote()).isFalse();
    }
  }

  @Test
  void theClientsTimeoutHoldsForEveryCall() throws Exception {
    try (FakePeer peer = FakePeer.silent();
        EchoClient client =
            EchoClient.builder("echo")
                .hostPort("127.0.0.1", peer.port())
                .connectTimeout(Duration.ZERO)
                .rpcTimeout(Duration.ofMillis(30))
                .build()) {
      assertThatThrownBy(() -> client.ping("hi"))
          .hasMessageStartingWith("rpc timeout: timeout=30ms, to=echo");
      assertThatThrownBy(client::reset).isInstanceOf(RpcTimeoutException.class);
      assertThat(client.async().add(1, 2))
          .failsWithin(Duration.ofSeconds(20))
          .withThrowableThat()
          .havingCause()
          .isInstanceOf(RpcTimeoutException.class);
      assertThat(peer.connections()).as("a late reply must not be read").isEqualTo(3);
    }
  }

  @Test
  void theContextsDeadlineEndsACallThatHasNone() throws Exception {
    try (FakePeer peer = FakePeer.silent();
        EchoClient client = client(peer.port())) {
      CallContext context = CallContext.root().withTimeout(Duration.ofMillis(50));
      assertThatThrownBy(() -> context.call(() -> client.ping("hi")))
          .isInstanceOf(RpcTimeoutException.class)
          .hasMessageContaining("timeout=0s, to=echo")
          .hasMessageContaining(", context deadline earlier than timeout, actual=");
    }
  }

  @Test
  void aLargeRequestThatNobodyReadsIsEndedByTheTimeout() throws Exception {
    try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        EchoClient client = client(deaf.getLocalPort())) {
      EchoClient hasty = client.with(CallOptions.NONE.withRpcTimeout(Duration.ofMillis(100)));
      String large = "a".repeat(32 << 20);
      assertThatThrownBy(() -> hasty.echo(large)).isInstanceOf(RpcTimeoutException.class);
    }
  }

  @Test
  void cancellingTheFutureFreesTheConnection() throws Exception {
    try (FakePeer peer = FakePeer.silent();
        EchoClient client = client(peer.port())) {
      var future = client.async().ping("hi");
      Eventually.is(() -> peer.connections() == 1);
      assertThat(future.cancel(true)).isTrue();
      Eventually.is(() -> threadsInside("Transmitter") == 0);
    }
  }

  @Test
  void cancellingTheContextEndsTheCall() throws Exception {
    try (FakePeer peer = FakePeer.silent();
        EchoClient client = client(peer.port())) {
      CallContext context = CallContext.root().cancellable();
      var future = context.call(() -> client.async().ping("hi"));
      Eventually.is(() -> peer.connections() == 1);
      context.cancel("the user went away");
      assertThat(future)
          .failsWithin(Duration.ofSeconds(20))
          .withThrowableThat()
          .havingCause()
          .withMessage("canceled by business: the user went away");
    }
  }

  @Test
  void interruptingTheCallerEndsTheCall() throws Exception {
    try (FakePeer peer = FakePeer.silent();
        EchoClient client = client(peer.port())) {
      Throwable[] failure = new Throwable[1];
      boolean[] interrupted = new boolean[1];
      Thread caller =
          new Thread(
              () -> {
                failure[0] = catchThrowableOfType(RpcException.class, () -> client.ping("hi"));
                interrupted[0] = Thread.currentThread().isInterrupted();
              });
      caller.start();
      Eventually.is(() -> peer.connections() == 1);
      caller.interrupt();
      caller.join();
      assertThat(failure[0]).hasMessage("canceled by business: the calling thread was interrupted");
      assertThat(interrupted[0]).isTrue();
    }
  }

  private static long threadsInside(String className) {
    return Thread.getAllStackTraces().values().stream()
        .filter(
            stack ->
                java.util.Arrays.stream(stack)
                    .anyMatch(frame -> frame.getClassName().endsWith("." + className)))
        .count();
  }
}
