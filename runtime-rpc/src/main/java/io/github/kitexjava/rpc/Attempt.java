package io.github.kitexjava.rpc;

import io.github.kitexjava.context.CallContext;
import java.time.Duration;

/** Gives each attempt at a call the time that the call's options allow it. */
final class Attempt implements Middleware {
  static final Attempt INSTANCE = new Attempt();

  private Attempt() {}

  @Override
  public Reply invoke(Invocation call, Endpoint next) {
    call.info().stats().newAttempt();
    Duration timeout = call.info().config().rpcTimeout();
    if (timeout.isZero()) {
      return next.invoke(call);
    }
    CallContext.Scope scope = CallContext.current().withTimeout(timeout).enter();
    try {
      return next.invoke(call);
    } finally {
      scope.close();
    }
  }
}
