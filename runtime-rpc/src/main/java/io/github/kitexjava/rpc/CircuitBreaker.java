package io.github.kitexjava.rpc;

/**
 * Keeps a client from calling what fails anyway. Serves many threads at once.
 *
 * <p>Each call that is allowed ends in exactly one of the other two methods.
 */
public interface CircuitBreaker {
  /** False to refuse the call, which then fails with {@link ErrorType#CIRCUIT_BREAK}. */
  boolean allows(RpcInfo call);

  /** The call was answered, if only with a declared exception or a business status. */
  void succeeded(RpcInfo call);

  /** The call failed. */
  void failed(RpcInfo call, RpcException failure);
}
