package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.rpc.Dialect.Body;
import io.github.kitexjava.rpc.Dialect.Received;
import io.github.kitexjava.rpc.echo.EchoServer;
import java.util.concurrent.TimeUnit;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TList;
import org.apache.thrift.protocol.TMessageType;
import org.apache.thrift.protocol.TStruct;
import org.apache.thrift.protocol.TType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server answers each message in the protocol and the frame that it came in. */
class ProtocolsTest {
  private final EchoHandler handler = new EchoHandler();
  private final RpcServer server = EchoServer.builder(handler).port(0).build();

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private Received answer(Dialect dialect, byte[] message) throws Exception {
    try (Wire wire = new Wire(server.port())) {
      Received answer = wire.send(message).receive(dialect);
      assertThat(wire.send(dialect.ping("hi")).receive(dialect))
          .as("the connection lives on")
          .isEqualTo(reply("ping", 7, "yo"));
      return answer;
    }
  }

  private static Received reply(String method, int sequenceId, String result) {
    return new Received(TMessageType.REPLY, method, sequenceId, -1, result);
  }

  @ParameterizedTest
  @EnumSource
  void callsAreAnsweredInKind(Dialect dialect) throws Exception {
    assertThat(answer(dialect, dialect.ping("grüße 🐘"))).isEqualTo(reply("ping", 7, "grüße 🐘"));
    String large = "🐘".repeat(250_000);
    assertThat(answer(dialect, dialect.ping(large)).text()).isEqualTo(large);
    byte[] reset = dialect.message(TMessageType.CALL, "reset", Integer.MIN_VALUE, out -> {});
    assertThat(answer(dialect, reset)).isEqualTo(reply("reset", Integer.MIN_VALUE, ""));
  }

  @ParameterizedTest
  @EnumSource
  void namesOfTheMultiplexedProtocolAreUnderstood(Dialect dialect) throws Exception {
    byte[] call = dialect.message(TMessageType.CALL, "Echo:ping", 8, Body.text("hi"));
    assertThat(answer(dialect, call)).isEqualTo(reply("ping", 8, "yo"));
    byte[] other = dialect.message(TMessageType.CALL, "Other:ping", 8, Body.text("hi"));
    assertThat(answer(dialect, other))
        .isEqualTo(new Received(3, "Other:ping", 8, 1, "unknown method Other:ping (service Echo)"));
  }

  @ParameterizedTest
  @EnumSource
  void failuresAreToldInKind(Dialect dialect) throws Exception {
    byte[] unknown = dialect.message(TMessageType.CALL, "nope", 3, Body.text("hi"));
    assertThat(answer(dialect, unknown))
        .isEqualTo(new Received(3, "nope", 3, 1, "unknown method nope (service Echo)"));
    byte[] noCall = dialect.message(TMessageType.REPLY, "ping", 3, Body.text("hi"));
    assertThat(answer(dialect, noCall))
        .isEqualTo(new Received(3, "ping", 3, 2, "server side, invalid message type 2"));
    assertThat(answer(dialect, dialect.ping("fail")))
        .isEqualTo(new Received(3, "ping", 7, 6, "biz error: x"));
    byte[] incomplete = dialect.message(TMessageType.CALL, "sorted", 4, out -> {});
    assertThat(answer(dialect, incomplete))
        .isEqualTo(
            new Received(
                3,
                "sorted",
                4,
                7,
                "reading the arguments of `sorted`: required field `ascending` of `sorted` is not"
                    + " set"));
    String tooLong = "a".repeat(EchoHandler.LIMIT + 1);
    byte[] declared = dialect.message(TMessageType.CALL, "echo", 5, Body.text(tooLong));
    assertThat(answer(dialect, declared)).isEqualTo(reply("echo", 5, ""));
  }

  @ParameterizedTest
  @EnumSource
  void onewayCallsAreNotAnswered(Dialect dialect) throws Exception {
    byte[] note = dialect.message(TMessageType.ONEWAY, "note", 3, Body.text("a note"));
    byte[] asCall = dialect.message(TMessageType.CALL, "note", 3, Body.text("a call"));
    try (Wire wire = new Wire(server.port())) {
      wire.send(note).send(asCall).send(dialect.ping("hi"));
      assertThat(wire.receive(dialect)).isEqualTo(reply("ping", 7, "yo"));
    }
    assertThat(handler.notes.poll(20, TimeUnit.SECONDS)).isEqualTo("a note");
    assertThat(handler.notes.poll(20, TimeUnit.SECONDS)).isEqualTo("a call");
  }

  @ParameterizedTest
  @EnumSource
  void whatTheMethodDoesNotKnowIsSkipped(Dialect dialect) throws Exception {
    byte[] newer =
        dialect.message(
            TMessageType.CALL,
            "ping",
            9,
            out -> {
              out.writeFieldBegin(new TField("flag", TType.BOOL, (short) 3));
              out.writeBool(true);
              out.writeFieldBegin(new TField("far", TType.LIST, (short) -300));
              out.writeListBegin(new TList(TType.STRUCT, 1));
              out.writeStructBegin(new TStruct("newer"));
              Body.text("in a struct").write(out);
              out.writeFieldStop();
              out.writeStructEnd();
              out.writeFieldBegin(new TField("text", TType.I64, (short) 1));
              out.writeI64(-1);
              Body.text("known").write(out);
            });
    assertThat(answer(dialect, newer)).isEqualTo(reply("ping", 9, "known"));
  }

  @Test
  void allOfThemMayAlternateOnOneConnection() throws Exception {
    try (Wire wire = new Wire(server.port())) {
      for (int round = 0; round < 2; round++) {
        for (Dialect dialect : Dialect.values()) {
          wire.send(dialect.ping(dialect.name()));
        }
      }
      for (int round = 0; round < 2; round++) {
        for (Dialect dialect : Dialect.values()) {
          assertThat(wire.receive(dialect)).isEqualTo(reply("ping", 7, dialect.name()));
        }
      }
    }
  }

  @Test
  void namesOfAnyLengthAreRecognised() throws Exception {
    for (Dialect dialect : Dialect.values()) {
      for (String name : new String[] {"a", "ab", "abc", "_", "x".repeat(1_024)}) {
        byte[] call = dialect.message(TMessageType.CALL, name, 1, out -> {});
        assertThat(answer(dialect, call).typeId()).as("%s, %s", dialect, name).isEqualTo(1);
      }
    }
  }

  @Test
  void compactBehindATtHeaderIsNamedInTheLog() throws Exception {
    byte[] message = Dialect.TTHEADER.message(TMessageType.CALL, "ping", 1, out -> {});
    message[Dialect.TTHEADER.offset()] = (byte) 0x82;
    try (Logged logged = new Logged(RpcServer.class);
        Wire wire = new Wire(server.port())) {
      assertThat(wire.send(message).isClosedByPeer()).isTrue();
      Eventually.is(
          () ->
              logged.lines().stream()
                  .anyMatch(line -> line.contains("but one in the compact protocol")));
    }
  }
}
