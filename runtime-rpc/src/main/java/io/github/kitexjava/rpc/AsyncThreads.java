package io.github.kitexjava.rpc;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** The threads of asynchronous calls, shared by the clients that were not given an executor. */
final class AsyncThreads {
  private static final Executor EXECUTOR = make();

  private AsyncThreads() {}

  static Executor executor() {
    return EXECUTOR;
  }

  private static Executor make() {
    ThreadFactory threads = ConnectionThreads.BEST.factory("kitex-async-");
    if (ConnectionThreads.BEST.isVirtual()) {
      return task -> threads.newThread(task).start();
    }
    return Executors.newCachedThreadPool(threads);
  }
}
