package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.rpc.echo.EchoServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bytes from peers that are broken or mean harm. */
class HostileBytesTest {
  private static final String LIST_OF_TWO_BILLION = "0f0009 0c 7fffffff".replace(" ", "");

  private final Logged logged = new Logged(RpcServer.class);
  private final RpcServer server =
      EchoServer.builder(new EchoHandler())
          .port(0)
          .maxMessageBytes(100_000)
          .readTimeout(Duration.ofMillis(150))
          .writeTimeout(Duration.ofMillis(150))
          .build();

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void othersAreStillServedAndNothingIsLeft() throws Exception {
    try (Wire wire = new Wire(server.port())) {
      wire.send(Wire.framed(Wire.CALL));
      assertThat(wire.receiveFrame()).isEqualTo(Wire.REPLY);
    }
    Eventually.is(() -> server.connectionCount() == 0);
    server.stop();
    logged.close();
  }

  private void isClosed(String hex, String logLine) throws Exception {
    try (Wire wire = new Wire(server.port())) {
      wire.send(hex);
      assertThat(wire.isClosedByPeer()).isTrue();
    }
    Eventually.is(() -> logged.lines().stream().anyMatch(line -> line.contains(logLine)));
  }

  private static String hex(String text) {
    return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void anHttpRequestIsNamedInTheLog() throws Exception {
    isClosed(
        hex("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        "WARN KITEX: invalid payload (first4Bytes=0x47455420, second4Bytes=0x2f204854), this looks"
            + " like an HTTP request, but this port speaks Thrift, remoteAddr=127.0.0.1:");
  }

  @Test
  void otherProtocolsAreNamedInTheLog() throws Exception {
    isClosed(hex("PRI * HTTP/2.0\r\n\r\n"), "looks like HTTP/2 or gRPC");
    isClosed("16030100c8010000c40303", "looks like TLS");
    isClosed("deadbeefdeadbeef", "looks like no Thrift message");
  }

  @Test
  void aFrameAboveTheLimitIsNotWaitedFor() throws Exception {
    isClosed("7fffffff80010001", "a frame of 2147483647 bytes is announced, at most 100000");
    isClosed("ffffffff80010001", "a frame of 4294967295 bytes is announced");
    isClosed("000186a180010001", "a frame of 100001 bytes is announced");
  }

  @Test
  void aNameLongerThanItsMessageIsRefused() throws Exception {
    isClosed("0000000c 80010001 7fffffff 00000007".replace(" ", ""), "a method name of 2147483647");
    isClosed("0000000c 80010001 ffffffff 00000007".replace(" ", ""), "a method name of -1 bytes");
    isClosed("80010001 ffffffff 00000007".replace(" ", ""), "a length of -1 is announced");
    isClosed("80010001 7fffffff 00000007".replace(" ", ""), "a message of at least");
    isClosed("00000004 80010001".replace(" ", ""), "a message of 4 bytes has no head");
  }

  @Test
  void twoBillionAnnouncedElementsCostNothing() throws Exception {
    String message = Wire.message(1, "ping", 7, LIST_OF_TWO_BILLION);
    try (Wire wire = new Wire(server.port())) {
      wire.send(Wire.framed(message));
      assertThat(wire.receiveRefusal().typeId()).isEqualTo(7);
      // A list<i64> of an argument the method has.
      wire.send(Wire.framed(Wire.message(1, "sorted", 7, "0f00010a7fffffff")));
      assertThat(wire.receiveRefusal().typeId()).isEqualTo(7);
    }
    isClosed(Wire.message(1, "ping", 7, "0f00090a7fffffff"), "a message of at least 17179869");
    isClosed(Wire.message(1, "ping", 7, "0d00090b0b7fffffff"), "a map of 2147483647 entries");
    isClosed(message, "a message of at least 21474836");
  }

  @Test
  void deepNestingIsRefusedOnBothTransports() throws Exception {
    String deep = "0c0009".repeat(30_000);
    try (Wire wire = new Wire(server.port())) {
      wire.send(Wire.framed(Wire.message(1, "ping", 7, deep)));
      assertThat(wire.receiveRefusal().text()).contains("nested deeper than 64 levels");
    }
    isClosed(Wire.message(1, "ping", 7, deep), "nested deeper than 64 levels");
  }

  @Test
  void numbersThatAreNoTypesAreRefused() throws Exception {
    try (Wire wire = new Wire(server.port())) {
      wire.send(Wire.framed(Wire.message(1, "ping", 7, "63000100")));
      assertThat(wire.receiveRefusal().text()).contains("99 is the number of no type");
    }
    isClosed(Wire.message(1, "ping", 7, "630001"), "99 is no Thrift type");
  }

  @Test
  void halfAFrameIsEndedByTheReadTimeout() throws Exception {
    isClosed("0000001a" + Wire.CALL.substring(0, 20), "connection read timeout, remoteAddr=127.");
    isClosed("00", "connection read timeout");
  }

  @Test
  void aByteNowAndThenDoesNotKeepAMessageAlive() throws Exception {
    try (Wire wire = new Wire(server.port())) {
      byte[] frame = Wire.bytes(Wire.framed(Wire.CALL));
      try {
        for (byte one : frame) {
          wire.send(new byte[] {one});
          Thread.sleep(40);
        }
      } catch (java.io.IOException e) {
        // The server was quicker.
      }
      Eventually.is(() -> logged.lines().stream().anyMatch(line -> line.contains("read timeout")));
    }
  }

  @Test
  void aMessageCutAtAnyByteEndsItsConnectionOnly() throws Exception {
    for (String whole : new String[] {Wire.CALL, Wire.framed(Wire.CALL)}) {
      for (int digits = 2; digits < whole.length(); digits += 2) {
        try (Wire wire = new Wire(server.port())) {
          wire.send(whole.substring(0, digits));
          wire.socket().shutdownOutput();
          assertThat(wire.isClosedByPeer()).isTrue();
        }
      }
    }
  }

  @Test
  void aFrameLongerThanItsMessageIsAnswered() throws Exception {
    try (Wire wire = new Wire(server.port())) {
      wire.send("0000001c" + Wire.CALL + "abcd" + Wire.framed(Wire.CALL));
      assertThat(wire.receiveFrame()).isEqualTo(Wire.REPLY);
      assertThat(wire.receiveFrame()).isEqualTo(Wire.REPLY);
    }
  }

  @Test
  void aPeerThatDoesNotReadItsRepliesIsEnded() throws Exception {
    byte[] call =
        Wire.bytes(Wire.framed(Wire.message(1, "echo", 1, Wire.text("a".repeat(90_000)))));
    try (Wire wire = new Wire(server.port())) {
      Thread flood =
          new Thread(
              () -> {
                try {
                  while (true) {
                    wire.send(call);
                  }
                } catch (java.io.IOException e) {
                  // Ended, as it should be.
                }
              });
      flood.start();
      Eventually.is(() -> logged.lines().stream().anyMatch(line -> line.contains("write timeout")));
      flood.join();
    }
  }
}
