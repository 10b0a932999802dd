package io.github.kitexjava.rpc;

import static java.util.Objects.requireNonNull;

import io.github.kitexjava.context.CallContext;
import io.github.kitexjava.context.Cancellation;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Part of the ABI: generated servers wait here for handlers that answer later. The thread that
 * waits is the connection's, whose next message has to wait for this answer anyway.
 */
public final class AsyncAnswer {
  private AsyncAnswer() {}

  /**
   * Waits for the answer. What the future failed with is thrown as it is, checked exceptions too.
   * The future is cancelled when the call's context is, or when the waiting thread is interrupted.
   */
  public static <R> R await(CompletableFuture<R> answer) {
    requireNonNull(answer, "the handler returned null instead of a future");
    Cancellation.Registration registration =
        CallContext.current().onCancel(() -> answer.cancel(true));
    try {
      return answer.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw AsyncAnswer.<RuntimeException>asIs(cause == null ? e : cause);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      CancellationException interrupted =
          new CancellationException("interrupted while a handler was at work");
      interrupted.initCause(e);
      throw interrupted;
    } finally {
      registration.close();
    }
  }

  /** The compiler believes that it is unchecked; the generated method declares what it is. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> E asIs(Throwable failure) throws E {
    throw (E) failure;
  }
}
