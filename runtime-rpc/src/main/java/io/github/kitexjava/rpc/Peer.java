package io.github.kitexjava.rpc;

import static java.util.Objects.requireNonNull;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One end of a call. */
public final class Peer {
  private final String serviceName;
  private final @Nullable InetSocketAddress address;
  private final Map<String, String> tags;

  private Peer(String serviceName, @Nullable InetSocketAddress address, Map<String, String> tags) {
    this.serviceName = requireNonNull(serviceName, "serviceName");
    this.address = address;
    this.tags = tags;
  }

  static Peer named(String serviceName) {
    return new Peer(serviceName, null, Map.of());
  }

  /** The same end with these tags and no others. */
  Peer tagged(Map<String, String> tags) {
    return new Peer(serviceName, address, Map.copyOf(tags));
  }

  /** The same end, with the name that it gives itself. */
  Peer called(String name) {
    return name.equals(serviceName) ? this : new Peer(name, address, tags);
  }

  Peer at(InetSocketAddress address) {
    return new Peer(serviceName, address, tags);
  }

  /** Empty when it is not known: Buffered and Framed do not carry it. */
  public String serviceName() {
    return serviceName;
  }

  /** Empty for the caller's own end, and on a client until a connection is chosen. */
  public Optional<InetSocketAddress> address() {
    return Optional.ofNullable(address);
  }

  /** What client and call options say of the called service; empty otherwise. */
  public Map<String, String> tags() {
    return tags;
  }

  /** As {@code echo at 10.0.0.1:8888}. */
  @Override
  public String toString() {
    return address == null ? serviceName : serviceName + " at " + Texts.address(address);
  }
}
