package io.github.kitexjava.rpc;

import static java.util.Objects.requireNonNull;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one call does otherwise than its client. Immutable: {@code with…} makes another. */
public final class CallOptions {
  /** As the client was built. */
  public static final CallOptions NONE = new CallOptions(null, null, null, Map.of());

  private final @Nullable Duration rpcTimeout;
  private final @Nullable Duration connectTimeout;
  private final @Nullable InetSocketAddress address;
  private final Map<String, String> tags;

  private CallOptions(
      @Nullable Duration rpcTimeout,
      @Nullable Duration connectTimeout,
      @Nullable InetSocketAddress address,
      Map<String, String> tags) {
    this.rpcTimeout = rpcTimeout;
    this.connectTimeout = connectTimeout;
    this.address = address;
    this.tags = tags;
  }

  /** For the whole call; zero means none. */
  public CallOptions withRpcTimeout(Duration timeout) {
    return new CallOptions(requireNonNull(timeout, "timeout"), connectTimeout, address, tags);
  }

  /** For making a connection, if one must be made; zero means none. */
  public CallOptions withConnectTimeout(Duration timeout) {
    return new CallOptions(rpcTimeout, requireNonNull(timeout, "timeout"), address, tags);
  }

  /** The one server to call, whatever servers the client knows. */
  public CallOptions withHostPort(String host, int port) {
    return new CallOptions(
        rpcTimeout, connectTimeout, InetSocketAddress.createUnresolved(host, port), tags);
  }

  /** Says something of the called service to resolver and load balancer; replaces the client's. */
  public CallOptions withTag(String key, String value) {
    Map<String, String> more = new HashMap<>(tags);
    more.put(requireNonNull(key, "key"), requireNonNull(value, "value"));
    return new CallOptions(rpcTimeout, connectTimeout, address, Map.copyOf(more));
  }

  /** Those of a client with these options put over them. */
  CallConfig over(CallConfig client) {
    if (this == NONE) {
      return client;
    }
    return new CallConfig(
        client.transport(),
        client.protocol(),
        rpcTimeout == null ? client.rpcTimeout() : rpcTimeout,
        connectTimeout == null ? client.connectTimeout() : connectTimeout);
  }

  /** The called service with these tags over the client's. */
  Peer over(Peer client) {
    if (tags.isEmpty()) {
      return client;
    }
    Map<String, String> all = new HashMap<>(client.tags());
    all.putAll(tags);
    return client.tagged(all);
  }

  Optional<InetSocketAddress> address() {
    return Optional.ofNullable(address);
  }
}
