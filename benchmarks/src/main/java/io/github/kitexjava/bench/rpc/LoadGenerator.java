package io.github.kitexjava.bench.rpc;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Connections that each have one call on the way, all on the thread that runs it.
 *
 * <p>Calls are bytes made beforehand and replies are compared as bytes, so that nothing of any of
 * the measured runtimes is part of it.
 */
final class LoadGenerator implements Closeable {
  private static final long LONGEST_WAIT_MILLIS = 10_000;

  private final Selector selector;
  private final byte[] call;
  private final byte[] replyStart;
  private final int replyBytes;
  private final List<Connection> connections = new ArrayList<>();
  private Latencies latencies = new Latencies();
  private long endNanos;
  private int onTheWay;

  /**
   * Connects, and calls nothing yet.
   *
   * @throws IOException if the server cannot be reached as often
   */
  LoadGenerator(int port, int connections, Payload payload) throws IOException {
    this.selector = Selector.open();
    this.call = payload.call();
    this.replyStart = payload.replyStart();
    this.replyBytes = payload.reply().length;
    try {
      for (int i = 0; i < connections; i++) {
        this.connections.add(new Connection(port));
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /**
   * What a run did.
   *
   * @param seconds from the first call to the last reply
   */
  record Load(Latencies latencies, double seconds) {
    double callsPerSecond() {
      return latencies.total() / seconds;
    }
  }

  /**
   * Calls on every connection for this long, once at least, and waits for the last reply.
   *
   * @throws IOException if a connection ends
   * @throws IllegalStateException if a reply is wrong, or none comes for ten seconds
   */
  Load run(Duration time) throws IOException {
    latencies = new Latencies();
    long start = System.nanoTime();
    endNanos = start + time.toNanos();
    for (Connection connection : connections) {
      connection.send(System.nanoTime());
    }
    onTheWay = connections.size();
    while (onTheWay > 0) {
      int ready = selector.select(this::ready, LONGEST_WAIT_MILLIS);
      if (ready == 0) {
        throw new IllegalStateException("no reply for " + LONGEST_WAIT_MILLIS + " ms");
      }
    }
    return new Load(latencies, (System.nanoTime() - start) / 1e9);
  }

  private void ready(SelectionKey key) {
    Connection connection = (Connection) Objects.requireNonNull(key.attachment());
    try {
      if (!connection.receive()) {
        return;
      }
      long now = System.nanoTime();
      latencies.add(now - connection.sentNanos);
      if (now - endNanos < 0) {
        connection.send(now);
      } else {
        onTheWay--;
      }
    } catch (IOException e) {
      throw new IllegalStateException("a connection failed", e);
    }
  }

  /** Ends all connections. */
  @Override
  public void close() throws IOException {
    for (Connection connection : connections) {
      connection.channel.close();
    }
    selector.close();
  }

  private final class Connection {
    private final SocketChannel channel;
    private final ByteBuffer out;
    private final ByteBuffer in;
    private long sentNanos;

    Connection(int port) throws IOException {
      channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, this);
      out = ByteBuffer.allocateDirect(call.length).put(call);
      in = ByteBuffer.allocateDirect(replyBytes + 1); // one more, to see what is too much
    }

    void send(long now) throws IOException {
      sentNanos = now;
      in.clear();
      out.flip();
      if (channel.write(out) < call.length) {
        throw new IOException("the system takes no whole call, though none is on the way");
      }
    }

    /** False if more is to come. */
    boolean receive() throws IOException {
      if (channel.read(in) < 0) {
        throw new EOFException("closed by the server");
      }
      boolean whole = in.position() >= replyBytes;
      if (whole || in.position() >= replyStart.length) {
        check(whole);
      }
      return whole;
    }

    private void check(boolean whole) {
      for (int i = 0; i < replyStart.length; i++) {
        if (in.get(i) != replyStart[i]) {
          throw new IllegalStateException("a wrong reply, byte " + i + " is " + in.get(i));
        }
      }
      if (whole && in.position() > replyBytes) {
        throw new IllegalStateException("a reply of more than " + replyBytes + " bytes");
      }
    }
  }
}
