package bench.ours;

import io.github.kitexjava.rpc.RpcServer;

/** Our server as it comes: virtual threads where the JVM has them, platform threads before. */
public final class OurServer {
  private OurServer() {}

  public static void main(String[] args) throws Exception {
    RpcServer server =
        EchoServer.builder(message -> message).port(0).maxConnections(0).build().start();
    System.out.println("port " + server.port());
    while (System.in.read() >= 0) {
      // ends with the process that started it
    }
    System.exit(0);
  }
}
