package io.github.kitexjava.rpc;

import io.github.kitexjava.context.CallContext;
import io.github.kitexjava.context.Cancellation;
import io.github.kitexjava.context.Deadline;
import io.github.kitexjava.thrift.CodecException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A call on a multiplexed connection: one thread waits for what another one reads. */
final class PendingCall {
  private final Invocation invocation;
  private final CallContext context;
  private final CompletableFuture<Reply> outcome = new CompletableFuture<>();
  private volatile int id;
  private volatile long sentNanos;

  PendingCall(Invocation invocation, CallContext context) {
    this.invocation = invocation;
    this.context = context;
  }

  Invocation invocation() {
    return invocation;
  }

  CallContext context() {
    return context;
  }

  void sentAs(int sequenceId) {
    id = sequenceId;
    sentNanos = System.nanoTime();
  }

  int id() {
    return id;
  }

  long sentNanos() {
    return sentNanos;
  }

  /** Decodes the reply; called by the thread that reads the connection. */
  void receive(MessageInput input, MessageHeader head, long arrivedNanos) {
    RpcStats stats = invocation.info().stats();
    stats.recordAt(RpcEvent.WAIT_READ_FINISH, arrivedNanos);
    stats.recordAt(RpcEvent.READ_START, arrivedNanos);
    try {
      outcome.complete(ReplyReader.read(input, head, invocation, context));
    } catch (Throwable t) {
      outcome.completeExceptionally(t);
    }
  }

  /** True, for use as a condition. */
  boolean fails(IOException reason) {
    outcome.completeExceptionally(reason);
    return true;
  }

  /** Waits for the reply and turns whatever else comes into the failure it means. */
  Reply await(MuxConnection connection) {
    Cancellation.Registration registration =
        context.onCancel(() -> outcome.completeExceptionally(new IOException("cancelled")));
    try {
      return get(context.deadline());
    } catch (TimeoutException e) {
      connection.timedOut(this);
      throw CallFailures.timeout(invocation, new IOException("no reply came in time", e));
    } catch (InterruptedException e) {
      connection.forget(this);
      Thread.currentThread().interrupt();
      throw CallFailures.interrupted(new InterruptedCallException(e));
    } catch (ExecutionException e) {
      connection.forget(this);
      Throwable cause = e.getCause();
      throw failure(cause == null ? e : cause);
    } finally {
      registration.close();
    }
  }

  private Reply get(Deadline deadline)
      throws TimeoutException, InterruptedException, ExecutionException {
    return deadline.isNone()
        ? outcome.get()
        : outcome.get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
  }

  private RuntimeException failure(Throwable cause) {
    if (cause instanceof RemoteFailure remote) {
      return RpcException.remote(remote.answer());
    }
    if (cause instanceof IOException e) {
      return CallFailures.of(e, invocation, context);
    }
    if (cause instanceof CodecException || cause instanceof ApplicationException) {
      return RpcException.of(ErrorType.REMOTE_OR_NETWORK, cause);
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException other
        ? other
        : RpcException.of(ErrorType.INTERNAL, cause);
  }
}
