package io.github.kitexjava.rpc;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the connections that come to a server, or refuses them, and gives each its thread. */
final class Acceptor implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(RpcServer.class);
  private static final long PAUSE_AFTER_FAILURE_MILLIS = 100;
  private static final long LONGEST_END_MILLIS = 1_000;

  private final ServerSocket listener;
  private final RpcServer server;
  private final ThreadFactory threads;
  private final CountDownLatch ended = new CountDownLatch(1);

  Acceptor(ServerSocket listener, RpcServer server, ThreadFactory threads) {
    this.listener = listener;
    this.server = server;
    this.threads = threads;
  }

  @Override
  public void run() {
    try {
      while (!server.stopping()) {
        acceptOne();
      }
    } finally {
      ended.countDown();
    }
  }

  void neverRuns() {
    ended.countDown();
  }

  /**
   * The kernel takes connections as long as a thread is inside {@code accept}, even after the
   * close: whoever connects once the server stops must be refused and not be dropped later.
   */
  void awaitEnd() {
    try {
      if (!ended.await(LONGEST_END_MILLIS, TimeUnit.MILLISECONDS)) {
        LOG.warn("KITEX: the listener is closed, but its thread has not ended");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void acceptOne() {
    try {
      serve(listener.accept());
    } catch (IOException | RuntimeException e) {
      if (!server.stopping()) {
        LOG.error("KITEX: accepting a connection failed", e);
        RpcServer.pause(PAUSE_AFTER_FAILURE_MILLIS); // out of file descriptors, most likely
      }
    }
  }

  private void serve(Socket socket) throws IOException {
    int limit = server.limits().maxConnections();
    if (limit > 0 && server.connectionCount() >= limit) {
      refuse(socket, overLimit(limit));
      return;
    }
    ServerConnection connection;
    try {
      socket.setTcpNoDelay(true);
      socket.setKeepAlive(true);
      connection = new ServerConnection(socket, server);
    } catch (SocketException e) {
      refuse(socket, Texts.messageOf(e)); // gone before we looked at it
      return;
    }
    server.begins(connection);
    try {
      threads.newThread(connection).start();
    } catch (OutOfMemoryError e) { // "unable to create native thread"
      server.ended(connection);
      refuse(socket, Texts.messageOf(e));
      return;
    }
    if (server.stopping()) {
      connection.closeIfIdle(); // stop() may not have seen it
    }
  }

  private String overLimit(int limit) {
    return "%s: %s: the limit of %d is reached (%s)"
        .formatted(
            Kerrors.CONNECTION_OVER_LIMIT.type().text(),
            Kerrors.CONNECTION_OVER_LIMIT.text(),
            limit,
            server.yields()
                ? "set by maxConnections"
                : "each takes a platform thread; Java 21 and later need none");
  }

  private static void refuse(Socket socket, String reason) throws IOException {
    LOG.warn(
        "KITEX: connection refused, remoteAddr={}, reason={}",
        Texts.address(socket.getRemoteSocketAddress()),
        reason);
    socket.close();
  }
}
