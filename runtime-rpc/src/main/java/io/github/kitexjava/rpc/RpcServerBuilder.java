package io.github.kitexjava.rpc;

import static java.util.Objects.requireNonNull;

import io.github.kitexjava.rpc.discovery.Instance;
import io.github.kitexjava.rpc.discovery.Registry;
import io.github.kitexjava.thrift.MethodDescriptor;
import io.github.kitexjava.thrift.ServiceDescriptor;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what an {@link RpcServer} serves and how. Used once, by one thread. */
public final class RpcServerBuilder {
  /** Kitex's own. */
  public static final int DEFAULT_PORT = 8888;

  private static final int NO_LIMIT = 0;
  private static final int AUTOMATIC = -1;
  private static final Duration DEFAULT_EXIT_WAIT = Duration.ofSeconds(5); // as Kitex

  private final List<Service<?>> services = new ArrayList<>();
  private final List<Middleware> middlewares = new ArrayList<>();
  private final List<Limiter> limiters = new ArrayList<>();
  private InetSocketAddress address = new InetSocketAddress(DEFAULT_PORT);
  private ConnectionThreads threads = ConnectionThreads.BEST;
  private int maxMessageBytes = ServerLimits.DEFAULT_MESSAGE_BYTES;
  private int maxConnections = AUTOMATIC;
  private int maxConcurrentCalls = NO_LIMIT;
  private int maxCallsPerSecond = NO_LIMIT;
  private Duration idleTimeout = ServerLimits.DEFAULT_IDLE_TIMEOUT;
  private Duration readTimeout = ServerLimits.DEFAULT_IO_TIMEOUT;
  private Duration writeTimeout = ServerLimits.DEFAULT_IO_TIMEOUT;
  private Duration exitWait = DEFAULT_EXIT_WAIT;
  private final List<Tracer> tracers = new ArrayList<>();
  private final List<Runnable> startHooks = new ArrayList<>();
  private final List<Runnable> shutdownHooks = new ArrayList<>();
  private final Map<String, String> tags = new HashMap<>();
  private @Nullable StatsLevel statsLevel;
  private @Nullable Registry registry;
  private String serverName = "";
  private int weight = Instance.DEFAULT_WEIGHT;
  private boolean keepsDeadlines;
  private boolean needsServiceName;

  RpcServerBuilder() {}

  /** A service with the handler that answers it. */
  private record Service<S>(ServiceDescriptor<S> descriptor, S handler, boolean fallback) {
    void bind(
        Map<String, BoundMethod<?>> byName, List<Middleware> middlewares, boolean mustDiffer) {
      for (MethodDescriptor<? super S, ?> method : descriptor.methods()) {
        BoundMethod<?> bound = bind(method, middlewares);
        // The name that libthrift's multiplexed protocol sends.
        byName.put(descriptor.name() + ":" + method.name(), bound);
        BoundMethod<?> other = byName.putIfAbsent(method.name(), bound);
        if (other != null && !fallback && mustDiffer) {
          throw new IllegalStateException(
              ("method name [%s] is conflicted between services but no fallback service is"
                      + " specified: `%s` and `%s` have it")
                  .formatted(method.name(), other.serviceName(), descriptor.name()));
        }
      }
    }

    private <T> BoundMethod<T> bind(MethodDescriptor<T, ?> method, List<Middleware> middlewares) {
      @SuppressWarnings("unchecked") // every S is a T, which a record's type cannot say
      T asBase = (T) handler;
      return new BoundMethod<>(method, descriptor.name(), asBase, middlewares);
    }
  }

  /** Adds a service; a server may have several. */
  public <S> RpcServerBuilder service(ServiceDescriptor<S> service, S handler) {
    services.add(
        new Service<>(
            requireNonNull(service, "service"), requireNonNull(handler, "handler"), false));
    return this;
  }

  /** Adds the service that is meant when two have a method and a message does not say which. */
  public <S> RpcServerBuilder fallbackService(ServiceDescriptor<S> service, S handler) {
    services.add(
        new Service<>(
            requireNonNull(service, "service"), requireNonNull(handler, "handler"), true));
    return this;
  }

  /** Default: every local address, port 8888. Port 0 takes a free one. */
  public RpcServerBuilder address(InetSocketAddress address) {
    this.address = requireNonNull(address, "address");
    return this;
  }

