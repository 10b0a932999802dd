package io.github.kitexjava.rpc.discovery;

import java.time.Duration;
import java.util.List;

/** Servers that were named one by one. Immutable. */
final class FixedResolver implements Resolver {
  private final List<Instance> instances;

  FixedResolver(List<Instance> instances) {
    this.instances = List.copyOf(instances);
  }

  @Override
  public List<Instance> resolve(Destination destination) {
    return instances;
  }

  @Override
  public String name() {
    return "fixed";
  }

  @Override
  public String cacheKey(Destination destination) {
    return "";
  }

  @Override
  public Duration refreshInterval() {
    return Duration.ZERO;
  }
}
