package io.github.kitexjava.rpc;

import static java.util.Objects.requireNonNull;

import io.github.kitexjava.rpc.discovery.Instance;
import io.github.kitexjava.rpc.discovery.LoadBalancer;
import io.github.kitexjava.rpc.discovery.Resolver;
import io.github.kitexjava.thrift.MethodDescriptor;
import io.github.kitexjava.thrift.ServiceDescriptor;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final ServiceDescriptor<?> service;
  private final String destinationName;
  private final Function<RpcClient, C> wrapper;
  private final List<InetSocketAddress> addresses = new ArrayList<>();
  private final List<Middleware> middlewares = new ArrayList<>();
  private final List<Middleware> instanceMiddlewares = new ArrayList<>();
  private final List<Tracer> tracers = new ArrayList<>();
  private final Map<String, String> tags = new HashMap<>();
  private final Map<String, Duration> rpcTimeouts = new HashMap<>();
  private final Map<String, Duration> connectTimeouts = new HashMap<>();
  private String callerName = "";
  private Transport transport = Transport.FRAMED;
  private WireProtocol protocol = WireProtocol.BINARY;
  private boolean multiplexedNames;
  private Duration rpcTimeout = Duration.ZERO;
  private Duration connectTimeout = DEFAULT_CONNECT_TIMEOUT;
  private PoolOptions pool = PoolOptions.DEFAULT;
  private int maxMessageBytes = ServerLimits.DEFAULT_MESSAGE_BYTES;
  private int multiplexed;
  private @Nullable Executor executor;
  private @Nullable Resolver resolver;
  private LoadBalancer loadBalancer = LoadBalancer.weightedRoundRobin();
  private @Nullable StatsLevel statsLevel;
  private @Nullable RetryPolicy retry;
  private @Nullable CircuitBreaker circuitBreaker;
  private @Nullable CircuitBreaker instanceCircuitBreaker;
  private @Nullable Fallback fallback;

  RpcClientBuilder(
      ServiceDescriptor<?> service, String destinationName, Function<RpcClient, C> wrapper) {
    this.service = requireNonNull(service, "service");
    this.destinationName = requireNonNull(destinationName, "destinationName");
    this.wrapper = requireNonNull(wrapper, "wrapper");
  }

  /**
   * Adds a server; the load balancer chooses among those added, and no resolver is asked. The name
   * is looked up for each connection.
   */
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

  /** Default {@link WireProtocol#BINARY}. */
  public RpcClientBuilder<C> protocol(WireProtocol protocol) {
    this.protocol = requireNonNull(protocol, "protocol");
    return this;
  }

  /**
   * Whether the name of a method is sent with its service before it, {@code Users:get}, as servers
   * with libthrift's {@code TMultiplexedProcessor} need it. Default false.
   */
  public RpcClientBuilder<C> multiplexedNames(boolean withService) {
    this.multiplexedNames = withService;
    return this;
  }

  /** Adds one inside of those added before. */
  public RpcClientBuilder<C> middleware(Middleware middleware) {
    middlewares.add(requireNonNull(middleware, "middleware"));
    return this;
  }

  /**
   * Adds one inside of all that {@link #middleware} adds and of the choice of the server, so that
   * it sees whom the call goes to, and is run again for another server.
   */
  public RpcClientBuilder<C> instanceMiddleware(Middleware middleware) {
    instanceMiddlewares.add(requireNonNull(middleware, "middleware"));
    return this;
  }

  /** For each attempt at a call; zero means none, which is the default. */
  public RpcClientBuilder<C> rpcTimeout(Duration timeout) {
    this.rpcTimeout = RpcServerBuilder.notNegative(timeout, "rpcTimeout");
    return this;
  }

  /**
   * The same for one method.
   *
   * @param method as the IDL names it
   * @throws IllegalArgumentException if the service has no such method
   */
  public RpcClientBuilder<C> rpcTimeout(String method, Duration timeout) {
    rpcTimeouts.put(checked(method), RpcServerBuilder.notNegative(timeout, "rpcTimeout"));
    return this;
  }

  /** For making a connection; zero means none. Default 50 ms. */
  public RpcClientBuilder<C> connectTimeout(Duration timeout) {
    this.connectTimeout = RpcServerBuilder.notNegative(timeout, "connectTimeout");
    return this;
  }

  /**
   * The same for one method.
   *
   * @param method as the IDL names it
   * @throws IllegalArgumentException if the service has no such method
   */
  public RpcClientBuilder<C> connectTimeout(String method, Duration timeout) {
    connectTimeouts.put(checked(method), RpcServerBuilder.notNegative(timeout, "connectTimeout"));
    return this;
  }

  private String checked(String method) {
    if (service.methods().stream().noneMatch(known -> known.name().equals(method))) {
      throw new IllegalArgumentException(
          "method `%s` (expected: one of service `%s`)".formatted(method, service.name()));
    }
    return method;
  }

  /**
   * Who knows the servers, if none is added by {@link #hostPort}.
   *
   * @param resolver null for nobody, which is the default: calls that do not name their server fail
   *     with {@link Kerrors#NO_RESOLVER}
   */
  public RpcClientBuilder<C> resolver(@Nullable Resolver resolver) {
    this.resolver = resolver;
    return this;
  }

  /** Default {@link LoadBalancer#weightedRoundRobin()}. */
  public RpcClientBuilder<C> loadBalancer(LoadBalancer balancer) {
    this.loadBalancer = requireNonNull(balancer, "balancer");
    return this;
  }

  /** Says something of the called service to resolver and load balancer. */
  public RpcClientBuilder<C> tag(String key, String value) {
    tags.put(requireNonNull(key, "key"), requireNonNull(value, "value"));
    return this;
  }

  /** Default none: a call is sent once, but to another server if one cannot be reached. */
  public RpcClientBuilder<C> retry(RetryPolicy policy) {
    this.retry = requireNonNull(policy, "policy");
    return this;
  }

  /** For the service as a whole, asked before each attempt. Default none. */
  public RpcClientBuilder<C> circuitBreaker(CircuitBreaker breaker) {
    this.circuitBreaker = requireNonNull(breaker, "breaker");
    return this;
  }

  /** For each server, asked once it is chosen; another is chosen if it refuses. Default none. */
  public RpcClientBuilder<C> instanceCircuitBreaker(CircuitBreaker breaker) {
    this.instanceCircuitBreaker = requireNonNull(breaker, "breaker");
    return this;
  }

  /** Answers what failed for good. Default none. */
  public RpcClientBuilder<C> fallback(Fallback fallback) {
    this.fallback = requireNonNull(fallback, "fallback");
    return this;
  }

  /** Adds one; the one added first starts first and finishes last. */
  public RpcClientBuilder<C> tracer(Tracer tracer) {
    tracers.add(requireNonNull(tracer, "tracer"));
    return this;
  }

  /** Default {@link StatsLevel#DETAILED} with a tracer, else {@link StatsLevel#DISABLED}. */
  public RpcClientBuilder<C> statsLevel(StatsLevel level) {
    this.statsLevel = requireNonNull(level, "level");
    return this;
  }

  /** Sets all that the suite wants; what is set afterwards wins. */
  public RpcClientBuilder<C> suite(Suite suite) {
    suite.configure(this);
    return this;
  }

  /** Default {@link PoolOptions#DEFAULT}. */
  public RpcClientBuilder<C> pool(PoolOptions pool) {
    this.pool = requireNonNull(pool, "pool");
    return this;
  }

  /**
   * All calls to a server over this many connections, many at once on each, instead of one
   * connection for each call. Needs a transport with TTHeader, and a server that answers calls of
   * one connection side by side, as ours and Kitex's with {@code WithMuxTransport} do, to be of
   * use.
   *
   * @param connectionsPerAddress 1 or more; of {@link #pool} the idle time alone applies
   */
  public RpcClientBuilder<C> multiplexed(int connectionsPerAddress) {
    if (connectionsPerAddress < 1) {
      throw new IllegalArgumentException(
          "connectionsPerAddress: %d (expected: 1 or more)".formatted(connectionsPerAddress));
    }
    this.multiplexed = connectionsPerAddress;
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

  /**
   * Makes the client. It connects when it is first called.
   *
   * @throws IllegalStateException if it is multiplexed on a transport without TTHeader, or the
   *     protocol is not for the transport
   */
  public C build() {
    if (protocol == WireProtocol.COMPACT && transport.hasHeader()) {
      throw new IllegalStateException(
          "protocol COMPACT over %s (expected: BUFFERED or FRAMED)".formatted(transport));
    }
    if (multiplexed > 0 && !transport.hasHeader()) {
      throw new IllegalStateException(
          "multiplexed connections over %s (expected: TTHEADER or TTHEADER_FRAMED)"
              .formatted(transport));
    }
    return wrapper.apply(new RpcClient(this));
  }

  String serviceName() {
    return service.name();
  }

  /** What stands before the name of a method on the wire. */
  String namePrefix() {
    return multiplexedNames ? service.name() + ":" : "";
  }

  Peer from() {
    return Peer.named(callerName);
  }

  Peer to() {
    return Peer.named(destinationName).tagged(tags);
  }

  CallConfig config() {
    return new CallConfig(transport, protocol, rpcTimeout, connectTimeout);
  }

  /** Of the methods that differ from {@link #config()}. */
  Map<String, CallConfig> configByMethod() {
    Map<String, CallConfig> configs = new HashMap<>();
    for (MethodDescriptor<?, ?> method : service.methods()) {
      String name = method.name();
      if (rpcTimeouts.containsKey(name) || connectTimeouts.containsKey(name)) {
        Duration rpc = rpcTimeouts.getOrDefault(name, rpcTimeout);
        Duration connect = connectTimeouts.getOrDefault(name, connectTimeout);
        configs.put(name, new CallConfig(transport, protocol, rpc, connect));
      }
    }
    return configs;
  }

  Tracing tracing() {
    return new Tracing(tracers, statsLevel);
  }

  /** What goes around the wire, from the outside in: as Kitex orders it. */
  Endpoint around(Endpoint wire) {
    List<Middleware> chain = new ArrayList<>();
    Optional.ofNullable(fallback).map(Recovering::new).ifPresent(chain::add);
    Optional.ofNullable(retry).map(Retrying::new).ifPresent(chain::add);
    Optional.ofNullable(circuitBreaker)
        .map(breaker -> new Breaking(breaker, Kerrors.SERVICE_CIRCUIT_BREAK))
        .ifPresent(chain::add);
    chain.add(Attempt.INSTANCE);
    chain.addAll(middlewares);
    chain.add(new Balancing(servers()));
    Optional.ofNullable(instanceCircuitBreaker)
        .map(breaker -> new Breaking(breaker, Kerrors.INSTANCE_CIRCUIT_BREAK))
        .ifPresent(chain::add);
    chain.addAll(instanceMiddlewares);
    return Middleware.around(chain, wire);
  }

  private @Nullable KnownServers servers() {
    Resolver known = resolver;
    if (!addresses.isEmpty()) {
      known = Resolver.of(addresses.stream().map(Instance::new).toList());
    }
    return known == null ? null : new KnownServers(known, loadBalancer, executor());
  }

  Sender sender() {
    return multiplexed > 0
        ? new MuxSender(multiplexed, pool.maxIdleTime(), maxMessageBytes)
        : new PooledSender(pool, maxMessageBytes);
  }

  Executor executor() {
    return executor == null ? AsyncThreads.executor() : executor;
  }
}
