package io.github.kitexjava.rpc;

import java.util.List;

/**
 * Work done around every call, in one form for clients and servers.
 *
 * <p>The one added first is the outermost. On a server it runs on the handler's thread, on a client
 * on the thread that calls. It may look at and replace arguments, answer without calling {@code
 * next}, call it again, and replace the reply. An instance serves many threads at once.
 *
 * <p>What it throws on a server is answered as what a handler throws. On a client it reaches the
 * caller as it is; only a fault of the program, such as a {@code NullPointerException}, becomes the
 * cause of an {@link RpcException} of type {@link ErrorType#PANIC}.
 */
@FunctionalInterface
public interface Middleware {
  Reply invoke(Invocation call, Endpoint next);

  /** The endpoint with all of these around it, the first outermost. */
  static Endpoint around(List<Middleware> middlewares, Endpoint endpoint) {
    Endpoint chain = endpoint;
    for (int i = middlewares.size() - 1; i >= 0; i--) {
      Middleware middleware = middlewares.get(i);
      Endpoint next = chain;
      chain = call -> middleware.invoke(call, next);
    }
    return chain;
  }
}
