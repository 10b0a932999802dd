package io.github.kitexjava.rpc.echo;

import java.util.concurrent.CompletableFuture;

/** Implement this to serve; {@link BaseClient} implements it to call. */
public interface Base {

  String ping(String text);

  /**
   * The same calls without waiting. A failure arrives in the future, never as an exception here.
   */
  interface Async {
    CompletableFuture<String> ping(String text);
  }
}
