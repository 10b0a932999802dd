package io.github.kitexjava.rpc.gen;

import io.github.kitexjava.rpc.RpcServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The generated client and server of {@code ping.thrift}, for peers that are not ours. */
record Peer(Class<?> driver) {

  static Peer of(Path folder) throws Exception {
    return new Peer(
        Projects.load(
                Projects.code(program(folder)),
                Map.of(
                    "com/acme/ping/PingDriver.java",
                    GeneratedProject.resource("drivers/PingDriver.java")),
                folder.resolve("project"))
            .loadClass("com.acme.ping.PingDriver"));
  }

  private static io.github.kitexjava.idl.model.Program program(Path folder) throws IOException {
    return Projects.program(
        folder,
        "ping.thrift",
        Map.of("ping.thrift", GeneratedProject.resource("projects/ping.thrift")));
  }

  RpcServer server() throws Exception {
    return (RpcServer) driver.getMethod("server").invoke(null);
  }

  /** What the handler got by the one-way method. */
  String note() throws Exception {
    return String.valueOf(driver.getMethod("note").invoke(null));
  }

  String call(int port, String transport, String text) throws Exception {
    return (String)
        driver
            .getMethod("call", int.class, String.class, String.class)
            .invoke(null, port, transport, text);
  }

  String ping(int port, String transport) throws Exception {
    return (String) driver.getMethod("ping", int.class, String.class).invoke(null, port, transport);
  }
}
