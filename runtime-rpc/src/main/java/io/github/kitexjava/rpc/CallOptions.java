package io.github.kitexjava.rpc;

import static java.util.Objects.requireNonNull;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one call does otherwise than its client. Immutable: {@code with…} makes another. */
public final class CallOptions {
  /** As the client was built. */
  public static final CallOptions NONE = new CallOptions(null, null, null);

  private final @Nullable Duration rpcTimeout;
  private final @Nullable Duration connectTimeout;
  private final @Nullable InetSocketAddress address;

  private CallOptions(
      @Nullable Duration rpcTimeout,
      @Nullable Duration connectTimeout,
      @Nullable InetSocketAddress address) {
    this.rpcTimeout = rpcTimeout;
    this.connectTimeout = connectTimeout;
    this.address = address;
  }

  /** For the whole call; zero means none. */
  public CallOptions withRpcTimeout(Duration timeout) {
    return new CallOptions(requireNonNull(timeout, "timeout"), connectTimeout, address);
  }

  /** For making a connection, if one must be made; zero means none. */
  public CallOptions withConnectTimeout(Duration timeout) {
    return new CallOptions(rpcTimeout, requireNonNull(timeout, "timeout"), address);
  }

  /** The one server to call, whatever servers the client knows. */
  public CallOptions withHostPort(String host, int port) {
    return new CallOptions(
        rpcTimeout, connectTimeout, InetSocketAddress.createUnresolved(host, port));
  }

  /** Those of a client with these options put over them. */
  CallConfig over(CallConfig client) {
    if (this == NONE) {
      return client;
    }
    return new CallConfig(
        client.transport(),
        rpcTimeout == null ? client.rpcTimeout() : rpcTimeout,
        connectTimeout == null ? client.connectTimeout() : connectTimeout);
  }

  Optional<InetSocketAddress> address() {
    return Optional.ofNullable(address);
  }
}
