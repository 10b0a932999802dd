package io.github.kitexjava.rpc;

import static java.util.Objects.requireNonNull;

import io.github.kitexjava.thrift.ServiceDescriptor;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says whom a client calls and how. Used once, by one thread.
 *
 * @param <C> the client that is built, such as a generated one
 */
public final class RpcClientBuilder<C> {
  static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofMillis(50); // as Kitex

  private final String serviceName;
  private final String destinationName;
  private final Function<RpcClient, C> wrapper;
  private final List<InetSocketAddress> addresses = new ArrayList<>();
  private final List<Middleware> middlewares = new ArrayList<>();
  private String callerName = "";
  private Transport transport = Transport.FRAMED;
  private Duration rpcTimeout = Duration.ZERO;
  private Duration connectTimeout = DEFAULT_CONNECT_TIMEOUT;
  private PoolOptions pool = PoolOptions.DEFAULT;
  private int maxMessageBytes = ServerLimits.DEFAULT_MESSAGE_BYTES;
  private @Nullable Executor executor;

  RpcClientBuilder(
      ServiceDescriptor<?> service, String destinationName, Function<RpcClient, C> wrapper) {
    this.serviceName = requireNonNull(service, "service").name();
    this.destinationName = requireNonNull(destinationName, "destinationName");
    this.wrapper = requireNonNull(wrapper, "wrapper");
  }

  /** Adds a server; calls go to each in turn. The name is looked up for each connection. */
  public RpcClientBuilder<C> hostPort(String host, int port) {
    addresses.add(InetSocketAddress.createUnresolved(requireNonNull(host, "host"), port));
    return this;
  }

  /** What the caller is called in logs, in {@link RpcInfo#from()} and in the header of TTHeader. */
  public RpcClientBuilder<C> callerName(String name) {
    this.callerName = requireNonNull(name, "name");
    return this;
  }

  /** Default {@link Transport#FRAMED}. */
  public RpcClientBuilder<C> transport(Transport transport) {
    this.transport = requireNonNull(transport, "transport");
    return this;
  }

  /** Adds one inside of those added before. */
  public RpcClientBuilder<C> middleware(Middleware middleware) {
    middlewares.add(requireNonNull(middleware, "middleware"));
    return this;
  }

  /** For a whole call; zero means none, which is the default. */
  public RpcClientBuilder<C> rpcTimeout(Duration timeout) {
    this.rpcTimeout = RpcServerBuilder.notNegative(timeout, "rpcTimeout");
    return this;
  }

  /** For making a connection; zero means none. Default 50 ms. */
  public RpcClientBuilder<C> connectTimeout(Duration timeout) {
    this.connectTimeout = RpcServerBuilder.notNegative(timeout, "connectTimeout");
    return this;
  }

  /** Default {@link PoolOptions#DEFAULT}. */
  public RpcClientBuilder<C> pool(PoolOptions pool) {
    this.pool = requireNonNull(pool, "pool");
    return this;
  }

  /** Of one reply. Default 16,384,000, Thrift's own limit. */
  public RpcClientBuilder<C> maxMessageBytes(int bytes) {
    this.maxMessageBytes = ServerLimits.checkedMessageBytes(bytes);
    return this;
  }

  /**
   * Where asynchronous calls run. Default: a virtual thread each, before Java 21 a pool of threads
   * that grows as needed.
   */
  public RpcClientBuilder<C> executor(Executor executor) {
    this.executor = requireNonNull(executor, "executor");
    return this;
  }

  public C build() {
    return wrapper.apply(new RpcClient(this));
  }

  String serviceName() {
    return serviceName;
  }

  Peer from() {
    return Peer.named(callerName);
  }

  Peer to() {
    return Peer.named(destinationName);
  }

  List<InetSocketAddress> addresses() {
    return List.copyOf(addresses);
  }

  List<Middleware> middlewares() {
    return List.copyOf(middlewares);
  }

  CallConfig config() {
    return new CallConfig(transport, rpcTimeout, connectTimeout);
  }

  PoolOptions pool() {
    return pool;
  }

  int maxMessageBytes() {
    return maxMessageBytes;
  }

  Executor executor() {
    return executor == null ? AsyncThreads.executor() : executor;
  }
}
