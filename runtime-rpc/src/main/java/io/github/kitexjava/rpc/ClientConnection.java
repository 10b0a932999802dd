package io.github.kitexjava.rpc;

import io.github.kitexjava.context.CallContext;
import io.github.kitexjava.context.Deadline;
import io.github.kitexjava.thrift.BinaryWriter;
import io.github.kitexjava.thrift.CodecException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a server, with one call on it at a time. Used by one thread at a time; {@link
 * #close()} may come from any.
 *
 * <p>On a channel and not a socket, since only a channel can be asked whether the peer has closed,
 * and only a channel gives way when its thread is interrupted.
 */
final class ClientConnection implements MessageInput.Watch {
  /** A request's buffer up to this size is kept while the connection waits. */
  private static final int KEPT_BYTES = 4 * 1_024;

  /** A connection that rested for less is used without asking whether it still stands. */
  private static final long TRUSTED_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private final SocketChannel channel;
  private final InetSocketAddress remote;
  private final OutputStream stream;
  private final MessageInput input;
  private final MessageHeader head = new MessageHeader();
  private final ByteBuffer probe = ByteBuffer.allocate(1);
  private final ClientTimer.Limit limit;
  private BinaryWriter out = new BinaryWriter();
  private @Nullable RpcStats waiting;
  private int sequenceId;
  private long idleSince;

  ClientConnection(SocketChannel channel, int maxMessageBytes, ClientTimer timer)
      throws IOException {
    this.channel = channel;
    this.remote = (InetSocketAddress) channel.getRemoteAddress();
    this.stream = channel.socket().getOutputStream();
    InputStream in = channel.socket().getInputStream();
    this.input = new MessageInput(in, maxMessageBytes, this);
    this.limit = timer.new Limit(this::close);
  }

  InetSocketAddress remote() {
    return remote;
  }

  /** A call begins; when its time is over, the connection is closed under it. */
  void begin(Deadline deadline) {
    limit.begin(deadline.remainingNanos());
  }

  /** The call is done; false if its time was over, so that the connection is closed. */
  boolean end() {
    return limit.end();
  }

  /**
   * Encodes the call; nothing is sent yet.
   *
   * @throws RpcException if an argument cannot be written
   */
  void encode(Invocation call, MessageFraming framing) {
    out.reset();
    sequenceId++;
    CallWriter.write(out, call, framing, sequenceId);
  }

  void send() throws IOException {
    stream.write(out.array(), 0, out.size());
    if (out.array().length > KEPT_BYTES) {
      out = new BinaryWriter();
    }
  }

  /**
   * Waits for the reply to what was sent.
   *
   * @throws IOException if the connection fails or the peer closes it
   * @throws BizStatusException if the handler threw one
   * @throws ApplicationException if the reply is not to this call, or misses its result
   * @throws RemoteFailure if the peer answered with an exception of its own
   * @throws CodecException if the reply cannot be decoded
   */
  Reply receive(Invocation call) throws IOException, RemoteFailure {
    RpcStats stats = call.info().stats();
    waiting = stats;
    stats.record(RpcEvent.WAIT_READ_START);
    if (!input.receive()) {
      throw ReplyReader.closedBy(remote);
    }
    try {
      return read(call);
    } finally {
      input.consume();
    }
  }

  private Reply read(Invocation call) throws IOException, RemoteFailure {
    ReplyReader.head(input, head, call.info().config().protocol());
    if (head.type() != MessageType.EXCEPTION && head.sequenceId() != sequenceId) {
      ReplyReader.checkName(head, call);
      throw ReplyReader.outOfOrder(head, call.method().name(), sequenceId);
    }
    return ReplyReader.read(input, head, call, CallContext.current());
  }

  @Override
  public void begun() {
    RpcStats stats = waiting;
    if (stats != null) {
      stats.record(RpcEvent.WAIT_READ_FINISH);
      stats.record(RpcEvent.READ_START);
    }
  }

  /** Whether the last reply said that there shall be no more calls on this connection. */
  boolean isResetByPeer() {
    return input.info().resetsConnection();
  }

  void idles(long nowNanos) {
    idleSince = nowNanos;
    waiting = null;
  }

  long idleSince() {
    return idleSince;
  }

  /** Whether the peer has neither closed the connection nor sent what nobody asked for. */
  boolean isAlive() {
    if (System.nanoTime() - idleSince < TRUSTED_NANOS) {
      return true;
    }
    if (input.hasMore()) {
      return false;
    }
    try {
      channel.configureBlocking(false);
      probe.clear();
      int count = channel.read(probe);
      channel.configureBlocking(true);
      return count == 0;
    } catch (IOException e) {
      return false; // reset by the peer, which is all that was to be found out
    }
  }

  void close() {
    limit.discard();
    try {
      channel.close();
    } catch (IOException e) {
      // It is of no use any more in either case.
    }
  }
}
