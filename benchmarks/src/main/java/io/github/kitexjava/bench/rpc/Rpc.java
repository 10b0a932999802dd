package io.github.kitexjava.bench.rpc;

import io.github.kitexjava.bench.Jdk;
import io.github.kitexjava.bench.Report;
import io.github.kitexjava.bench.Setup;
import io.github.kitexjava.bench.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Calls over the wire: what they cost servers and clients, ours beside Kitex and libthrift. */
public final class Rpc implements Subject {
  private static final String HEAP = "-Xmx256m";

  /** Of the servers whose memory is looked at. */
  private static final String SMALL_HEAP = "-Xmx96m";

  @Override
  public String name() {
    return "rpc";
  }

  @Override
  public void measure(Setup setup, Report report) throws IOException {
    report.heading("Calls");
    if (!Files.isReadable(Path.of("/proc/self/stat"))) {
      report.text("CPU time and memory of other processes are read from `/proc`: left out here.");
      return;
    }
    EchoPrograms programs = EchoPrograms.make(setup);
    if (!programs.withApache()) {
      report.text("No native `thrift` on the PATH: Apache's servers and client are left out.");
    }
    if (programs.kitex().program().isEmpty()) {
      report.text("Kitex is left out: " + programs.kitex().whyNot() + ".");
    }
    List<Contestant> servers = programs.servers(setup.jdks(), HEAP);
    new ServerCost(setup.quick()).measure(servers, report);
    new IdleMemory(setup.quick()).measure(programs.servers(setup.jdks(), SMALL_HEAP), report);
    ClientCost clients = new ClientCost(programs, setup.workFolder(), setup.quick());
    List<Jdk> jdks = setup.quick() ? setup.jdks().subList(0, 1) : setup.jdks();
    for (Jdk jdk : jdks) {
      clients.measure(jdk, servers.get(0), HEAP, report);
    }
  }
}
