package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kitexjava.rpc.echo.EchoClient;
import io.github.kitexjava.rpc.echo.EchoServer;
import io.github.kitexjava.rpc.echo.TooLong;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What Kitex's guide says of telling failures apart, in its pages on exceptions, on error handling
 * and on error handlers, sentence by sentence.
 *
 * <ul>
 *   <li>numbers 0 to 7 of Thrift, each with its name, wrapped as a remote error: {@link
 *       #eachNumberOfThriftArrivesAsARemoteError}
 *   <li>0, unknown: {@link #aHandlerMaySayThatNobodyKnows}
 *   <li>1, unknown method: {@link ServerErrorsTest#anUnknownMethodIsTypeOne}
 *   <li>2, wrong type of message: {@link ServerErrorsTest#aWrongMessageTypeIsTypeTwo}
 *   <li>3, wrong name of method: {@link ClientErrorsTest#aReplyToAnotherMethodIsAnError}
 *   <li>4, bad sequence id: {@link ClientErrorsTest#aReplyToAnotherCallIsAnError}
 *   <li>5, missing result: {@link ClientErrorsTest#aReplyWithoutItsResultIsAnError}, {@link
 *       ServerErrorsTest#aHandlerThatReturnsNullIsToldFrom}
 *   <li>6, internal error: {@link ServerErrorsTest#whatAHandlerThrowsOnPurposeIsABizError}
 *   <li>7, protocol error: {@link ServerErrorsTest#argumentsThatCannotBeReadAreTypeSeven}
 *   <li>whether a failure is Kitex's: {@link #failuresOfCallsAreKitexErrorsAndAnswersAreNot}, of
 *       the value itself and not its causes: {@link
 *       KerrorsTest#onlyTheFailureItselfMakesAKitexError}
 *   <li>a failure is asked for one kind, and is of its basic kind too: {@link
 *       KerrorsTest#aClientWithoutResolverAndHostsFailsAsKitexsDoes}
 *   <li>whether it is a timeout: {@link #aTimeoutIsATimeoutErrorAndNothingElseIs}, also among the
 *       causes: {@link KerrorsTest#timeoutsAreFoundAmongTheCauses}
 *   <li>every failure can be had with its details: {@link #everyFailureHasATypeAndADetail}
 *   <li>the stack is only there for panics: {@link #onlyAPanicHasAStack}
 *   <li>the caller may be told of an exception of the IDL: {@link
 *       ClientErrorsTest#declaredExceptionsAreThrownAsTheyAre}
 *   <li>a server's error handler, here a middleware, unwraps the handler's error: {@link
 *       #aServersMiddlewareUnwrapsTheHandlersErrorAndChoosesANumber}
 *   <li>the innermost part around the handler is the last one added: {@link
 *       MiddlewareTest#theOneAddedFirstIsTheOutermostOnBothSides}
 *   <li>a client's error handler, here a middleware, makes an error of the caller's own of the
 *       number: {@link #aClientsMiddlewareMakesAnErrorOfItsOwnOfTheNumber}
 *   <li>without one, remote failures and those of the network are one kind: {@link
 *       KitexGuideExceptionsTest#theWordRemoteMarksWhatTheServerReturned}
 * </ul>
 */
class KitexGuideErrorChecksTest {
  private static EchoClient to(FakePeer peer) {
    return EchoClient.builder("echo").hostPort("127.0.0.1", peer.port()).build().with(Pair.PATIENT);
  }

  private static RpcException failureOf(EchoClient client, String text) {
    return catchThrowableOfType(RpcException.class, () -> client.ping(text));
  }

  @ParameterizedTest
  @CsvSource({
    "0, UNKNOWN",
    "1, UNKNOWN_METHOD",
    "2, INVALID_MESSAGE_TYPE",
    "3, WRONG_METHOD_NAME",
    "4, BAD_SEQUENCE_ID",
    "5, MISSING_RESULT",
    "6, INTERNAL_ERROR",
    "7, PROTOCOL_ERROR"
  })
  void eachNumberOfThriftArrivesAsARemoteError(int number, String name) throws Exception {
    assertThat(ApplicationException.class.getField(name).getInt(null)).isEqualTo(number);
    String text = Wire.text("as said");
    String body = text.substring(0, text.length() - 2) + "080002%08x00".formatted(number);
    try (FakePeer peer = new FakePeer(call -> Wire.framed(Wire.message(3, "ping", 1, body)));
        EchoClient client = to(peer)) {
      RpcException failure = failureOf(client, "hi");
      assertThat(failure).hasMessage("remote or network error[remote]: as said");
      assertThat(failure.type()).isEqualTo(ErrorType.REMOTE_OR_NETWORK);
      assertThat(failure.typeId()).hasValue(number);
    }
  }

  @Test
  void aHandlerMaySayThatNobodyKnows() {
    EchoHandler handler =
        new EchoHandler() {
          @Override
          public String ping(String text) {
            throw new ApplicationException(ApplicationException.UNKNOWN, "nobody knows");
          }
        };
    try (Pair pair = Pair.of(EchoServer.builder(handler))) {
      RpcException failure = failureOf(pair.client(), "hi");
      assertThat(failure).hasMessage("remote or network error[remote]: nobody knows [biz error]");
      assertThat(failure.typeId()).hasValue(ApplicationException.UNKNOWN);
    }
  }

  @Test
  void failuresOfCallsAreKitexErrorsAndAnswersAreNot() {
    EchoHandler handler =
        new EchoHandler() {
          @Override
          public int add(int left, int right) {
            throw new BizStatusException(404, "no such sum");
          }
        };
    try (Pair pair =
        new Pair(
            EchoServer.builder(handler),
            EchoClient.builder("echo").transport(Transport.TTHEADER))) {
      EchoClient client = pair.client();
      assertThat(Kerrors.isKitexError(failureOf(client, "fail"))).isTrue();
      Throwable status = catchThrowable(() -> client.add(1, 2));
      assertThat(status).isInstanceOf(BizStatusException.class);
      assertThat(Kerrors.isKitexError(status)).isFalse();
      Throwable declared = catchThrowable(() -> client.echo("a".repeat(EchoHandler.LIMIT + 1)));
      assertThat(declared).isInstanceOf(TooLong.class);
      assertThat(Kerrors.isKitexError(declared)).isFalse();
    }
  }

  @Test
  void aTimeoutIsATimeoutErrorAndNothingElseIs() throws Exception {
    CallOptions hasty = Pair.PATIENT.withRpcTimeout(Duration.ofMillis(50));
    try (FakePeer silent = FakePeer.silent();
        FakePeer closes = new FakePeer(call -> "");
        EchoClient toSilent = to(silent);
        EchoClient toClosing = to(closes)) {
      RpcException late = failureOf(toSilent.with(hasty), "hi");
      assertThat(Kerrors.isTimeoutError(late)).isTrue();
      assertThat(late.isTimeout()).isTrue();
      assertThat(late.type()).isEqualTo(ErrorType.RPC_TIMEOUT);
      RpcException closed = failureOf(toClosing, "hi");
      assertThat(Kerrors.isTimeoutError(closed)).isFalse();
      assertThat(closed.isTimeout()).isFalse();
    }
  }

  @Test
  void everyFailureHasATypeAndADetail() {
    try (EchoClient nowhere = EchoClient.builder("echo").build();
        Pair pair = Pair.of(EchoServer.builder(new EchoHandler()))) {
      RpcException unresolved = failureOf(nowhere, "hi");
      assertThat(unresolved.type()).isEqualTo(ErrorType.INTERNAL);
      assertThat(unresolved.detail()).contains(Kerrors.NO_RESOLVER);
      RpcException remote = failureOf(pair.client(), "own number");
      assertThat(remote.type()).isEqualTo(ErrorType.REMOTE_OR_NETWORK);
      assertThat(remote.detail()).isEmpty();
      assertThat(remote.typeId()).hasValue(1234);
      assertThat(remote).hasCauseInstanceOf(ApplicationException.class);
    }
  }

  @Test
  void onlyAPanicHasAStack() throws Exception {
    Finished finished = new Finished();
    try (Pair pair = Pair.of(EchoServer.builder(new EchoHandler()).tracer(finished))) {
      for (String text : List.of("fail", "panic")) {
        assertThat(failureOf(pair.client(), text).stack()).isEmpty();
      }
      assertThat(((RpcException) finished.stats(0).error().orElseThrow()).stack()).isEmpty();
      assertThat(((RpcException) finished.stats(1).error().orElseThrow()).stack())
          .get()
          .asString()
          .startsWith("java.lang.NullPointerException: nothing here")
          .contains("EchoHandler.ping");
    }
  }

  @Test
  void aServersMiddlewareUnwrapsTheHandlersErrorAndChoosesANumber() {
    Middleware errorHandler =
        (call, next) -> {
          try {
            return next.invoke(call);
          } catch (RpcException e) {
            if (Kerrors.is(e, ErrorType.BIZ)
                && e.getCause() instanceof IllegalArgumentException handlers) {
              throw new ApplicationException(4711, "not so: " + Texts.messageOf(handlers));
            }
            throw e;
          }
        };
    try (Pair pair = Pair.of(EchoServer.builder(new EchoHandler()).middleware(errorHandler))) {
      RpcException failure = failureOf(pair.client(), "fail");
      assertThat(failure).hasMessage("remote or network error[remote]: not so: x");
      assertThat(failure.typeId()).hasValue(4711);
      assertThat(failureOf(pair.client(), "panic").typeId())
          .hasValue(ApplicationException.INTERNAL_ERROR);
    }
  }

  @Test
  void aClientsMiddlewareMakesAnErrorOfItsOwnOfTheNumber() {
    Middleware errorHandler =
        (call, next) -> {
          try {
            return next.invoke(call);
          } catch (RpcException e) {
            throw new IllegalStateException("number " + e.typeId().orElseThrow(), e);
          }
        };
    try (Pair pair = Pair.of(EchoClient.builder("echo").middleware(errorHandler))) {
      assertThatThrownBy(() -> pair.client().ping("own number"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("number 1234");
    }
  }
}
