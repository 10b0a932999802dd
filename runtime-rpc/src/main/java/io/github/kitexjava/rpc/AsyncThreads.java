package io.github.kitexjava.rpc;

import java.util.concurrent.Executor;

/** The threads of asynchronous calls, shared by the clients that were not given an executor. */
final class AsyncThreads {
  private static final Executor EXECUTOR = ConnectionThreads.BEST.executor("kitex-async-");

  private AsyncThreads() {}

  static Executor executor() {
    return EXECUTOR;
  }
}
