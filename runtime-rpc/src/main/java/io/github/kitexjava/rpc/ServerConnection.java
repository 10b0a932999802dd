package io.github.kitexjava.rpc;

import io.github.kitexjava.thrift.BinaryWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves one connection on a thread of its own: reads a message, answers it, and so on, in order.
 *
 * <p>The thread never looks at a clock. It only notes what it is doing, and a sweeper that sees the
 * same note for too long closes the socket, which wakes the thread wherever it is stuck.
 */
final class ServerConnection implements Runnable, MessageInput.Watch {
  private static final Logger LOG = LoggerFactory.getLogger(RpcServer.class);

  /** Replies above this are written in pieces, each with the whole write timeout. */
  private static final int WRITE_BYTES = MessageInput.PROGRESS_BYTES;

  /**
   * An answer's buffer up to this size is kept while the connection waits: enough for most, and so
   * little that all a waiting connection holds is below two kilobytes.
   */
  private static final int KEPT_BYTES = 256;

  /** What the thread is doing: the low bits of {@link #state}. */
  private static final int IDLE = 0;

  private static final int READING = 1;
  private static final int HANDLING = 2;
  private static final int WRITING = 3;
  private static final int CLOSED = 4;
  private static final int PHASES = 8;

  private final Socket socket;
  private final RpcServer server;
  private final Peer peer;
  private final MessageInput input;
  private final MessageHeader head = new MessageHeader();

  /** Phase, plus a count of changes so that two notes of the same phase differ. */
  private final AtomicLong state = new AtomicLong(IDLE);

  private BinaryWriter out = new BinaryWriter(KEPT_BYTES);

  /** Of the sweeper alone. */
  private final Stillness stillness = new Stillness();

  private final boolean traced;
  private long begunNanos;

  /** Null until a message comes that may be answered out of order. */
  private volatile @Nullable SideCalls sideCalls;

  /** The rest of a message did not come in time, and nothing is read any more. */
  private volatile boolean readTimedOut;

  ServerConnection(Socket socket, RpcServer server) throws IOException {
    this.socket = socket;
    this.server = server;
    this.traced = server.dispatcher().isTraced();
    this.peer = Peer.named("").at((InetSocketAddress) socket.getRemoteSocketAddress());
    this.input = new MessageInput(socket.getInputStream(), server.limits().maxMessageBytes(), this);
  }

  @Override
  public void run() {
    try {
      serve();
      awaitSideCalls();
    } catch (WireException e) {
      LOG.warn("KITEX: {}, remoteAddr={}, connection closed", e.getMessage(), address());
    } catch (EOFException | SocketException e) {
      LOG.debug("KITEX: connection ended, remoteAddr={}, error={}", address(), e.getMessage());
    } catch (IOException e) {
      LOG.warn("KITEX: connection failed, remoteAddr={}, error={}", address(), e.getMessage());
    } catch (Throwable t) {
      LOG.error("KITEX: connection ended by a fault of the server, remoteAddr={}", address(), t);
    } finally {
      state.set(CLOSED);
      closeSocket();
      awaitSideCalls();
      server.ended(this);
    }
  }

  private void awaitSideCalls() {
    SideCalls calls = sideCalls;
    if (calls != null) {
      calls.awaitIdle();
    }
  }

  @SuppressWarnings("ThreadPriorityCheck") // not for correctness: for fairness, and measured
  private void serve() throws IOException {
    OutputStream stream = socket.getOutputStream();
    while (receive(stream)) {
      enter(HANDLING);
      Arrival at = new Arrival(peer, traced ? begunNanos : System.nanoTime(), server.stopping());
      ServedCall call = server.dispatcher().accept(input, head, at);
      boolean aside = input.isMultiplexed();
      input.consume();
      if (aside) {
        sideCalls().take(call);
      } else {
        answer(call, stream);
      }
      if (!idle()) {
        return;
      }
      if (server.yields()) {
        Thread.yield(); // else a quick peer keeps the carrier to itself and the others starve
      }
    }
  }

  private void answer(ServedCall call, OutputStream stream) throws IOException {
    try {
      call.answer(out);
      // A handler that was interrupted must not make the next read on this thread fail.
      Thread.interrupted();
      if (out.size() > 0) {
        send(call, stream);
      }
    } finally {
      call.finish();
    }
  }

  private void send(ServedCall call, OutputStream stream) throws IOException {
    call.writes();
    IOException problem = null;
    try {
      send(stream);
    } catch (IOException e) {
      problem = e;
      throw e;
    } finally {
      call.written(problem);
    }
  }

