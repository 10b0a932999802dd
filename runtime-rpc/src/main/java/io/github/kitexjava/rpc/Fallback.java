package io.github.kitexjava.rpc;

import static java.util.Objects.requireNonNull;

/**
 * What a client answers itself when a call has failed for good. Serves many threads at once.
 *
 * <p>The call's {@link RpcStats#error()} stays what it was, so that monitoring sees it.
 */
@FunctionalInterface
public interface Fallback {
  /**
   * The reply to give instead.
   *
   * @throws RpcException {@code failure}, or another one, to let the call fail
   */
  Reply recover(Invocation call, RpcException failure);

  /** Only when time ran out or a circuit breaker refused the call. */
  static Fallback onTimeoutOrCircuitBreak(Fallback fallback) {
    requireNonNull(fallback, "fallback");
    return (call, failure) -> {
      if (failure.isTimeout() || Kerrors.is(failure, ErrorType.CIRCUIT_BREAK)) {
        return fallback.recover(call, failure);
      }
      throw failure;
    };
  }
}
