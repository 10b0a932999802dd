package hello;

import hello.service.GeneratedServices;
import io.github.kitexjava.rpc.RpcServer;
import io.github.kitexjava.rpc.RpcServerBuilder;

/** Starts the server: on port 8888, or on the one that the variable KITEX_PORT names. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    int port = Integer.parseInt(System.getenv().getOrDefault("KITEX_PORT", "8888"));
    RpcServerBuilder server = RpcServer.builder().port(port);
    GeneratedServices.register(server, new Handlers());
    server.build().run();
  }
}
