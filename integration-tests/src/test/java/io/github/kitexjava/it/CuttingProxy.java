package io.github.kitexjava.it;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Passes bytes on between callers and one server, and ends connections after as many bytes, and in
 * the way, that a seed says: with a reset, with an orderly end, or after it has held bytes back.
 */
final class CuttingProxy implements AutoCloseable {
  private static final int BLOCK_BYTES = 16 * 1_024;

  /** Half of all connections pass on less than its root: calls have tens of bytes, or a million. */
  private static final double MOST_BYTES = 10_000_000;

  private static final int HELD_MILLIS = 200;

  private final ServerSocket listener;
  private final int serverPort;
  private final Random random;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger cuts = new AtomicInteger();

  /** How a connection ends. */
  private enum End {
    RESET,
    ORDERLY,
    HELD,
    NEVER
  }

  CuttingProxy(int serverPort, long seed) throws IOException {
    this.listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    this.serverPort = serverPort;
    this.random = new Random(seed);
    daemon(this::accept, "proxy");
  }

  int port() {
    return listener.getLocalPort();
  }

  /** How many connections it has ended by itself. */
  int cuts() {
    return cuts.get();
  }

  private static void daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket caller = listener.accept();
        End end = End.values()[random.nextInt(End.values().length)];
        long bytes = (long) Math.pow(MOST_BYTES, random.nextDouble());
        new Pair(caller, end, bytes).start();
      } catch (IOException closedOrServerGone) {
        // the caller sees it too
      }
    }
  }

  /** Both halves of one connection. */
  private final class Pair {
    private final Socket caller;
    private final Socket server;
    private final End end;
    private final AtomicLong bytesLeft;

    Pair(Socket caller, End end, long bytes) throws IOException {
      this.caller = caller;
      this.end = end;
      this.bytesLeft = new AtomicLong(bytes);
      try {
        this.server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
      } catch (IOException e) {
        caller.close();
        throw e;
      }
      server.setTcpNoDelay(true);
      caller.setTcpNoDelay(true);
    }

    void start() {
      open.add(caller);
      open.add(server);
      daemon(() -> copy(caller, server), "proxy, calls");
      daemon(() -> copy(server, caller), "proxy, replies");
    }

    private void copy(Socket from, Socket to) {
      byte[] block = new byte[BLOCK_BYTES];
      try {
        InputStream in = from.getInputStream();
        for (int count = in.read(block); count >= 0; count = in.read(block)) {
          long left = end == End.NEVER ? count : bytesLeft.addAndGet(-count);
          if (left < 0) {
            to.getOutputStream().write(block, 0, (int) Math.max(0, count + left));
            cut();
            return;
          }
          to.getOutputStream().write(block, 0, count);
        }
      } catch (IOException ended) {
        // by either side, or by the other thread
      } finally {
        closeBoth();
      }
    }

    private void cut() throws IOException {
      cuts.incrementAndGet();
      if (end == End.RESET) {
        caller.setSoLinger(true, 0);
        server.setSoLinger(true, 0);
      } else if (end == End.HELD) {
        try {
          Thread.sleep(HELD_MILLIS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }

    private void closeBoth() {
      closeOne(caller);
      closeOne(server);
    }
  }

  private void closeOne(Socket socket) {
    open.remove(socket);
    try {
      socket.close();
    } catch (IOException e) {
      // it is of no use any more
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    open.forEach(this::closeOne);
  }
}
