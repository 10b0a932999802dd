package io.github.kitexjava.rpc.echo;

import io.github.kitexjava.rpc.RpcServer;
import io.github.kitexjava.rpc.RpcServerBuilder;

/** Serves {@link Base}. */
public final class BaseServer {
  private BaseServer() {}

  /** Starts a server of this service; others may be added. */
  public static RpcServerBuilder builder(Base handler) {
    return RpcServer.builder().service(BaseMethods.SERVICE, handler);
  }
}
