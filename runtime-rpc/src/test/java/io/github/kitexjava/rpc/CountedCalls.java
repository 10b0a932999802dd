package io.github.kitexjava.rpc;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the calls, or attempts, that go through. */
final class CountedCalls implements Middleware {
  private final AtomicInteger calls = new AtomicInteger();

  @Override
  public Reply invoke(Invocation call, Endpoint next) {
    calls.incrementAndGet();
    return next.invoke(call);
  }

  int calls() {
    return calls.get();
  }
}
