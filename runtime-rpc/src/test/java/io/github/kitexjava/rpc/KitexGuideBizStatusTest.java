package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kitexjava.rpc.echo.EchoClient;
import io.github.kitexjava.rpc.echo.EchoServer;
import io.github.kitexjava.rpc.echo.TooLong;
import io.github.kitexjava.rpc.governance.ErrorRateBreaker;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What Kitex's guide says of business exceptions, sentence by sentence.
 *
 * <ul>
 *   <li>the handler makes one of code and message, also with a map, and the caller gets all of it:
 *       {@link BizStatusTest#theCallerGetsWhatTheHandlerThrew}
 *   <li>it needs TTHeader: {@link BizStatusTest#theCallerGetsWhatTheHandlerThrew}, {@link
 *       BizStatusTest#aTransportThatCannotCarryItSaysSo}, where Kitex's caller gets nothing at all
 *   <li>it needs a meta handler on both sides: none here, {@link
 *       BizStatusTest#theCallerGetsWhatTheHandlerThrew}
 *   <li>it is a success of the call: {@link #aStatusIsASuccessOfTheCall}
 *   <li>it is told apart from failures: {@link
 *       KitexGuideErrorChecksTest#failuresOfCallsAreKitexErrorsAndAnswersAreNot}
 *   <li>a middleware gets it beside the error, which is nil: here it catches it, {@link
 *       #aMiddlewareGetsAStatusByCatchingIt}
 *   <li>a middleware returns one by setting it: here it throws it, {@link
 *       #aServersMiddlewareReturnsAStatusByThrowingIt}, {@link
 *       #aClientsMiddlewareReturnsAStatusByThrowingIt}
 *   <li>the server fills three keys of the header: {@link #theServerFillsTheKeysOfTheHeader}
 *   <li>the caller makes one of a status that is not 0: {@link
 *       #theCallerMakesOneOfAStatusThatIsNot0}
 * </ul>
 */
class KitexGuideBizStatusTest {
  private static final EchoHandler HANDLER =
      new EchoHandler() {
        @Override
        public String ping(String text) {
          throw new BizStatusException(404, text);
        }
      };

  private static RpcClientBuilder<EchoClient> clientBuilder() {
    return EchoClient.builder("echo").transport(Transport.TTHEADER);
  }

  private static BizStatusException statusOf(EchoClient client, String text) {
    return catchThrowableOfType(BizStatusException.class, () -> client.ping(text));
  }

  @Test
  void aStatusIsASuccessOfTheCall() throws Exception {
    Finished served = new Finished();
    Finished called = new Finished();
    List<String> asked = new CopyOnWriteArrayList<>();
    try (Pair pair =
        new Pair(
            EchoServer.builder(HANDLER).tracer(served),
            clientBuilder()
                .tracer(called)
                .retry(
                    (call, failure) -> {
                      asked.add("retry");
                      throw failure;
                    })
                .circuitBreaker(ErrorRateBreaker.perMethod().minSamples(1).build())
                .fallback(
                    (call, failure) -> {
                      asked.add("fallback");
                      throw failure;
                    }))) {
      for (int i = 0; i < 3; i++) {
        assertThat(statusOf(pair.client(), "gone")).hasMessage("biz error: code=404, msg=gone");
        Throwable declared =
            catchThrowable(() -> pair.client().echo("a".repeat(EchoHandler.LIMIT + 1)));
        assertThat(declared).as("is an answer as well").isInstanceOf(TooLong.class);
      }
      for (Finished side : List.of(served, called)) {
        assertThat(side.stats(0).error()).isEmpty();
        assertThat(side.infos().get(0).bizStatus().orElseThrow().statusCode()).isEqualTo(404);
        assertThat(side.stats(1).error()).isEmpty();
        assertThat(side.infos().get(1).bizStatus()).isEmpty();
      }
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void aMiddlewareGetsAStatusByCatchingIt() {
    List<String> caught = new CopyOnWriteArrayList<>();
    Middleware looks =
        (call, next) -> {
          try {
            return next.invoke(call);
          } catch (BizStatusException status) {
            caught.add(call.info().from().serviceName() + " " + status.statusMessage());
            throw status;
          }
        };
    try (Pair pair =
        new Pair(
            EchoServer.builder(HANDLER).middleware(looks),
            clientBuilder().callerName("me").middleware(looks))) {
      assertThat(statusOf(pair.client(), "gone").statusCode()).isEqualTo(404);
    }
    assertThat(caught).containsExactly("me gone", "me gone");
  }

  private static final Middleware MOVED =
      (call, next) -> {
        throw new BizStatusException(301, "moved");
      };

  @Test
  void aServersMiddlewareReturnsAStatusByThrowingIt() throws Exception {
    Finished served = new Finished();
    try (Pair pair =
        new Pair(
            EchoServer.builder(new EchoHandler()).middleware(MOVED).tracer(served),
            clientBuilder())) {
      assertThat(statusOf(pair.client(), "hi").statusCode()).isEqualTo(301);
      assertThat(served.stats(0).error()).isEmpty();
      assertThat(served.infos().get(0).bizStatus().orElseThrow().statusCode()).isEqualTo(301);
    }
  }

  @Test
  void aClientsMiddlewareReturnsAStatusByThrowingIt() throws Exception {
    Finished called = new Finished();
    try (EchoClient client = clientBuilder().middleware(MOVED).tracer(called).build()) {
      assertThat(statusOf(client, "hi").statusCode()).isEqualTo(301);
      assertThat(called.stats(0).error()).isEmpty();
      assertThat(called.infos().get(0).bizStatus().orElseThrow().statusCode()).isEqualTo(301);
    }
  }

  @Test
  void aMiddlewareMayMakeAResultOfAStatus() throws Exception {
    Finished served = new Finished();
    Middleware forgives =
        (call, next) -> {
          try {
            return next.invoke(call);
          } catch (BizStatusException status) {
            return Reply.value("instead of " + status.statusCode());
          }
        };
    try (Pair pair =
        new Pair(
            EchoServer.builder(HANDLER).middleware(forgives).tracer(served), clientBuilder())) {
      assertThat(pair.client().ping("hi")).isEqualTo("instead of 404");
      assertThat(served.stats(0).error()).isEmpty();
      assertThat(served.infos().get(0).bizStatus()).isEmpty();
    }
  }

  /** As Kitex's encoder writes it: {@code biz-status} and the type of the message, then a reply. */
  private static String answer(String statusHex, int sequenceId, String body) {
    String infos = "01 0001 000a 62697a2d737461747573 %s 10 0001 0016 0001 32".formatted(statusHex);
    String header = ("0000" + infos).replace(" ", "");
    int padded = (header.length() / 2 + 3) / 4 * 4;
    String message = Wire.message(2, "ping", sequenceId, body);
    String rest =
        "10000000%08x%04x".formatted(sequenceId, padded / 4)
            + header
            + "00".repeat(padded - header.length() / 2)
            + message;
    return "%08x".formatted(rest.length() / 2) + rest;
  }

  @Test
  void theServerFillsTheKeysOfTheHeader() throws Exception {
    try (Pair pair = Pair.of(EchoServer.builder(HANDLER));
        Wire wire = new Wire(pair.server().port())) {
      String call = Wire.message(1, "ping", 7, Wire.text(""));
      wire.send(
          "%08x".formatted(14 + call.length() / 2) + "10000000000000070001" + "00000000" + call);
      String expected = answer("0003 343034", 7, "00");
      assertThat(wire.receive(expected.length() / 2)).isEqualTo(expected);
    }
    BizStatusException whole = new BizStatusException(404, "gone", Map.of("since", "May"));
    HeaderInfo info = new HeaderInfo();
    BizStatus.write(whole, info);
    assertThat(info.get("biz-status")).isEqualTo("404");
    assertThat(info.get("biz-message")).isEqualTo("gone");
    assertThat(info.get("biz-extra")).isEqualTo("{\"since\":\"May\"}");
  }

  @ParameterizedTest
  @CsvSource({"0003 343034, 404", "0002 2d31, -1"})
  void theCallerMakesOneOfAStatusThatIsNot0(String hex, int code) throws Exception {
    try (FakePeer peer = new FakePeer(call -> answer(hex, 1, "00"));
        EchoClient client = clientBuilder().hostPort("127.0.0.1", peer.port()).build()) {
      assertThat(statusOf(client.with(Pair.PATIENT), "hi").statusCode()).isEqualTo(code);
    }
    String result = "0b0000 00000002 796f 00".replace(" ", "");
    try (FakePeer peer = new FakePeer(call -> answer("0001 30", 1, result));
        EchoClient client = clientBuilder().hostPort("127.0.0.1", peer.port()).build()) {
      assertThat(client.with(Pair.PATIENT).ping("hi")).isEqualTo("yo");
    }
  }

  @Test
  void aStatusOf0IsNone() {
    assertThatThrownBy(() -> new BizStatusException(0, "fine"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("statusCode: 0 (expected: another number)");
  }
}
