package io.github.kitexjava.it;

import io.github.kitexjava.testdata.Ports;
import io.github.kitexjava.testdata.SecondJdk;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Four servers behind a proxy each: two that live as long as the soak, and two to be ended. Of both
 * pairs one runs on the second JDK, if there is one.
 */
final class SoakServers implements AutoCloseable {
  private static final int COUNT = 4;
  private static final long START_LIMIT_MILLIS = 30_000;

  private final SoakPrograms programs;
  private final List<One> servers = new ArrayList<>();

  private static final class One {
    private final Path jdk;
    private final int port;
    private final CuttingProxy proxy;
    private SoakProcess process;

    One(Path jdk, int port, CuttingProxy proxy, SoakProcess process) {
      this.jdk = jdk;
      this.port = port;
      this.proxy = proxy;
      this.process = process;
    }
  }

  SoakServers(SoakPrograms programs, long seed) throws Exception {
    this.programs = programs;
    Path own = Path.of(System.getProperty("java.home"));
    Path other = SecondJdk.find().map(SecondJdk::home).orElse(own);
    for (int i = 0; i < COUNT; i++) {
      Path jdk = i % 2 == 0 ? own : other;
      int port = Ports.free();
      servers.add(new One(jdk, port, new CuttingProxy(port, seed + i), start(jdk, port)));
    }
  }

  private SoakProcess start(Path jdk, int port) throws Exception {
    SoakProcess process =
        SoakProcess.start(
            "server at " + port, programs.command(jdk, "ServerMain", String.valueOf(port)));
    long deadline = System.nanoTime() + START_LIMIT_MILLIS * 1_000_000;
    while (true) {
      try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
        assert probe.isConnected();
        return process;
      } catch (IOException notYet) {
        if (System.nanoTime() > deadline) {
          process.close();
          throw new AssertionError("a server does not listen at " + port, notYet);
        }
        Thread.sleep(20);
      }
    }
  }

  /** Where callers find them. */
  String directPorts() {
    return servers.stream().map(one -> "" + one.port).collect(Collectors.joining(","));
  }

  /** Where callers find what is in front of them. */
  String proxiedPorts() {
    return servers.stream().map(one -> "" + one.proxy.port()).collect(Collectors.joining(","));
  }

  /** How many connections the proxies have ended. */
  int cuts() {
    return servers.stream().mapToInt(one -> one.proxy.cuts()).sum();
  }

  /** Of a server that lives as long as the soak: 0 or 1. */
  SoakFigures figures(int index) throws Exception {
    return SoakFigures.parse(servers.get(index).process.ask("figures", "figures "));
  }

  /** The same as threads and files, for people. */
  String held(int index) throws Exception {
    return servers.get(index).process.ask("held", "held ");
  }

  /** Ends the server 2 or 3 by SIGTERM; says how long it took. */
  Duration terminate(int index) throws Exception {
    return servers.get(index).process.terminate();
  }

  /** Ends the server 2 or 3 by SIGKILL. */
  void kill(int index) {
    servers.get(index).process.kill();
  }

  /** Starts again what was ended, on its port. */
  void startAgain(int index) throws Exception {
    One one = servers.get(index);
    one.process = start(one.jdk, one.port);
  }

  @Override
  public void close() throws IOException {
    for (One one : servers) {
      one.proxy.close();
      one.process.close();
    }
  }
}
