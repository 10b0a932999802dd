package io.github.kitexjava.rpc;

/**
 * The rest of a call as a middleware sees it: further middlewares, then the handler or the wire.
 */
@FunctionalInterface
public interface Endpoint {
  /**
   * Goes on with the call.
   *
   * @throws RpcException if the call fails other than by an exception its IDL declares
   */
  Reply invoke(Invocation call);
}