  /** On every local address; 0 takes a free one. Default 8888. */
  public RpcServerBuilder port(int port) {
    return address(new InetSocketAddress(port));
  }

  /** Adds one inside of those added before. */
  public RpcServerBuilder middleware(Middleware middleware) {
    middlewares.add(requireNonNull(middleware, "middleware"));
    return this;
  }

  /** Default {@link ConnectionThreads#BEST}. */
  public RpcServerBuilder threads(ConnectionThreads threads) {
    this.threads = requireNonNull(threads, "threads");
    return this;
  }

  /** Of one message; a longer one ends its connection. Default 16,384,000, Thrift's own limit. */
  public RpcServerBuilder maxMessageBytes(int bytes) {
    this.maxMessageBytes = ServerLimits.checkedMessageBytes(bytes);
    return this;
  }

  /**
   * At once; more are closed as they come. 0 means no limit. Default: none with virtual threads,
   * 1,000 with platform threads.
   */
  public RpcServerBuilder maxConnections(int connections) {
    this.maxConnections = notNegative(connections, "maxConnections");
    return this;
  }

  /**
   * In work at once; more are answered with {@code request over limit: too many calls at once}. 0
   * means no limit, which is the default.
   */
  public RpcServerBuilder maxConcurrentCalls(int calls) {
    this.maxConcurrentCalls = notNegative(calls, "maxConcurrentCalls");
    return this;
  }

  /**
   * Begun in a second; more are answered with {@code request over limit: request too frequent}. 0
   * means no limit, which is the default.
   *
   * @see Limiter#callsPerSecond
   */
  public RpcServerBuilder maxCallsPerSecond(int calls) {
    this.maxCallsPerSecond = notNegative(calls, "maxCallsPerSecond");
    return this;
  }

  /**
   * Adds one that is asked after those added before, and these after {@link #maxConcurrentCalls}
   * and {@link #maxCallsPerSecond}. A call goes on if all of them take it. Default none.
   */
  public RpcServerBuilder limiter(Limiter limiter) {
    limiters.add(requireNonNull(limiter, "limiter"));
    return this;
  }

  /** Between two messages of a connection; zero means none. Default 10 minutes. */
  public RpcServerBuilder idleTimeout(Duration timeout) {
    this.idleTimeout = notNegative(timeout, "idleTimeout");
    return this;
  }

  /**
   * For the rest of a message that has begun, anew for each 64 KB; zero means none. Default 5
   * seconds.
   */
  public RpcServerBuilder readTimeout(Duration timeout) {
    this.readTimeout = notNegative(timeout, "readTimeout");
    return this;
  }

  /** For an answer, anew for each 64 KB; zero means none. Default 5 seconds. */
  public RpcServerBuilder writeTimeout(Duration timeout) {
    this.writeTimeout = notNegative(timeout, "writeTimeout");
    return this;
  }

  /** How long calls in work may take when the server stops. Default 5 seconds. */
  public RpcServerBuilder exitWait(Duration time) {
    this.exitWait = notNegative(time, "exitWait");
    return this;
  }

  /**
   * Whether a handler's context, and with it the calls that the handler makes, ends when its caller
   * gives up. The caller's timeout travels with the TTHeader transports. Default false, as Kitex.
   */
  public RpcServerBuilder contextTimeout(boolean enabled) {
    this.keepsDeadlines = enabled;
    return this;
  }

  /** Adds one; the one added first starts first and finishes last. */
  public RpcServerBuilder tracer(Tracer tracer) {
    tracers.add(requireNonNull(tracer, "tracer"));
    return this;
  }

  /** Default {@link StatsLevel#DETAILED} with a tracer, else {@link StatsLevel#DISABLED}. */
  public RpcServerBuilder statsLevel(StatsLevel level) {
    this.statsLevel = requireNonNull(level, "level");
    return this;
  }

  /** Runs once the server listens, in the order given; what it throws stops the server again. */
  public RpcServerBuilder onStart(Runnable hook) {
    startHooks.add(requireNonNull(hook, "hook"));
    return this;
  }

  /** Runs when the server is told to stop, while it still answers; what it throws is logged. */
  public RpcServerBuilder onShutdown(Runnable hook) {
    shutdownHooks.add(requireNonNull(hook, "hook"));
    return this;
  }

