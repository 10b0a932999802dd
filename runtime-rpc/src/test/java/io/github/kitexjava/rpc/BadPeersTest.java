package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.rpc.Dialect.Body;
import io.github.kitexjava.rpc.Dialect.Received;
import io.github.kitexjava.rpc.echo.EchoServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TList;
import org.apache.thrift.protocol.TMap;
import org.apache.thrift.protocol.TMessageType;
import org.apache.thrift.protocol.TSet;
import org.apache.thrift.protocol.TType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever peers send: a server tells them or ends them, serves others undisturbed meanwhile, and
 * holds no more afterwards than before.
 */
class BadPeersTest {
  private static final Duration TIMEOUT = Duration.ofMillis(200);
  private static final int MAX_MESSAGE_BYTES = 100_000;
  private static final long SEED = Long.getLong("peers.seed", 20261126);

  private final Logged logged = new Logged(RpcServer.class);
  private final RpcServer server =
      EchoServer.builder(new EchoHandler())
          .port(0)
          .maxMessageBytes(MAX_MESSAGE_BYTES)
          .readTimeout(TIMEOUT)
          .writeTimeout(TIMEOUT)
          .build();

  private Resources before = new Resources(0, 0, 0);
  private Witness witness;

  @BeforeEach
  void start() throws Exception {
    server.start();
    for (Dialect dialect : Dialect.values()) {
      try (Wire wire = new Wire(server.port())) {
        wire.send(dialect.ping("hi")).receive(dialect);
      }
    }
    Eventually.is(() -> server.connectionCount() == 0);
    before = Resources.now();
    witness = new Witness(server.port());
  }

  @AfterEach
  void othersWereServedAndNothingIsLeft() throws Exception {
    try (logged) {
      witness.end();
      Eventually.is(() -> server.connectionCount() == 0);
      before.areHeldAgain();
    } finally {
      server.stop();
    }
  }

  private long logLines(String part) {
    return logged.lines().stream().filter(line -> line.contains(part)).count();
  }

  private static Body field(byte type, int id, Body value) {
    return out -> {
      out.writeFieldBegin(new TField("field", type, (short) id));
      value.write(out);
    };
  }

  /** Of more elements than there can be; in fields that the method has, and has not. */
  private static List<Body> announcements(int size) {
    return List.of(
        field(TType.LIST, 9, out -> out.writeListBegin(new TList(TType.STRUCT, size))),
        field(TType.LIST, 1, out -> out.writeListBegin(new TList(TType.I64, size))),
        field(TType.LIST, 9, out -> out.writeListBegin(new TList(TType.LIST, size))),
        field(TType.SET, 9, out -> out.writeSetBegin(new TSet(TType.STRING, size))),
        field(TType.MAP, 9, out -> out.writeMapBegin(new TMap(TType.I32, TType.MAP, size))),
        field(TType.MAP, 9, out -> out.writeMapBegin(new TMap(TType.STRING, TType.STRUCT, size))));
  }

