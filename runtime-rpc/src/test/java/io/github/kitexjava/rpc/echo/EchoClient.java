package io.github.kitexjava.rpc.echo;

import io.github.kitexjava.rpc.CallOptions;
import io.github.kitexjava.rpc.RpcClient;
import io.github.kitexjava.rpc.RpcClientBuilder;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Calls an {@link Echo} service. Safe for use by any number of threads; make one and keep it. */
public final class EchoClient implements Echo, AutoCloseable {
  private final RpcClient rpc;
  private final CallOptions options;

  private EchoClient(RpcClient rpc, CallOptions options) {
    this.rpc = rpc;
    this.options = options;
  }

  /** Starts a client; the name is what the service is called where it runs. */
  public static RpcClientBuilder<EchoClient> builder(String destinationName) {
    return RpcClient.builder(
        EchoMethods.SERVICE, destinationName, rpc -> new EchoClient(rpc, CallOptions.NONE));
  }

  /** The same connections with other options. */
  public EchoClient with(CallOptions options) {
    return new EchoClient(rpc, options);
  }

  /** The same calls without waiting. */
  public Echo.Async async() {
    return new AsyncCalls(rpc, options);
  }

  @Override
  public String ping(String text) {
    return rpc.call(BaseMethods.PING, BaseMethods.ping(text), options);
  }

  @Override
  public String echo(String text) throws TooLong {
    return rpc.call(EchoMethods.ECHO, EchoMethods.echo(text), options);
  }

  @Override
  public int add(int left, int right) {
    return rpc.call(EchoMethods.ADD, EchoMethods.add(left, right), options);
  }

  @Override
  public void reset() {
    rpc.call(EchoMethods.RESET, EchoMethods.reset(), options);
  }

  @Override
  public void note(String text) {
    rpc.call(EchoMethods.NOTE, EchoMethods.note(text), options);
  }

  @Override
  public List<Long> sorted(List<Long> numbers, boolean ascending) {
    return rpc.call(EchoMethods.SORTED, EchoMethods.sorted(numbers, ascending), options);
  }

  @Override
  public void close() {
    rpc.close();
  }

  private record AsyncCalls(RpcClient rpc, CallOptions options) implements Echo.Async {
    @Override
    public CompletableFuture<String> ping(String text) {
      return rpc.callAsync(BaseMethods.PING, BaseMethods.ping(text), options);
    }

    @Override
    public CompletableFuture<String> echo(String text) {
      return rpc.callAsync(EchoMethods.ECHO, EchoMethods.echo(text), options);
    }

    @Override
    public CompletableFuture<Integer> add(int left, int right) {
      return rpc.callAsync(EchoMethods.ADD, EchoMethods.add(left, right), options);
    }

    @Override
    public CompletableFuture<Void> reset() {
      return rpc.callAsync(EchoMethods.RESET, EchoMethods.reset(), options);
    }

    @Override
    public CompletableFuture<Void> note(String text) {
      return rpc.callAsync(EchoMethods.NOTE, EchoMethods.note(text), options);
    }

    @Override
    public CompletableFuture<List<Long>> sorted(List<Long> numbers, boolean ascending) {
      return rpc.callAsync(EchoMethods.SORTED, EchoMethods.sorted(numbers, ascending), options);
    }
  }
}
