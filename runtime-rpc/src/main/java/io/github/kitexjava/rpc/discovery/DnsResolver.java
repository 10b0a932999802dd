package io.github.kitexjava.rpc.discovery;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Asks the JDK's name service. How long that keeps an answer is the JDK's setting. */
final class DnsResolver implements Resolver {
  private static final int LARGEST_PORT = 65_535;

  private final String host;
  private final int port;

  DnsResolver(String host, int port) {
    this.host = requireNonNull(host, "host");
    this.port = port;
    if (port < 1 || port > LARGEST_PORT) {
      throw new IllegalArgumentException("port: %d (expected: 1 to 65535)".formatted(port));
    }
  }

  @Override
  public List<Instance> resolve(Destination destination) throws UnknownHostException {
    InetAddress[] addresses = InetAddress.getAllByName(host);
    // Name services shuffle; the balancer's turn should not start anew for that
    Arrays.sort(addresses, Comparator.comparing(InetAddress::getHostAddress));
    List<Instance> instances = new ArrayList<>();
    for (InetAddress address : addresses) {
      instances.add(new Instance(new InetSocketAddress(address, port)));
    }
    return instances;
  }

  @Override
  public String name() {
    return "dns";
  }

  @Override
  public String cacheKey(Destination destination) {
    return "";
  }
}
