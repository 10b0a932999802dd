package io.github.kitexjava.rpc.discovery;

import static java.util.Objects.requireNonNull;

import java.net.InetSocketAddress;
import java.util.Map;

/**
 * A server of a service.
 *
 * @param address unresolved if its name is to be looked up for each connection
 * @param weight its share of the calls in proportion to the others; 0 and less take it out
 * @param tags what its registry says of it
 */
public record Instance(InetSocketAddress address, int weight, Map<String, String> tags) {
  /** Of instances whose registry does not say; as Kitex's. */
  public static final int DEFAULT_WEIGHT = 10;

  public Instance {
    requireNonNull(address, "address");
    tags = Map.copyOf(tags);
  }

  /** With the default weight and no tags. */
  public Instance(InetSocketAddress address) {
    this(address, DEFAULT_WEIGHT, Map.of());
  }
}
