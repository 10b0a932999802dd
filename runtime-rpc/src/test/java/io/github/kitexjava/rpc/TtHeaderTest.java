package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.rpc.echo.EchoServer;
import io.github.kitexjava.thrift.BinaryWriter;
import io.github.kitexjava.thrift.Bytes;
import io.github.kitexjava.thrift.EncodeException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes as Kitex's own encoder makes them, and what else a peer may send in their place. */
class TtHeaderTest {
  private static final String NONE = "000000281000000000000007000100000000";
  private static final String TO_METHOD =
      "00000034100000000000000700040000 1000010009000470696e67000000";
  private static final String SERVICE =
      "00000034100000000000000700040000 010001000369736e00044563686f";
  private static final String BOTH_FRAMED =
      "00000044100000000000000700070000 010001000369736e00044563686f 1000010009000470696e67 00"
          + " 0000001a";
  private static final String TOKEN = "0000002c100000000000000700020000 110003746f6b";

  private final RpcServer server = EchoServer.builder(new EchoHandler()).port(0).build();

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private static String encoded(MessageFraming framing, HeaderInfo info) {
    BinaryWriter out = new BinaryWriter();
    framing.begin(out, 7, info);
    out.raw(Bytes.copyOf(Wire.bytes(Wire.CALL)));
    framing.end(out);
    return HexFormat.of().formatHex(out.toByteArray());
  }

  private static String withCall(String header) {
    return header.replace(" ", "") + Wire.CALL;
  }

  @Test
  void headersAreWrittenAsKitexWritesThem() {
    assertThat(encoded(TtHeaderFraming.PLAIN, new HeaderInfo())).isEqualTo(withCall(NONE));
    assertThat(encoded(TtHeaderFraming.PLAIN, new HeaderInfo().put(9, "ping")))
        .isEqualTo(withCall(TO_METHOD));
    assertThat(encoded(TtHeaderFraming.PLAIN, new HeaderInfo().put("isn", "Echo")))
        .isEqualTo(withCall(SERVICE));
    HeaderInfo both = new HeaderInfo().put("isn", "Echo").put(9, "ping");
    assertThat(encoded(TtHeaderFraming.FRAMED, both)).isEqualTo(withCall(BOTH_FRAMED));
    HeaderInfo token = new HeaderInfo().put("RPC_TRANSIT_gdpr-token", "tok");
    assertThat(encoded(TtHeaderFraming.PLAIN, token)).isEqualTo(withCall(TOKEN));
  }

  @ParameterizedTest
  @CsvSource({NONE, TO_METHOD, SERVICE, BOTH_FRAMED, TOKEN})
  void theServerAnswersInKind(String header) throws Exception {
    boolean framed = header.equals(BOTH_FRAMED);
    try (Wire wire = new Wire(server.port())) {
      wire.send(withCall(header));
      String length = wire.receive(4);
      assertThat(length + wire.receive(Integer.parseInt(length, 16)))
          .isEqualTo(expected(framed) + Wire.REPLY);
    }
  }

  /** Number 22, the type of the message: 2, a reply. */
  private static String expected(boolean framed) {
    String blocks = "0000 10 0001 0016 0001 32 0000".replace(" ", "");
    int length = 10 + blocks.length() / 2 + (framed ? 4 : 0) + Wire.REPLY.length() / 2;
    return "%08x10000000000000070003".formatted(length) + blocks + (framed ? "0000001a" : "");
  }

  @Test
  void allTransportsMayAlternateOnOneConnection() throws Exception {
    try (Wire wire = new Wire(server.port())) {
      wire.send(withCall(SERVICE) + Wire.CALL + withCall(BOTH_FRAMED) + Wire.framed(Wire.CALL));
      String expected =
          expected(false)
              + Wire.REPLY
              + Wire.REPLY
              + expected(true)
              + Wire.REPLY
              + Wire.framed(Wire.REPLY);
      assertThat(wire.receive(expected.length() / 2)).isEqualTo(expected);
    }
  }

