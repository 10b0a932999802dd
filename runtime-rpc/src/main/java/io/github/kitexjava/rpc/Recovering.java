package io.github.kitexjava.rpc;

/** Lets a fallback answer what failed for good. */
final class Recovering implements Middleware {
  private final Fallback fallback;

  Recovering(Fallback fallback) {
    this.fallback = fallback;
  }

  @Override
  public Reply invoke(Invocation call, Endpoint next) {
    try {
      return next.invoke(call);
    } catch (RpcException failure) {
      call.info().stats().error(failure);
      return fallback.recover(call, failure);
    }
  }
}
