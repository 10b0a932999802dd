package io.github.kitexjava.rpc;

import io.github.kitexjava.thrift.BinaryWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
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

  private final Executor threads;
  private final OutputStream stream;
  private final Runnable closeNow;
  private final Runnable answered;
  private final Semaphore room = new Semaphore(MOST_AT_ONCE);
  private final ReentrantLock writing = new ReentrantLock();

  /** Odd while an answer is written; another number for each piece of one. */
  private final AtomicLong writes = new AtomicLong();

  private final Stillness writeStillness = new Stillness();

  /**
   * For one connection.
   *
   * @param stream to its peer
   * @param closeNow ends it at once
   * @param answered told after each call
   */
  SideCalls(Executor threads, OutputStream stream, Runnable closeNow, Runnable answered) {
    this.threads = threads;
    this.stream = stream;
    this.closeNow = closeNow;
    this.answered = answered;
  }

  /**
   * Lets a thread answer; waits as long as too many are at it. Called by the connection's thread,
   * which answers itself when there is no other to be had: the call was taken on.
   */
  void take(ServedCall call) {
    room.acquireUninterruptibly();
    try {
      threads.execute(() -> answer(call));
    } catch (RejectedExecutionException | OutOfMemoryError e) {
      LOG.warn(
          "KITEX: no thread for a call, so its connection waits for it, error={}",
          Texts.messageOf(e));
      answer(call);
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

  /** For how long the peer has not read on while an answer is written. Of the sweeper alone. */
  long stuckNanos(long nowNanos) {
    long note = writes.get();
    long still = writeStillness.nanos(note, nowNanos);
    return note % 2 == 0 ? 0 : still;
  }

  private void answer(ServedCall call) {
    try {
      BinaryWriter out = new BinaryWriter();
      call.answer(out);
      Thread.interrupted(); // what interrupted the handler is not meant for this thread
      if (out.size() > 0) {
        write(call, out);
      }
    } catch (IOException e) {
      LOG.debug("KITEX: an answer was not sent, error={}", Texts.messageOf(e));
      closeNow.run();
    } catch (Throwable t) {
      LOG.error("KITEX: connection ended by a fault of the server", t);
      closeNow.run();
    } finally {
      call.finish();
      room.release();
      answered.run();
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