  @ParameterizedTest
  @EnumSource
  void announcedElementsThatDoNotComeCostNothing(Dialect dialect) throws Exception {
    for (int size : new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE / 2, 1 << 24, -1}) {
      for (Body body : announcements(size)) {
        byte[] message = dialect.message(TMessageType.CALL, "sorted", 7, body);
        assertThat(message.length).isLessThanOrEqualTo(50);
        isRefused(dialect, message);
      }
    }
  }

  private void isRefused(Dialect dialect, byte[] message) throws IOException {
    try (Wire wire = new Wire(server.port())) {
      wire.send(message);
      if (dialect.isBuffered()) {
        wire.socket().shutdownOutput(); // for what may yet become a message
        assertThat(wire.isClosedByPeer()).isTrue();
        return;
      }
      assertThat(wire.receive(dialect).typeId()).isEqualTo(ApplicationException.PROTOCOL_ERROR);
      assertThat(wire.send(dialect.ping("hi")).receive(dialect).text()).isEqualTo("yo");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMessageCutAtAnyByteEndsItsConnection(Dialect dialect) throws Exception {
    byte[] whole = dialect.ping("hi");
    for (int length = 1; length < whole.length; length++) {
      try (Wire wire = new Wire(server.port())) {
        wire.send(Arrays.copyOf(whole, length));
        wire.socket().shutdownOutput();
        assertThat(wire.isClosedByPeer()).as("after %d bytes", length).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMessageThatStopsIsAnsweredOnceItsHeadHasCome(Dialect dialect) throws Exception {
    byte[] whole = dialect.ping("hi");
    int head = headEnd(dialect, whole);
    List<Wire> wires = new ArrayList<>();
    for (int length = 1; length < whole.length; length++) {
      wires.add(new Wire(server.port()).send(Arrays.copyOf(whole, length)));
    }
    for (int length = 1; length < whole.length; length++) {
      try (Wire wire = wires.get(length - 1)) {
        if (length >= head) {
          assertThat(wire.receive(dialect))
              .as("after %d bytes", length)
              .isEqualTo(readTimeout(length));
        }
        assertThat(wire.isClosedByPeer()).as("after %d bytes", length).isTrue();
      }
    }
    assertThat(logLines("connection read timeout, remoteAddr=127.")).isEqualTo(whole.length - 1);
  }

  private static Received readTimeout(int bytes) {
    String text = "connection read timeout: %d bytes of the message came, and no more within 200ms";
    return new Received(3, "ping", 7, 7, text.formatted(bytes));
  }

  /** Behind the name and the sequence id, whichever comes last: the body is {@code "hi"} alone. */
  private static int headEnd(Dialect dialect, byte[] whole) {
    byte[] body = dialect.message(TMessageType.CALL, "ping", 7, out -> {});
    // Without arguments a message ends with its head and one byte.
    assertThat(body.length).isLessThan(whole.length);
    return body.length - 1;
  }

  @Test
  void onewayMessagesThatStopAreNotAnswered() throws Exception {
    for (byte type : new byte[] {TMessageType.ONEWAY, TMessageType.CALL, TMessageType.REPLY}) {
      byte[] note = Dialect.FRAMED.message(type, "note", 7, Body.text("hi"));
      try (Wire wire = new Wire(server.port())) {
        wire.send(Arrays.copyOf(note, note.length - 1));
        assertThat(wire.isClosedByPeer()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aByteNowAndThenDoesNotKeepAMessageAlive(Dialect dialect) throws Exception {
    byte[] whole = dialect.ping("hi");
    try (Wire wire = new Wire(server.port())) {
      int sent = 0;
      try {
        while (sent < whole.length) {
          wire.send(new byte[] {whole[sent]});
          sent++;
          Thread.sleep(50);
        }
      } catch (IOException e) {
        // The server was quicker.
      }
      Eventually.is(() -> logLines("connection read timeout") == 1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPeerThatHasSentAllGetsAllItsAnswers(Dialect dialect) throws Exception {
    try (Wire wire = new Wire(server.port())) {
      for (int i = 0; i < 20; i++) {
        wire.send(dialect.ping("call " + i));
      }
      wire.socket().shutdownOutput();
      for (int i = 0; i < 20; i++) {
        assertThat(wire.receive(dialect).text()).isEqualTo("call " + i);
      }
      assertThat(wire.isClosedByPeer()).isTrue();
    }
  }

  @Test
  void peersThatNeverReadAreEndedAndCostLittleMeanwhile() throws Exception {
    int peers = 8;
    byte[] call =
        Dialect.FRAMED.message(TMessageType.CALL, "echo", 1, Body.text("a".repeat(90_000)));
    AtomicBoolean ends = new AtomicBoolean();
    List<Thread> floods = new ArrayList<>();
    for (int i = 0; i < peers; i++) {
      Thread flood = new Thread(() -> flood(call, ends));
      flood.start();
      floods.add(flood);
    }
    long most = 0;
    while (logLines("connection write timeout") < 3L * peers) {
      most = Math.max(most, Resources.usedHeapBytes());
    }
    ends.set(true);
    for (Thread flood : floods) {
      flood.join();
    }
    // A message, its text and its answer, for each.
    assertThat(most - before.heapBytes()).isLessThan((4L << 20) + peers * (1L << 20));
  }

  /** Again as soon as it was ended. */
  private void flood(byte[] call, AtomicBoolean ends) {
    while (!ends.get()) {
      try (Wire wire = new Wire(server.port())) {
        while (true) {
          wire.send(call);
        }
      } catch (IOException e) {
        // Ended, as it should be.
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a header beyond the message, 00000028 1000 0000 00000007 0100 00000000",
    "the longest header, 00000028 1000 0000 00000007 ffff 00000000",
    "no header at all, 00000028 1000 0000 00000007 0000 00000000",
    "more transforms than bytes, 00000028 1000 0000 00000007 0001 00ff0000",
    "more names than bytes, 0000002c 1000 0000 00000007 0002 0000 01 ffff 0001 61 00",
    "more numbers than bytes, 0000002c 1000 0000 00000007 0002 0000 10 ffff 0001 0000",
    "a text beyond the header, 0000002c 1000 0000 00000007 0002 0000 10 0001 0009 ffff",
    "a token beyond the header, 0000002c 1000 0000 00000007 0002 0000 11 ffff 616161",
    "a frame beyond the message, 0000002c 1000 0000 00000007 0001 00000000 0000001b",
    "a negative frame, 0000002c 1000 0000 00000007 0001 00000000 80000000",
    "a negative message, 80000028 1000 0000 00000007 0001 00000000",
    "the longest message, 7fffffff 1000 0000 00000007 0001 00000000",
    "a message shorter than its header, 0000000a 1000 0000 00000007 0001 00000000",
    "an empty message, 00000000 1000 0000 00000007 0001 00000000"
  })
  void headersThatLieEndTheirConnection(String what, String header) throws Exception {
    byte[] message = Wire.bytes(header.replace(" ", "") + Wire.CALL);
    for (int i = 0; i < 20; i++) {
      try (Wire wire = new Wire(server.port())) {
        assertThat(wire.send(message).isClosedByPeer()).as(what).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "80000000, a frame of 2147483648 bytes is announced",
    "ffffffff, a frame of 4294967295 bytes is announced",
    "7fffffff, a frame of 2147483647 bytes is announced",
    "000186a1, a frame of 100001 bytes is announced"
  })
  void framesOfNoLengthEndTheirConnection(String length, String logLine) throws Exception {
    for (Dialect dialect : new Dialect[] {Dialect.FRAMED, Dialect.FRAMED_COMPACT}) {
      byte[] message = dialect.ping("hi");
      System.arraycopy(Wire.bytes(length), 0, message, 0, 4);
      try (Wire wire = new Wire(server.port())) {
        assertThat(wire.send(message).isClosedByPeer()).isTrue();
      }
    }
    Eventually.is(() -> logLines(logLine) == 2);
  }

  @Test
  void otherProtocolsAreNamedInTheLog() throws Exception {
    isNamed("GET / HTTP/1.1\r\nHost: a\r\n\r\n", "an HTTP request");
    isNamed("POST /rpc HTTP/1.1\r\n\r\n", "an HTTP request");
    isNamed("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "HTTP/2 or gRPC");
    isNamed("SSH-2.0-OpenSSH_9.6\r\n", "no Thrift message");
    isNamed("\u0016\u0003\u0001\u0001\u0082\u0001\u0000\u0001\u00fe\u0003\u0003", "TLS");
    isNamed("\u0016\u0003\u0001\u0000\u00c8\u0001\u0000\u0000\u00c4\u0003\u0003", "TLS");
    isNamed("\u0000".repeat(100), "no Thrift message");
    isNamed("\u00ff".repeat(100), "no Thrift message");
  }

  private void isNamed(String bytes, String name) throws Exception {
    String line = "this looks like " + name;
    long lines = logLines(line);
    try (Wire wire = new Wire(server.port())) {
      wire.send(bytes.getBytes(StandardCharsets.ISO_8859_1));
      assertThat(wire.isClosedByPeer()).isTrue();
    }
    Eventually.is(() -> logLines(line) == lines + 1);
  }

  @ParameterizedTest
  @EnumSource
  void anyBytesAreAnsweredOrEnded(Dialect dialect) throws Exception {
    Random random = new Random(SEED + dialect.name().hashCode());
    for (int run = 0; run < 200; run++) {
      byte[] bytes = dialect.ping("x".repeat(random.nextInt(40)));
      if (run % 4 == 0) {
        random.nextBytes(bytes);
      } else {
        for (int i = random.nextInt(4); i >= 0; i--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
      }
      try (Wire wire = new Wire(server.port())) {
        wire.send(bytes);
        wire.socket().shutdownOutput();
        wire.isClosedByPeer(); // and times out if it is not
      }
    }
  }
}
