package io.github.kitexjava.bench.rpc;

import io.github.kitexjava.bench.Medians;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one round of load cost a server.
 *
 * @param cpuMicros of the server's process, for each call
 * @param kernelMicros of these in the kernel
 * @param callsPerSecond of all connections together
 * @param medianMicros as the load generator saw it, and so are the next
 * @param slowMicros which one call of a hundred exceeds
 */
record ServerSample(
    double cpuMicros,
    double kernelMicros,
    double callsPerSecond,
    double medianMicros,
    double slowMicros) {

  /** Of each figure the one in the middle. */
  static ServerSample median(List<ServerSample> samples) {
    return new ServerSample(
        median(samples, ServerSample::cpuMicros),
        median(samples, ServerSample::kernelMicros),
        median(samples, ServerSample::callsPerSecond),
        median(samples, ServerSample::medianMicros),
        median(samples, ServerSample::slowMicros));
  }

  private static double median(List<ServerSample> samples, ToDoubleFunction<ServerSample> figure) {
    return Medians.of(samples.stream().mapToDouble(figure).toArray());
  }
}
