package io.github.kitexjava.rpc;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A socket to a server under test that sends and expects bytes, so that no code of ours is in
 * between.
 */
final class Wire implements AutoCloseable {
  static final String CALL = "800100010000000470696e67000000070b000100000002686900";
  static final String REPLY = "800100020000000470696e67000000070b000000000002796f00";
  static final String EXCEPTION =
      "800100030000000470696e67000000070b00010000000c62697a206572726f723a20780800020000000600";

  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;

  Wire(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(20_000);
    in = new DataInputStream(socket.getInputStream());
    out = new DataOutputStream(socket.getOutputStream());
  }

  static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  static String framed(String messageHex) {
    return "%08x".formatted(messageHex.length() / 2) + messageHex;
  }

  /** A message in hex: its last byte of type, its name, its body. */
  static String message(int type, String name, int sequenceId, String bodyHex) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return "800100%02x%08x".formatted(type, bytes.length)
        + HexFormat.of().formatHex(bytes)
        + "%08x".formatted(sequenceId)
        + bodyHex;
  }

  /** The body of an argument struct with one string. */
  static String text(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return "0b0001%08x".formatted(bytes.length) + HexFormat.of().formatHex(bytes) + "00";
  }

  Wire send(String hex) throws IOException {
    return send(bytes(hex));
  }

  Wire send(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
    return this;
  }

  String receive(int bytes) throws IOException {
    byte[] read = new byte[bytes];
    in.readFully(read);
    return HexFormat.of().formatHex(read);
  }

  Dialect.Received receive(Dialect dialect) throws IOException {
    return dialect.receive(in);
  }

  String receiveFrame() throws IOException {
    return receive(in.readInt());
  }

  /** The type and the text of a framed message of type EXCEPTION. */
  Refusal receiveRefusal() throws IOException {
    byte[] frame = bytes(receiveFrame());
    DataInputStream body = new DataInputStream(new java.io.ByteArrayInputStream(frame));
    int word = body.readInt();
    body.skipNBytes(body.readInt());
    int sequenceId = body.readInt();
    body.skipNBytes(3);
    String text = new String(body.readNBytes(body.readInt()), StandardCharsets.UTF_8);
    body.skipNBytes(3);
    return new Refusal(word & 0xff, sequenceId, body.readInt(), text);
  }

  /** What a message of type EXCEPTION says. */
  record Refusal(int messageType, int sequenceId, int typeId, String text) {}

  boolean isClosedByPeer() throws IOException {
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    try {
      in.transferTo(rest);
    } catch (java.net.SocketException e) {
      return true; // a reset is a close too
    }
    return rest.size() == 0;
  }

  Socket socket() {
    return socket;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