  @Test
  void bytesBehindTheInnerFrameArePassedOver() throws Exception {
    String longer =
        "00000046100000000000000700070000 010001000369736e00044563686f 1000010009000470696e67 00"
            + " 0000001a";
    try (Wire wire = new Wire(server.port())) {
      wire.send(withCall(longer) + "ffff" + Wire.CALL);
      String expected = expected(true) + Wire.REPLY + Wire.REPLY;
      assertThat(wire.receive(expected.length() / 2)).isEqualTo(expected);
    }
  }

  @Test
  void theServiceThatIsMeantIsAskedFirst() throws Exception {
    HeaderInfo other = new HeaderInfo().put("isn", "Nobody");
    String answered = answer(encoded(TtHeaderFraming.PLAIN, other));
    assertThat(answered).endsWith(Wire.REPLY);
    String unknown = Wire.message(1, "nope", 7, "00");
    String call = withCall(SERVICE).replace(Wire.CALL, unknown);
    String length = "%08x".formatted(call.length() / 2 - 4);
    assertThat(answer(length + call.substring(8)))
        .contains(hex("unknown method nope (service Echo)"))
        .endsWith("0800020000000100");
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  private String answer(String message) throws Exception {
    try (Wire wire = new Wire(server.port())) {
      wire.send(message);
      String answer = wire.receive(Integer.parseInt(wire.receive(4), 16));
      wire.send(withCall(NONE)); // the connection is kept
      wire.receive(Integer.parseInt(wire.receive(4), 16));
      return answer;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "00000028 1000 0002 00000007 0001 00000000, a streaming call over TTHeader",
    "00000028 1000 0000 00000007 0001 05000000, unsupported ProtocolID[5]",
    "00000028 1000 0000 00000007 0001 00000200, invalid infoIDType[0x02]",
    "00000028 1000 0000 00000007 ffff 00000000, a TTHeader of 262154 bytes in a message of 44",
    "00000028 1000 0000 00000007 0000 00000000, a TTHeader ends in the middle",
    "00000028 1000 0000 00000007 0001 00000100, a TTHeader ends in the middle",
    "ffffffff 1000 0000 00000007 0001 00000000, a message of 4294967295 bytes with TTHeader",
    "0000002c 1000 0000 00000007 0001 00000000 ffffffff, a frame of 4294967295 bytes in",
    "00000030 1000 0000 00000007 0001 00000000 ffffffffffffffff, no message in strict binary"
  })
  void whatIsNoHeaderEndsTheConnection(String header, String logLine) throws Exception {
    try (Logged logged = new Logged(RpcServer.class);
        Wire wire = new Wire(server.port())) {
      wire.send(withCall(header));
      assertThat(wire.isClosedByPeer()).isTrue();
      Eventually.is(() -> logged.lines().stream().anyMatch(line -> line.contains(logLine)));
    }
  }

  @Test
  void anyBytesAreReadOrRefused() {
    byte[] whole = Wire.bytes(BOTH_FRAMED);
    byte[] blocks = Arrays.copyOfRange(whole, 14, whole.length - 4);
    Random random = new Random(20261126);
    for (int run = 0; run < 20_000; run++) {
      byte[] damaged = Arrays.copyOf(blocks, random.nextInt(blocks.length + 1));
      for (int i = random.nextInt(3); i > 0 && damaged.length > 0; i--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      try {
        TtHeader.read(damaged, 0, damaged.length, new HeaderInfo());
      } catch (WireException expected) {
        assertThat(expected).hasMessageContaining("TTHeader");
      }
    }
  }

  @Test
  void whatDoesNotFitIsNotSent() {
    HeaderInfo text = new HeaderInfo().put("k", "x".repeat(65_536));
    assertThatThrownBy(() -> TtHeader.write(new BinaryWriter(), text))
        .isInstanceOf(EncodeException.class)
        .hasMessage("string exceeded 65535B max size (actual: 65536)");
    HeaderInfo many = new HeaderInfo();
    for (int i = 0; i < 5; i++) {
      many.put("k" + i, "x".repeat(60_000));
    }
    assertThatThrownBy(() -> TtHeader.write(new BinaryWriter(), many))
        .isInstanceOf(EncodeException.class)
        .hasMessageContaining("at most 262140 can be sent");
  }
}
