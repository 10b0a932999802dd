package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.rpc.Wire.Refusal;
import io.github.kitexjava.rpc.echo.EchoServer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a server answers when something is wrong, and that its connections live on. */
class ServerErrorsTest {
  private final List<RpcInfo> infos = new CopyOnWriteArrayList<>();
  private final EchoHandler handler = new EchoHandler();
  private final RpcServer server =
      EchoServer.builder(handler).port(0).middleware(this::remember).build();

  private Reply remember(Invocation call, Endpoint next) {
    infos.add(call.info());
    return next.invoke(call);
  }

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private Refusal refusalOf(String message) throws Exception {
    try (Wire wire = new Wire(server.port())) {
      wire.send(Wire.framed(message));
      Refusal refusal = wire.receiveRefusal();
      wire.send(Wire.framed(Wire.CALL));
      assertThat(wire.receiveFrame()).as("the connection lives on").isEqualTo(Wire.REPLY);
      return refusal;
    }
  }

  private static String ping(String text) {
    return Wire.message(1, "ping", 9, Wire.text(text));
  }

  @Test
  void anUnknownMethodIsTypeOne() throws Exception {
    assertThat(refusalOf(Wire.message(1, "nope", 3, Wire.text("hi"))))
        .isEqualTo(new Refusal(3, 3, 1, "unknown method nope (service Echo)"));
  }

  @Test
  void anUnknownBufferedMethodIsPassedOver() throws Exception {
    try (Wire wire = new Wire(server.port())) {
      String struct = "0d0001 0b0f 00000001 00000001 61 0b 00000001 00000002 6262 00";
      wire.send(Wire.message(1, "nope", 3, struct) + Wire.CALL);
      String text = "unknown method nope (service Echo)";
      wire.receive(16 + 7 + text.length() + 8);
      assertThat(wire.receive(Wire.REPLY.length() / 2)).isEqualTo(Wire.REPLY);
    }
  }

  @Test
  void aWrongMessageTypeIsTypeTwo() throws Exception {
    assertThat(refusalOf(Wire.message(2, "ping", 3, Wire.text("hi"))))
        .isEqualTo(new Refusal(3, 3, 2, "server side, invalid message type 2"));
  }

  @Test
  void argumentsThatCannotBeReadAreTypeSeven() throws Exception {
    Refusal cut = refusalOf(Wire.message(1, "ping", 3, "0b0001 00000099 6869 00".replace(" ", "")));
    assertThat(cut.typeId()).isEqualTo(7);
    assertThat(cut.text()).startsWith("reading the arguments of `ping`: a string of 153 bytes");
  }

  @Test
  void aMissingRequiredArgumentIsTypeSeven() throws Exception {
    assertThat(refusalOf(Wire.message(1, "sorted", 3, "00")))
        .isEqualTo(
            new Refusal(
                3,
                3,
                7,
                "reading the arguments of `sorted`: required field `ascending` of `sorted` is not"
                    + " set"));
  }

  @Test
  void aMissingArgumentReadsAsItsDefault() throws Exception {
    try (Wire wire = new Wire(server.port())) {
      wire.send(Wire.framed(Wire.message(1, "add", 1, "080001 00000005 00".replace(" ", ""))));
      assertThat(wire.receiveFrame()).isEqualTo(Wire.message(2, "add", 1, "0800000000000f00"));
      wire.send(Wire.framed(Wire.message(1, "ping", 1, "00")));
      assertThat(wire.receiveFrame()).isEqualTo(Wire.message(2, "ping", 1, "0b00000000000000"));
    }
  }

  @Test
  void whatAHandlerThrowsOnPurposeIsABizError() throws Exception {
    assertThat(refusalOf(ping("fail"))).isEqualTo(new Refusal(3, 9, 6, "biz error: x"));
    assertThat(infos.get(0).stats().panicked()).isFalse();
    assertThat(infos.get(0).stats().error()).get().isInstanceOf(RpcException.class);
  }