  /** What the server is called where it runs, for its registry. Default: its first service. */
  public RpcServerBuilder serverName(String name) {
    this.serverName = requireNonNull(name, "name");
    return this;
  }

  /** Where the server announces itself once it listens. Default nowhere. */
  public RpcServerBuilder registry(Registry registry) {
    this.registry = requireNonNull(registry, "registry");
    return this;
  }

  /** This server's share of the calls in proportion to others, for its registry. Default 10. */
  public RpcServerBuilder weight(int weight) {
    if (weight < 1) {
      throw new IllegalArgumentException("weight: %d (expected: 1 or more)".formatted(weight));
    }
    this.weight = weight;
    return this;
  }

  /** Says something of this server to its registry. */
  public RpcServerBuilder tag(String key, String value) {
    tags.put(requireNonNull(key, "key"), requireNonNull(value, "value"));
    return this;
  }

  /**
   * Whether calls are refused whose header does not name a service, with error 21, instead of being
   * looked up by their method. Then services may share method names without a fallback; only
   * TTHeader, and the names of libthrift's multiplexed protocol, say which is meant. Default false.
   */
  public RpcServerBuilder refuseWithoutServiceName(boolean refuse) {
    this.needsServiceName = refuse;
    return this;
  }

  /** Sets all that the suite wants; what is set afterwards wins. */
  public RpcServerBuilder suite(Suite suite) {
    suite.configure(this);
    return this;
  }

  private static int notNegative(int value, String what) {
    if (value < 0) {
      throw new IllegalArgumentException("%s: %d (expected: 0 or more)".formatted(what, value));
    }
    return value;
  }

  static Duration notNegative(Duration value, String what) {
    if (value.isNegative()) {
      throw new IllegalArgumentException(
          "%s: %s (expected: zero or more)".formatted(what, Texts.duration(value)));
    }
    return value;
  }

  /**
   * Makes the server; it does not listen yet.
   *
   * @throws IllegalStateException if there is no service, or two have a method and neither is the
   *     fallback
   */
  public RpcServer build() {
    if (services.isEmpty()) {
      throw new IllegalStateException("a server needs at least one service");
    }
    Map<String, BoundMethod<?>> byName = new LinkedHashMap<>();
    List<Middleware> chain = List.copyOf(middlewares);
    services.stream()
        .filter(Service::fallback)
        .forEach(service -> service.bind(byName, chain, !needsServiceName));
    Map<String, BoundMethod<?>> others = new LinkedHashMap<>();
    services.stream()
        .filter(service -> !service.fallback())
        .forEach(service -> service.bind(others, chain, !needsServiceName));
    others.forEach(byName::putIfAbsent);
    List<String> names = services.stream().map(service -> service.descriptor().name()).toList();
    Tracing tracing = new Tracing(tracers, statsLevel);
    Services known = new Services(names, byName, needsServiceName);
    Dispatcher dispatcher = new Dispatcher(known, admission(), keepsDeadlines, tracing);
    return new RpcServer(address, dispatcher, limits(), threads, exitWait, lifecycle(names));
  }

  private Lifecycle lifecycle(List<String> services) {
    String name = serverName.isEmpty() ? services.get(0) : serverName;
    return new Lifecycle(
        startHooks,
        shutdownHooks,
        new Lifecycle.Announcement(registry, name, services, weight, Map.copyOf(tags)));
  }

  private Admission admission() {
    List<Limiter> all = new ArrayList<>();
    if (maxConcurrentCalls != NO_LIMIT) {
      all.add(Limiter.concurrentCalls(maxConcurrentCalls));
    }
    if (maxCallsPerSecond != NO_LIMIT) {
      all.add(Limiter.callsPerSecond(maxCallsPerSecond));
    }
    all.addAll(limiters);
    return new Admission(all);
  }

  private ServerLimits limits() {
    int connections = maxConnections;
    if (connections == AUTOMATIC) {
      connections = threads.isVirtual() ? NO_LIMIT : ServerLimits.DEFAULT_PLATFORM_CONNECTIONS;
    }
    return new ServerLimits(maxMessageBytes, connections, idleTimeout, readTimeout, writeTimeout);
  }
}
