package io.github.kitexjava.rpc;

import io.github.kitexjava.rpc.echo.EchoClient;
import io.github.kitexjava.rpc.echo.EchoServer;
import java.time.Duration;

/** A server on a free port and a client that calls it. */
final class Pair implements AutoCloseable {
  /** For calls on a machine that has more to do. */
  static final CallOptions PATIENT = CallOptions.NONE.withConnectTimeout(Duration.ofSeconds(20));

  private final RpcServer server;
  private final EchoClient client;

  Pair(RpcServerBuilder serverBuilder, RpcClientBuilder<EchoClient> clientBuilder) {
    server = serverBuilder.port(0).build().start();
    client =
        clientBuilder
            .hostPort("127.0.0.1", server.port())
            .connectTimeout(Duration.ofSeconds(20))
            .build();
  }

  /** With a client that has nothing special. */
  static Pair of(RpcServerBuilder serverBuilder) {
    return new Pair(serverBuilder, EchoClient.builder("echo"));
  }

  /** With a server that has nothing special. */
  static Pair of(RpcClientBuilder<EchoClient> clientBuilder) {
    return new Pair(EchoServer.builder(new EchoHandler()), clientBuilder);
  }

  RpcServer server() {
    return server;
  }

  EchoClient client() {
    return client;
  }

  @Override
  public void close() {
    client.close();
    server.stop();
  }
}