  @Test
  void aHandlerMayChooseTheNumberItsCallerSees() throws Exception {
    assertThat(refusalOf(ping("own number")))
        .isEqualTo(new Refusal(3, 9, 1234, "mine [biz error]"));
  }

  @Test
  void aPanicIsAnsweredLoggedAndVisible() throws Exception {
    String where =
        "panic: [happened in biz handler, method=Echo.ping, please check the panic at the server"
            + " side] ";
    try (Logged logged = new Logged(RpcServer.class)) {
      assertThat(refusalOf(ping("panic")))
          .isEqualTo(new Refusal(3, 9, 6, where + "java.lang.NullPointerException: nothing here"));
      assertThat(logged.lines())
          .anyMatch(
              line -> line.startsWith("ERROR KITEX: panic happened, remoteAddress=127.0.0.1:"));
      assertThat(logged.events()).anyMatch(event -> event.getThrowableProxy() != null);
    }
    RpcStats stats = infos.get(0).stats();
    assertThat(stats.panicked()).isTrue();
    assertThat(stats.panic()).get().isInstanceOf(NullPointerException.class);
    assertThat(((RpcException) stats.error().orElseThrow()).stack())
        .get()
        .asString()
        .contains("EchoHandler.ping");
  }

  @Test
  void errorsOfTheJvmArePanicsToo() throws Exception {
    assertThat(refusalOf(ping("overflow")).text()).endsWith("java.lang.StackOverflowError");
    assertThat(refusalOf(ping("link")).text()).endsWith("java.lang.NoClassDefFoundError: gone");
  }

  @Test
  void aHandlerThatReturnsNullIsToldFrom() throws Exception {
    Refusal refusal = refusalOf(ping("null"));
    assertThat(refusal.typeId()).isEqualTo(5);
    assertThat(refusal.text()).startsWith("the handler of `Echo.ping` returned null");
  }

  @Test
  void aDeclaredExceptionIsAReply() throws Exception {
    String text = "a".repeat(EchoHandler.LIMIT + 1);
    try (Wire wire = new Wire(server.port())) {
      wire.send(Wire.framed(Wire.message(1, "echo", 4, Wire.text(text))));
      String body = "0c0001 0b0001 0000000f 6174206d6f73742031303438353736 080002 00100000 00 00";
      assertThat(wire.receiveFrame()).isEqualTo(Wire.message(2, "echo", 4, body.replace(" ", "")));
    }
    assertThat(infos.get(0).stats().error()).isEmpty();
  }

  @Test
  void onewayCallsAreNeverAnswered() throws Exception {
    try (Wire wire = new Wire(server.port())) {
      wire.send(Wire.framed(Wire.message(4, "note", 1, Wire.text("as oneway"))));
      wire.send(Wire.framed(Wire.message(1, "note", 2, Wire.text("as call"))));
      wire.send(Wire.framed(Wire.message(4, "ping", 3, Wire.text("panic"))));
      wire.send(Wire.framed(Wire.message(4, "nope", 4, "00")));
      wire.send(Wire.framed(Wire.CALL));
      assertThat(wire.receiveFrame()).isEqualTo(Wire.REPLY);
    }
    assertThat(handler.notes.poll(20, TimeUnit.SECONDS)).isEqualTo("as oneway");
    assertThat(handler.notes.poll(20, TimeUnit.SECONDS)).isEqualTo("as call");
  }

  @Test
  void aMethodWithoutAResultIsAnsweredByAnEmptyReply() throws Exception {
    try (Wire wire = new Wire(server.port())) {
      wire.send(Wire.framed(Wire.message(1, "reset", 1, "00")));
      assertThat(wire.receiveFrame()).isEqualTo(Wire.message(2, "reset", 1, "00"));
    }
  }

  @Test
  void namesOfTheMultiplexedProtocolAreUnderstood() throws Exception {
    try (Wire wire = new Wire(server.port())) {
      wire.send(Wire.framed(Wire.message(1, "Echo:ping", 7, Wire.text("hi"))));
      assertThat(wire.receiveFrame()).isEqualTo(Wire.REPLY);
    }
  }
}
