package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.rpc.echo.EchoClient;
import io.github.kitexjava.rpc.echo.EchoServer;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bytes as Kitex's own encoder makes them: method `ping`, sequence id 7. */
class VectorsTest {
  private RpcServer server = EchoServer.builder(new EchoHandler()).port(0).build();

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void theServerAnswersABufferedCall() throws Exception {
    try (Wire wire = new Wire(server.port())) {
      wire.send(Wire.CALL);
      assertThat(wire.receive(Wire.REPLY.length() / 2)).isEqualTo(Wire.REPLY);
    }
  }

  @Test
  void theServerAnswersAFramedCall() throws Exception {
    try (Wire wire = new Wire(server.port())) {
      wire.send("0000001a" + Wire.CALL);
      assertThat(wire.receive(4 + Wire.REPLY.length() / 2)).isEqualTo("0000001a" + Wire.REPLY);
    }
  }

  @Test
  void theServerAnswersAFailedCall() throws Exception {
    String call = Wire.message(1, "ping", 7, Wire.text("fail"));
    try (Wire wire = new Wire(server.port())) {
      wire.send(call);
      assertThat(wire.receive(Wire.EXCEPTION.length() / 2)).isEqualTo(Wire.EXCEPTION);
      wire.send(Wire.framed(call));
      assertThat(wire.receiveFrame()).isEqualTo(Wire.EXCEPTION);
    }
  }

  @Test
  void transportsMayAlternateOnOneConnectionAndComeAllAtOnce() throws Exception {
    String framed = Wire.framed(Wire.CALL);
    try (Wire wire = new Wire(server.port())) {
      wire.send(framed + Wire.CALL + Wire.CALL + framed);
      String reply = Wire.framed(Wire.REPLY);
      assertThat(wire.receive(2 * 30 + 2 * 26)).isEqualTo(reply + Wire.REPLY + Wire.REPLY + reply);
    }
  }

  @Test
  void theClientSendsFramedAndBufferedCalls() throws Exception {
    assertThat(sentBy(Transport.FRAMED, Wire.REPLY)).isEqualTo("0000001a" + Wire.CALL);
    assertThat(sentBy(Transport.BUFFERED, Wire.REPLY)).isEqualTo(Wire.CALL);
  }

  @Test
  void theClientReadsAnException() {
    assertThatThrownBy(() -> sentBy(Transport.FRAMED, Wire.EXCEPTION))
        .isInstanceOf(RpcException.class)
        .hasMessage("remote or network error[remote]: biz error: x")
        .satisfies(
            thrown -> {
              RpcException failure = (RpcException) thrown;
              assertThat(failure.type()).isEqualTo(ErrorType.REMOTE_OR_NETWORK);
              assertThat(failure.remote()).isTrue();
              assertThat(failure.isTimeout()).isFalse();
              assertThat(failure.typeId()).hasValue(6);
            });
  }

  /**
   * The seventh call on a connection to a peer that answers with these bytes, as the peer saw it.
   */
  private static String sentBy(Transport transport, String answer) throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<String> seventh =
          CompletableFuture.supplyAsync(() -> answerSeven(listener, transport, answer));
      try (EchoClient client =
          EchoClient.builder("echo")
              .hostPort("127.0.0.1", listener.getLocalPort())
              .transport(transport)
              .build()) {
        for (int call = 1; call <= 7; call++) {
          assertThat(client.ping("hi")).isEqualTo("yo");
        }
      }
      return seventh.get();
    }
  }

  private static String answerSeven(ServerSocket listener, Transport transport, String answer) {
    String last = "";
    try (Socket socket = listener.accept()) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      for (int call = 1; call <= 7; call++) {
        byte[] request = new byte[transport == Transport.FRAMED ? 30 : 26];
        in.readFully(request);
        last = HexFormat.of().formatHex(request);
        String reply = call == 7 ? answer : Wire.REPLY;
        reply = reply.substring(0, 24) + "%08x".formatted(call) + reply.substring(32);
        byte[] bytes = Wire.bytes(transport == Transport.FRAMED ? Wire.framed(reply) : reply);
        socket.getOutputStream().write(bytes);
      }
      return last;
    } catch (IOException e) {
      throw new IllegalStateException(last, e);
    }
  }
}
