package io.github.kitexjava.rpc;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A server of framed messages that answers whatever a test tells it to. */
final class FakePeer implements AutoCloseable {
  private final ServerSocket listener;
  private final UnaryOperator<String> answer;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  /**
   * @param answer from the hex of a message to the hex of all that is sent back; empty closes
   */
  FakePeer(UnaryOperator<String> answer) throws IOException {
    this.answer = answer;
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  /** One that never answers. */
  static FakePeer silent() throws IOException {
    return new FakePeer(
        message -> {
          throw new IllegalStateException("keep the connection and say nothing");
        });
  }

  /** A port at which nobody listens. */
  static int nobody() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return taken.getLocalPort();
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "fake-peer");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return listener.getLocalPort();
  }

  int connections() {
    return sockets.size();
  }

  /** Of those that there were, the ones that neither side has closed. */
  long openConnections() {
    return sockets.stream().filter(socket -> !socket.isClosed()).count();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        sockets.add(socket);
        start(() -> serve(socket));
      }
    } catch (IOException e) {
      // Closed by the test.
    }
  }

  private void serve(Socket socket) {
    try {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      while (true) {
        byte[] message = in.readNBytes(in.readInt());
        String reply;
        try {
          reply = answer.apply(HexFormat.of().formatHex(message));
        } catch (IllegalStateException e) {
          continue;
        }
        if (reply.isEmpty()) {
          socket.close();
          return;
        }
        socket.getOutputStream().write(Wire.bytes(reply));
      }
    } catch (IOException e) {
      close(socket); // as the client has
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is of no use any more in either case.
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
