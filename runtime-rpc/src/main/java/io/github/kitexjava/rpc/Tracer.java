package io.github.kitexjava.rpc;

import io.github.kitexjava.context.CallContext;

/**
 * Is told of every call of a client or a server, once when it starts and once when it has finished,
 * however often a client sends it. What happened in between is in {@link RpcInfo#stats()}.
 *
 * <p>An instance serves many threads at once. What it throws is logged and harms nothing else.
 */
public interface Tracer {
  /**
   * The call starts. On a server its message has arrived and nothing was decoded but the head.
   *
   * @return the context that the call goes on in: {@code context}, or a child with values of the
   *     tracer's own
   */
  CallContext start(CallContext context, RpcInfo info);

  /**
   * The call has finished; of several tracers the one that started last is told first.
   *
   * @param context that {@link #start} returned, or a tracer after it
   */
  void finish(CallContext context, RpcInfo info);
}
