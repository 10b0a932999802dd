package io.github.kitexjava.rpc;

import io.github.kitexjava.context.Deadline;
import io.github.kitexjava.thrift.BinaryWriter;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection with many calls on it at once. Callers write on their own threads, one after
 * another; one thread reads and hands each reply to the caller whose sequence id it has.
 */
final class MuxConnection implements Runnable, MessageInput.Watch {
  private static final Logger LOG = LoggerFactory.getLogger(RpcClient.class);

  /** A request's buffer up to this size is kept for the next. */
  private static final int KEPT_BYTES = 4 * 1_024;

  /**
   * A write has so long even if its call has less: half a message cannot be taken back, and a
   * moment in which this machine is busy must not end the connection under all other calls.
   */
  private static final long LEAST_WRITE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /** The sequence id of what the server says of the connection itself, as Kitex does it. */
  private static final int CONTROL = 0;

  private final Socket socket;
  private final InetSocketAddress remote;
  private final MessageInput input;
  private final MessageHeader head = new MessageHeader();
  private final Map<Integer, PendingCall> pending = new ConcurrentHashMap<>();
  private final AtomicInteger sequence = new AtomicInteger();
  private final ReentrantLock writing = new ReentrantLock();
  private final ClientTimer.Limit writeLimit;
  private BinaryWriter out = new BinaryWriter();
  private volatile boolean draining;
  private volatile @Nullable IOException failure;
  private volatile long usedNanos = System.nanoTime();
  private volatile long receivedNanos = usedNanos;

  MuxConnection(Socket socket, int maxMessageBytes, ClientTimer timer) throws IOException {
    this.socket = socket;
    this.remote = (InetSocketAddress) socket.getRemoteSocketAddress();
    this.input = new MessageInput(socket.getInputStream(), maxMessageBytes, this);
    this.writeLimit = timer.new Limit(this::closeSocket);
  }

  /** Begins to read replies. */
  void start(ThreadFactory threads) {
    try {
      threads.newThread(this).start();
    } catch (RuntimeException | OutOfMemoryError e) { // no thread to be had
      closeSocket();
      throw e;
    }
  }

  InetSocketAddress remote() {
    return remote;
  }

  /** False once it failed, or was told to end. */
  boolean takesCalls() {
    return !draining && failure == null;
  }

  boolean isIdle() {
    return pending.isEmpty();
  }

  /**
   * Writes a call. Its reply goes to {@code call}.
   *
   * @return false if this takes no more calls; then nothing was written
   * @throws IOException if the connection fails, or the call's time is over before it was written
   * @throws RpcException if its arguments cannot be written; the connection is as good as before
   */
  boolean send(PendingCall call) throws IOException {
    Deadline deadline = call.context().deadline();
    lock(deadline);
    try {
      if (!takesCalls()) {
        return false;
      }
      write(call, deadline);
    } catch (IOException e) {
      fails(e);
      throw e;
    } finally {
      if (out.array().length > KEPT_BYTES) {
        out = new BinaryWriter();
      }
      writing.unlock();
    }
    IOException failed = failure;
    if (failed != null) {
      fails(failed); // the reader may have ended before it saw this call
    }
    closeIfDrained();
    return true;
  }

  private void write(PendingCall call, Deadline deadline) throws IOException {
    Invocation invocation = call.invocation();
    RpcStats stats = invocation.info().stats();
    int id = nextId();
    out.reset();
    CallWriter.write(out, invocation, invocation.info().config().transport().framing(), id);
    TtHeaderFraming.markMultiplexed(out);
    writeLimit.begin(Math.max(LEAST_WRITE_NANOS, deadline.remainingNanos()));
    try {
      if (!invocation.method().oneway()) {
        call.sentAs(id);
        pending.put(id, call);
      }
      usedNanos = System.nanoTime();
      socket.getOutputStream().write(out.array(), 0, out.size());
    } finally {
      writeLimit.end(); // if it was too late, the socket is closed, and the reader finds that
    }
    stats.record(RpcEvent.WRITE_FINISH);
    stats.record(RpcEvent.WAIT_READ_START);
  }

  /** Never {@link #CONTROL}. */
  private int nextId() {
    int id = sequence.incrementAndGet();
    return id == CONTROL ? sequence.incrementAndGet() : id;
  }

  private void lock(Deadline deadline) throws IOException {
    if (writing.tryLock()) {
      return;
    }
    try {
      if (!writing.tryLock(deadline.remainingNanos(), TimeUnit.NANOSECONDS)) {
        throw new IOException("the time was over while other calls were written");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedCallException(e);
    }
  }

  /** Nobody waits for the reply to this call any more. */
  void forget(PendingCall call) {
    pending.remove(call.id());
    closeIfDrained();
  }

  /** A call timed out. If nothing at all came since it was sent, the peer may be gone for good. */
  void timedOut(PendingCall call) {
    if (receivedNanos - call.sentNanos() < 0) {
      draining = true;
    }
    forget(call);
  }

  @Override
  public void run() {
    try {
      while (input.receive()) {
        head.read(input.buffer(), input.messageStart(), input.messageEnd());
        boolean last = input.info().resetsConnection();
        receive();
        if (last) {
          drain();
        }
      }
      fails(ReplyReader.closedBy(remote));
    } catch (IOException e) {
      fails(e);
    } catch (Throwable t) {
      LOG.error("KITEX: a multiplexed connection to {} ended by a fault", remote, t);
      fails(new IOException("the thread that reads replies failed: " + t, t));
    } finally {
      closeSocket();
    }
  }

  private void receive() {
    PendingCall call = pending.remove(head.sequenceId());
    if (call == null) {
      if (head.sequenceId() != CONTROL) {
        LOG.debug("KITEX: reply {} from {} has no caller", head.sequenceId(), remote);
      }
    } else {
      call.receive(input, head, receivedNanos);
    }
    input.consume();
    closeIfDrained();
  }

  @Override
  public void begun() {
    receivedNanos = System.nanoTime();
  }

  /** No more calls; closes once those that were sent are answered. */
  void drain() {
    draining = true;
    closeIfDrained();
  }

  /** Whoever writes at the moment will ask again when that is done. */
  private void closeIfDrained() {
    if (draining && pending.isEmpty() && writing.tryLock()) {
      try {
        if (pending.isEmpty()) {
          closeSocket();
        }
      } finally {
        writing.unlock();
      }
    }
  }

  void closeIfIdleSince(long oldestNanos) {
    if (pending.isEmpty() && usedNanos - oldestNanos < 0) {
      drain();
    }
  }

  private void fails(IOException reason) {
    if (failure == null) {
      failure = reason;
    }
    closeSocket();
    pending.values().removeIf(call -> call.fails(reason));
  }

  private void closeSocket() {
    writeLimit.discard();
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("KITEX: closing a connection to {} failed", remote, e);
    }
  }
}
