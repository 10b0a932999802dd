package io.github.kitexjava.rpc.echo;

import io.github.kitexjava.rpc.RpcServer;
import io.github.kitexjava.rpc.RpcServerBuilder;

/** Serves {@link Echo}. */
public final class EchoServer {
  private EchoServer() {}

  /** Starts a server of this service; others may be added. */
  public static RpcServerBuilder builder(Echo handler) {
    return RpcServer.builder().service(EchoMethods.SERVICE, handler);
  }
}
