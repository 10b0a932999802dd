package io.github.kitexjava.rpc;

import io.github.kitexjava.thrift.BinaryWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calls of a multiplexed connection. Each has a thread of its own, so that none waits for
 * another; their answers are written one at a time, in the order in which they are ready.
 */
final class SideCalls {
  private static final Logger LOG = LoggerFactory.getLogger(RpcServer.class);

  /** At work at once on one connection; its next message waits. */
  private static final int MOST_AT_ONCE = 256;

  /** Answers above this are written in pieces, each with the whole write timeout. */
  private static final int WRITE_BYTES = MessageInput.PROGRESS_BYTES;

  private final RpcServer server;
  private final ServerConnection connection;
  private final OutputStream stream;
  private final Semaphore room = new Semaphore(MOST_AT_ONCE);
  private final ReentrantLock writing = new ReentrantLock();

  /** Odd while an answer is written; another number for each piece of one. */
  private final AtomicLong writes = new AtomicLong();

  SideCalls(RpcServer server, ServerConnection connection, OutputStream stream) {
    this.server = server;
    this.connection = connection;
    this.stream = stream;
  }

  /**
   * Lets a thread answer; waits as long as too many are at it. Called by the connection's thread.
   */
  void take(ServedCall call) {
    room.acquireUninterruptibly();
    try {
      server.sideThreads().execute(() -> answer(call));
    } catch (RuntimeException | Error e) {
      room.release();
      throw e;
    }
  }

  boolean isIdle() {
    return room.availablePermits() == MOST_AT_ONCE;
  }

  /** Waits until none is at work. Called by the connection's thread. */
  void awaitIdle() {
    room.acquireUninterruptibly(MOST_AT_ONCE);
    room.release(MOST_AT_ONCE);
  }

  /** What was written so far, as a number: if it is odd and stays, the peer does not read. */
  long writeNote() {
    return writes.get();
  }

  private void answer(ServedCall call) {
    try {
      BinaryWriter out = new BinaryWriter();
      call.answer(out);
      if (out.size() > 0) {
        write(call, out);
      }
    } catch (IOException e) {
      LOG.debug("KITEX: an answer was not sent, error={}", Texts.messageOf(e));
      connection.closeNow();
    } catch (Throwable t) {
      LOG.error("KITEX: connection ended by a fault of the server", t);
      connection.closeNow();
    } finally {
      call.finish();
      room.release();
      if (server.stopping()) {
        connection.closeIfIdle();
      }
    }
  }

  private void write(ServedCall call, BinaryWriter out) throws IOException {
    writing.lock();
    call.writes();
    IOException problem = null;
    try {
      int size = out.size();
      for (int from = 0; from < size; from += WRITE_BYTES) {
        writes.set((writes.get() | 1) + 2);
        stream.write(out.array(), from, Math.min(WRITE_BYTES, size - from));
      }
    } catch (IOException e) {
      problem = e;
      throw e;
    } finally {
      writes.incrementAndGet(); // even again
      writing.unlock();
      call.written(problem);
    }
  }
}
