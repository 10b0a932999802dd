package io.github.kitexjava.rpc.echo;

import io.github.kitexjava.rpc.CallOptions;
import io.github.kitexjava.rpc.RpcClient;
import io.github.kitexjava.rpc.RpcClientBuilder;
import java.util.concurrent.CompletableFuture;

/** Calls a {@link Base} service. Safe for use by any number of threads; make one and keep it. */
public final class BaseClient implements Base, AutoCloseable {
  private final RpcClient rpc;
  private final CallOptions options;

  private BaseClient(RpcClient rpc, CallOptions options) {
    this.rpc = rpc;
    this.options = options;
  }

  /** Starts a client; the name is what the service is called where it runs. */
  public static RpcClientBuilder<BaseClient> builder(String destinationName) {
    return RpcClient.builder(
        BaseMethods.SERVICE, destinationName, rpc -> new BaseClient(rpc, CallOptions.NONE));
  }

  /** The same connections with other options. */
  public BaseClient with(CallOptions options) {
    return new BaseClient(rpc, options);
  }

  /** The same calls without waiting. */
  public Base.Async async() {
    return new AsyncCalls(rpc, options);
  }

  @Override
  public String ping(String text) {
    return rpc.call(BaseMethods.PING, BaseMethods.ping(text), options);
  }

  @Override
  public void close() {
    rpc.close();
  }

  private record AsyncCalls(RpcClient rpc, CallOptions options) implements Base.Async {
    @Override
    public CompletableFuture<String> ping(String text) {
      return rpc.callAsync(BaseMethods.PING, BaseMethods.ping(text), options);
    }
  }
}
