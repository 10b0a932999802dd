package io.github.kitexjava.rpc;

/** A call that got no answer in time. Whether the peer worked on it is not known. */
public final class RpcTimeoutException extends RpcException {
  private static final long serialVersionUID = 1;

  public RpcTimeoutException(String detail) {
    super(ErrorType.RPC_TIMEOUT, detail);
  }

  RpcTimeoutException(String detail, Throwable cause) {
    super(ErrorType.RPC_TIMEOUT, detail, cause);
  }
}