  /** Of the connection's thread. */
  private SideCalls sideCalls() throws IOException {
    SideCalls calls = sideCalls;
    if (calls == null) {
      calls =
          new SideCalls(
              server.sideThreads(), socket.getOutputStream(), this::closeNow, this::answeredAside);
      sideCalls = calls;
    }
    return calls;
  }

  private void answeredAside() {
    if (server.stopping()) {
      closeIfIdle();
    }
  }

  private boolean receive(OutputStream stream) throws IOException {
    try {
      return input.receive();
    } catch (EOFException e) {
      if (readTimedOut) {
        answerPart(stream);
      }
      throw e;
    }
  }

  /** On this thread, under the write timeout: the sweeper never waits for a peer. */
  private void answerPart(OutputStream stream) throws IOException {
    String text =
        "connection read timeout: %d bytes of the message came, and no more within %s"
            .formatted(input.available(), Texts.duration(server.limits().readTimeout()));
    server.dispatcher().answerPart(input, head, out, text);
    if (out.size() > 0) {
      send(stream);
    }
  }

  private void send(OutputStream stream) throws IOException {
    int size = out.size();
    for (int from = 0; from < size; from += WRITE_BYTES) {
      enter(WRITING);
      stream.write(out.array(), from, Math.min(WRITE_BYTES, size - from));
    }
    if (out.array().length > KEPT_BYTES) {
      out = new BinaryWriter(KEPT_BYTES);
    } else {
      out.reset();
    }
  }

  private void enter(int phase) {
    state.setRelease((state.getPlain() / PHASES + 1) * PHASES + phase);
  }

  /** False if the server stops, so that this was the last message of the connection. */
  private boolean idle() {
    state.set((state.getPlain() / PHASES + 1) * PHASES + IDLE);
    return !server.stopping();
  }

  @Override
  public void begun() throws SocketException {
    if (traced) {
      begunNanos = System.nanoTime();
    }
    long now = state.get();
    if (now % PHASES != IDLE || !state.compareAndSet(now, (now / PHASES + 1) * PHASES + READING)) {
      throw new SocketException("closed by this server as a message arrived");
    }
  }

  @Override
  public void progressed() {
    enter(READING);
  }

  /** Closes the connection if it waits for a message; one at work ends after its answers. */
  boolean closeIfIdle() {
    long now = state.get();
    SideCalls calls = sideCalls;
    boolean works = calls != null && !calls.isIdle();
    boolean closes = now % PHASES == IDLE && !works && state.compareAndSet(now, CLOSED);
    if (closes) {
      closeSocket();
    }
    return closes;
  }

  void closeNow() {
    closeSocket();
  }

  /** Called by the sweeper now and then: ends what has made no progress for too long. */
  void sweep(long nowNanos) {
    ServerLimits limits = server.limits();
    SideCalls calls = sideCalls;
    if (calls != null && over(calls.stuckNanos(nowNanos), limits.writeTimeout())) {
      endStuckWrite();
      return;
    }
    long now = state.get();
    long stuckNanos = stillness.nanos(now, nowNanos);
    int phase = (int) (now % PHASES);
    if (phase == IDLE && over(stuckNanos, limits.idleTimeout())) {
      closeIfIdle();
    } else if (phase == READING && over(stuckNanos, limits.readTimeout())) {
      stopReading(nowNanos);
    } else if (phase == WRITING && over(stuckNanos, limits.writeTimeout())) {
      endStuckWrite();
    }
  }

  private static boolean over(long nanos, Duration limit) {
    return !limit.isZero() && nanos > limit.toNanos();
  }

  /** Its thread finds the end of the input where it waits, answers what came, and closes. */
  private void stopReading(long nowNanos) {
    if (readTimedOut) {
      closeSocket(); // the thread did not find it
      return;
    }
    stillness.forgive(nowNanos);
    readTimedOut = true;
    LOG.warn(
        "KITEX: connection read timeout, remoteAddr={}, connection closed: half a message came",
        address());
    try {
      socket.shutdownInput();
    } catch (IOException e) {
      LOG.debug("KITEX: connection ended, remoteAddr={}, error={}", address(), e.getMessage());
    }
  }

  private void endStuckWrite() {
    LOG.warn(
        "KITEX: connection write timeout, remoteAddr={}, connection closed: the peer does not read"
            + " its replies",
        address());
    closeSocket();
  }

  private void closeSocket() {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("KITEX: closing a connection failed, remoteAddr={}", address(), e);
    }
  }

  private String address() {
    return peer.address().map(Texts::address).orElse("");
  }
}
