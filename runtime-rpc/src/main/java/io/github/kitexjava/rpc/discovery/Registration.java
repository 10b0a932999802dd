package io.github.kitexjava.rpc.discovery;

import static java.util.Objects.requireNonNull;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A server as it announces itself.
 *
 * @param serviceName what it is called where it runs
 * @param services the IDL's names of what it serves
 * @param address listened at; with the wildcard address if on every local one
 * @param weight its share of the calls in proportion to other servers
 * @param tags what else clients should know of it
 * @param startTime when it began to listen
 */
public record Registration(
    String serviceName,
    List<String> services,
    InetSocketAddress address,
    int weight,
    Map<String, String> tags,
    Instant startTime) {
  public Registration {
    requireNonNull(serviceName, "serviceName");
    services = List.copyOf(services);
    requireNonNull(address, "address");
    tags = Map.copyOf(tags);
    requireNonNull(startTime, "startTime");
  }
}
