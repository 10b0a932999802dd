package io.github.kitexjava.soak;

import io.github.kitexjava.rpc.RpcServer;
import io.github.kitexjava.soak.api.SoakServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A server on the port that is its argument; says its figures when asked, ends with its input. */
public final class ServerMain {
  private ServerMain() {}

  public static void main(String[] args) {
    SoakHandler handler = new SoakHandler();
    RpcServer server = SoakServer.builder(handler).port(Integer.parseInt(args[0])).build();
    Thread console = new Thread(() -> obey(handler), "console");
    console.setDaemon(true);
    console.start();
    server.run();
  }

  private static void obey(SoakHandler handler) {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        System.out.println(
            line.equals("held")
                ? "held " + ProcessFigures.held()
                : "figures " + ProcessFigures.line() + " calls=" + handler.calls());
      }
    } catch (IOException e) {
      System.err.println("no input: " + e);
    }
    System.exit(0);
  }
}
