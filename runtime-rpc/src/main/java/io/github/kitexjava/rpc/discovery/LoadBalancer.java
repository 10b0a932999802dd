package io.github.kitexjava.rpc.discovery;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shares calls out among the servers of a service. Serves many threads at once. */
public interface LoadBalancer {
  /** What picks among these servers, none of which has a weight below 1; made once for each set. */
  Picker picker(List<Instance> instances);

  /** What this is called in errors and logs. */
  String name();

  /** Picks among the servers that it was made for. Serves many threads at once. */
  @FunctionalInterface
  interface Picker {
    /**
     * The server for this call.
     *
     * @param tried servers that could not be reached for this call and should not be picked
     * @return empty if none is left
     */
    Optional<Instance> pick(Destination destination, Set<Instance> tried);
  }

  /** Each in turn, in proportion to the weights, spread evenly. The default. */
  static LoadBalancer weightedRoundRobin() {
    return WeightedRoundRobin.INSTANCE;
  }
}
