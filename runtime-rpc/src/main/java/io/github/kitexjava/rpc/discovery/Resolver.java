package io.github.kitexjava.rpc.discovery;

import java.time.Duration;
import java.util.List;

/**
 * Knows the servers of a service. Serves many threads at once.
 *
 * <p>A client asks for a destination's servers when it first calls it, and again, while calls go on
 * with those it knows, once they are older than {@link #refreshInterval()}. If that fails it goes
 * on with the servers it knows and logs why.
 */
public interface Resolver {
  /**
   * Looks the servers up. May block.
   *
   * @return empty if there are none at the moment
   * @throws Exception if they cannot be found out; reported as a failure of service discovery
   */
  List<Instance> resolve(Destination destination) throws Exception;

  /** What this is called in errors and logs. */
  String name();

  /**
   * Names the servers that this destination gets: equal keys share what was resolved. By default
   * the name of the service alone.
   */
  default String cacheKey(Destination destination) {
    return destination.serviceName();
  }

  /** Zero for servers that stay what they are. Default 5 seconds, as Kitex. */
  default Duration refreshInterval() {
    return Duration.ofSeconds(5);
  }

  /** These servers, whatever the destination. */
  static Resolver of(List<Instance> instances) {
    return new FixedResolver(instances);
  }

  /**
   * Every address that the name service gives for a host, all on one port.
   *
   * @param port 1 to 65535
   */
  static Resolver dns(String host, int port) {
    return new DnsResolver(host, port);
  }
}
