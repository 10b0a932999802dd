package io.github.kitexjava.rpc;

import static java.util.Objects.requireNonNull;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One end of a call. */
public final class Peer {
  private final String serviceName;
  private final @Nullable InetSocketAddress address;

  private Peer(String serviceName, @Nullable InetSocketAddress address) {
    this.serviceName = requireNonNull(serviceName, "serviceName");
    this.address = address;
  }

  static Peer named(String serviceName) {
    return new Peer(serviceName, null);
  }

  /** The same end, with the name that it gives itself. */
  Peer called(String name) {
    return name.equals(serviceName) ? this : new Peer(name, address);
  }

  Peer at(InetSocketAddress address) {
    return new Peer(serviceName, address);
  }

  /** Empty when it is not known: Buffered and Framed do not carry it. */
  public String serviceName() {
    return serviceName;
  }

  /** Empty for the caller's own end, and on a client until a connection is chosen. */
  public Optional<InetSocketAddress> address() {
    return Optional.ofNullable(address);
  }

  /** As {@code echo at 10.0.0.1:8888}. */
  @Override
  public String toString() {
    return address == null ? serviceName : serviceName + " at " + Texts.address(address);
  }
}
