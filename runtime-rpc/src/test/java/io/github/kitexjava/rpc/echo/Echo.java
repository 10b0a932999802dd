package io.github.kitexjava.rpc.echo;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Implement this to serve; {@link EchoClient} implements it to call. */
public interface Echo extends Base {

  String echo(String text) throws TooLong;

  int add(int left, int right);

  void reset();

  /** One way: returns before the server has seen it. */
  void note(String text);

  List<Long> sorted(List<Long> numbers, boolean ascending);

  /**
   * The same calls without waiting. A failure arrives in the future, never as an exception here.
   */
  interface Async extends Base.Async {
    CompletableFuture<String> echo(String text);

    CompletableFuture<Integer> add(int left, int right);

    CompletableFuture<Void> reset();

    CompletableFuture<Void> note(String text);

    CompletableFuture<List<Long>> sorted(List<Long> numbers, boolean ascending);
  }
}
