package io.github.kitexjava.rpc;

import io.github.kitexjava.rpc.echo.EchoServer;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import javax.management.ObjectName;

/**
 * A server in a process of its own, so that what it holds is not mixed with what its peers hold.
 */
final class IdleServer {
  private static final String STACK = "jdk.internal.vm.StackChunk";

  private IdleServer() {}

  /**
   * Prints its port; for each line it gets, its connections, and the bytes that live in its heap.
   */
  public static void main(String[] args) throws Exception {
    RpcServer server = EchoServer.builder(new EchoHandler()).port(0).maxConnections(0).build();
    server.start();
    System.out.println(server.port());
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    while (in.readLine() != null) {
      Histogram live = Histogram.now();
      System.out.println(
          server.connectionCount() + " " + live.objectBytes() + " " + live.stackBytes());
    }
    server.stop();
  }

  /**
   * What lives in the heap, counted by the JVM after a collection, without what is between objects.
   *
   * @param objectBytes all but the next
   * @param stackBytes stacks of virtual threads that wait
   */
  record Histogram(long objectBytes, long stackBytes) {
    static Histogram now() throws Exception {
      Object[] arguments = {new String[0]};
      String[] signature = {String[].class.getName()};
      String table =
          (String)
              ManagementFactory.getPlatformMBeanServer()
                  .invoke(
                      new ObjectName("com.sun.management:type=DiagnosticCommand"),
                      "gcClassHistogram",
                      arguments,
                      signature);
      long all = 0;
      long stacks = 0;
      for (String line : table.lines().filter(each -> each.matches(" *\\d+: .*")).toList()) {
        Scanner cells = new Scanner(line);
        cells.next(); // the number of the row
        cells.nextLong(); // instances
        long bytes = cells.nextLong();
        all += bytes;
        stacks += cells.next().equals(STACK) ? bytes : 0;
      }
      return new Histogram(all - stacks, stacks);
    }
  }
}
