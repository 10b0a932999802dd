package io.github.kitexjava.bench.rpc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process has used of the processors since it started, all its threads together; known in
 * steps of 10 ms.
 *
 * @param millis in the program and in the kernel
 * @param kernelMillis of these in the kernel
 */
record CpuTime(double millis, double kernelMillis) {
  private static final double MILLIS_PER_TICK = 10;

  static CpuTime of(Process process) throws IOException {
    String counters = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
    String[] fields = counters.substring(counters.lastIndexOf(')') + 2).split(" ", -1);
    double kernel = Long.parseLong(fields[12]) * MILLIS_PER_TICK;
    return new CpuTime(Long.parseLong(fields[11]) * MILLIS_PER_TICK + kernel, kernel);
  }

  CpuTime since(CpuTime before) {
    return new CpuTime(millis - before.millis, kernelMillis - before.kernelMillis);
  }
}
