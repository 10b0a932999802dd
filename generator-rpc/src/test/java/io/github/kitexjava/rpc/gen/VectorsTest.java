package io.github.kitexjava.rpc.gen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.rpc.RpcServer;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated code speaks exactly the bytes that Kitex does. */
class VectorsTest {
  private static final String CALL = "800100010000000470696e67000000070b000100000002686900";
  private static final String REPLY = "800100020000000470696e67000000070b000000000002796f00";
  private static final String FAILING = "800100010000000470696e67000000070b0001000000046661696c00";
  private static final String EXCEPTION =
      "800100030000000470696e67000000070b00010000000c62697a206572726f723a20780800020000000600";

  /** Sequence id 7, after the name. */
  private static final int SEQUENCE_AT = 12;

  @TempDir private Path folder;

  @Test
  void theServerAnswersTheVectors() throws Exception {
    RpcServer server = Peer.of(folder).server();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(20_000);
      assertThat(exchange(socket, CALL, REPLY.length() / 2)).isEqualTo(REPLY);
      assertThat(exchange(socket, framed(CALL), REPLY.length() / 2 + 4)).isEqualTo(framed(REPLY));
      assertThat(exchange(socket, FAILING, EXCEPTION.length() / 2)).isEqualTo(EXCEPTION);
      assertThat(exchange(socket, framed(FAILING), EXCEPTION.length() / 2 + 4))
          .isEqualTo(framed(EXCEPTION));
    } finally {
      server.stop();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"FRAMED", "BUFFERED"})
  void theClientSendsTheVectorsAndReadsThem(String transport) throws Exception {
    boolean framed = transport.equals("FRAMED");
    int header = framed ? 4 : 0;
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<String> sent =
          CompletableFuture.supplyAsync(() -> answer(listener, CALL.length() / 2, header));
      assertThat(Peer.of(folder).ping(listener.getLocalPort(), transport)).isEqualTo("yo");
      assertThat(sent.get(20, TimeUnit.SECONDS)).isEqualTo(framed ? framed(CALL) : CALL);
    }
  }

  /** Answers one call with the vector; returns the call as it would be with sequence id 7. */
  private static String answer(ServerSocket listener, int bytes, int header) {
    try (Socket socket = listener.accept()) {
      socket.setSoTimeout(20_000);
      byte[] call = new byte[header + bytes];
      new DataInputStream(socket.getInputStream()).readFully(call);
      byte[] reply = HexFormat.of().parseHex(header > 0 ? framed(REPLY) : REPLY);
      byte[] seven = {0, 0, 0, 7};
      System.arraycopy(call, header + SEQUENCE_AT, reply, header + SEQUENCE_AT, seven.length);
      System.arraycopy(seven, 0, call, header + SEQUENCE_AT, seven.length);
      socket.getOutputStream().write(reply);
      return HexFormat.of().formatHex(call);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String exchange(Socket socket, String hex, int bytes) throws IOException {
    socket.getOutputStream().write(HexFormat.of().parseHex(hex));
    byte[] answer = new byte[bytes];
    new DataInputStream(socket.getInputStream()).readFully(answer);
    return HexFormat.of().formatHex(answer);
  }

  private static String framed(String message) {
    return "%08x".formatted(message.length() / 2) + message;
  }
}
