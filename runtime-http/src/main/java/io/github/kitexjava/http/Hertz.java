package io.github.kitexjava.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP server with the manners of CloudWeGo's Hertz.
 *
 * <pre>{@code
 * Hertz hertz = Hertz.create();
 * hertz.get("/ping", c -> c.json(200, Map.of("message", "pong")));
 * hertz.spin();
 * }</pre>
 *
 * <p>Register middleware, routes and hooks first, from one thread; then start.
 */
public final class Hertz extends RouterGroup implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Hertz.class);

  private final HertzOptions options;
  private final RouteTable routes;
  private final Dispatcher dispatcher;
  private final List<Handler> noRoute = new ArrayList<>();
  private final List<Handler> noMethod = new ArrayList<>();
  private final List<RunHook> runHooks = new ArrayList<>();
  private final List<Runnable> shutdownHooks = new ArrayList<>();
  private final CompletableFuture<String> signal = new CompletableFuture<>();
  private ContinueHandler continueHandler = (method, target, headers) -> true;
  private @Nullable VertxServer server;
  private @Nullable ExecutorService workers;
  private boolean stopped;

  /** What runs before an engine listens. */
  @FunctionalInterface
  public interface RunHook {
    /**
     * Prepares something the handlers need.
     *
     * @throws Exception to keep the engine from starting
     */
    void run() throws Exception;
  }

  private Hertz(HertzOptions options, RouteTable routes) {
    super("/", List.of(new Recovery()), (method, chain) -> register(routes, method, chain));
    this.options = options;
    this.routes = routes;
    this.dispatcher =
        new Dispatcher(
            options,
            routes,
            new Dispatcher.Fallbacks() {
              @Override
              public List<Handler> noRoute() {
                return withMiddleware(noRoute);
              }

              @Override
              public List<Handler> noMethod() {
                return withMiddleware(noMethod);
              }
            });
  }

  /**
   * An engine with Hertz's defaults: port 8888, {@link Recovery}. The environment variable {@code
   * HERTZ_PORT} or the system property {@code hertz.port} names another port.
   */
  public static Hertz create() {
    return create(HertzOptions.defaults());
  }

  /** An engine with {@link Recovery} and these options. */
  public static Hertz create(HertzOptions options) {
    return new Hertz(requireNonNull(options, "options"), new RouteTable());
  }

  @Override
  public Hertz use(Handler... handlers) {
    super.use(handlers);
    return this;
  }

  /** Sets the handlers for requests without a route; without them the answer is 404. */
  public Hertz noRoute(Handler... handlers) {
    noRoute.clear();
    noRoute.addAll(List.of(handlers));
    return this;
  }

  /** Sets the handlers for paths that have routes for other methods; else the answer is 405. */
  public Hertz noMethod(Handler... handlers) {
    noMethod.clear();
    noMethod.addAll(List.of(handlers));
    return this;
  }

  /** Adds a hook to run before listening; hooks run in order, and a failure ends the start. */
  public Hertz onRun(RunHook hook) {
    runHooks.add(requireNonNull(hook, "hook"));
    return this;
  }

  /** Adds a hook to run when the engine stops; all run at once, within the exit wait time. */
  public Hertz onShutdown(Runnable hook) {
    shutdownHooks.add(requireNonNull(hook, "hook"));
    return this;
  }

  /** Says who decides about {@code Expect: 100-continue}; without it every body is welcome. */
  public Hertz continueHandler(ContinueHandler handler) {
    continueHandler = requireNonNull(handler, "handler");
    return this;
  }

  /** All routes in the order of their registration. */
  public List<Route> routes() {
    return routes.routes();
  }

  /**
   * Runs the hooks and begins to listen; returns when requests can come.
   *
   * @throws ListenException when the address is taken or cannot be used
   * @throws IllegalStateException when the engine was started before, or a hook failed
   */
  public synchronized Hertz start() {
    if (server != null || stopped) {
      throw new IllegalStateException("engine was started before, expected one start");
    }
    for (RunHook hook : runHooks) {
      try {
        hook.run();
      } catch (Exception e) {
        throw new IllegalStateException("hook before the start failed: " + e, e);
      }
    }
    LOG.info("HERTZ: Using network library=vertx");
    Thread warmUp = new Thread(Rendering::warmUp, "hertz-warm-up");
    warmUp.setDaemon(true);
    warmUp.start();
    ExecutorService executor = Workers.create();
    VertxServer listening =
        VertxServer.listen(
            options, new VertxExchanges(options, dispatcher, executor, continueHandler));
    workers = executor;
    server = listening;
    LOG.info("HERTZ: HTTP server listening on address={}", options.address(listening.port()));
    return this;
  }

  /**
   * The port the engine listens on; tells which one was free when the options say 0.
   *
   * @throws IllegalStateException before the start
   */
  public synchronized int port() {
    VertxServer running = server;
    if (running == null) {
      throw new IllegalStateException("engine has no port before its start");
    }
    return running.port();
  }

  /**
   * Starts, waits for SIGTERM, SIGINT or SIGHUP, and stops; ends the process when it cannot start.
   */
  public void spin() {
    if (!Signals.listen(signal::complete)) {
      Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "hertz-shutdown"));
    }
    try {
      start();
    } catch (ListenException | IllegalStateException e) {
      fail(e);
    }
    String name = signal.join();
    if (!name.isEmpty()) {
      LOG.info("HERTZ: Received signal: {}", name);
    }
    stop();
  }

  /** One line a person can act on; a stack trace says no more than it. */
  private static void fail(RuntimeException e) {
    if (LOG.isErrorEnabled()) {
      LOG.error("HERTZ: {}", e.getMessage());
    } else {
      System.err.println("HERTZ: " + e.getMessage());
    }
    System.exit(1);
  }

  /**
   * Stops: no new requests, those under way end, hooks run, all within the exit wait time.
   *
   * <p>Returns when all is done; a second call does nothing.
   */
  public synchronized void stop() {
    signal.complete("");
    VertxServer running = server;
    if (running == null || stopped) {
      stopped = true;
      return;
    }
    stopped = true;
    LOG.info("HERTZ: Begin graceful shutdown, wait at most {} ...", seconds(options.exitWait()));
    CompletableFuture<?>[] hooks =
        shutdownHooks.stream().map(Hertz::runAside).toArray(CompletableFuture<?>[]::new);
    long deadline = System.nanoTime() + options.exitWait().toNanos();
    running.stop(options.exitWait());
    awaitHooks(CompletableFuture.allOf(hooks), deadline - System.nanoTime());
    if (workers != null) {
      workers.shutdownNow();
    }
  }

  /** The same as {@link #stop()}. */
  @Override
  public void close() {
    stop();
  }

  /** Answers a request in memory, by the way a request from a socket takes; for tests. */
  public TestResponse perform(String method, String target) {
    return perform(method, target, Map.of(), new byte[0]);
  }

  /** Answers a request with a body of text in memory. */
  public TestResponse perform(
      String method, String target, Map<String, String> headers, String body) {
    return perform(method, target, headers, body.getBytes(UTF_8));
  }

  /** Answers a request in memory; needs no {@link #start()} and opens no socket. */
  public TestResponse perform(
      String method, String target, Map<String, String> headers, byte[] body) {
    HeaderFields fields = new HeaderFields();
    headers.forEach(fields::set);
    if (!fields.contains("Host")) {
      fields.set("Host", "localhost");
    }
    RequestHead head = new RequestHead(method, target, "HTTP/1.1", fields, "127.0.0.1:0");
    Response response = dispatcher.dispatch(head, body);
    return new TestResponse(response.status(), response.headers().asMap(), response.body());
  }

  private List<Handler> withMiddleware(List<Handler> handlers) {
    List<Handler> chain = new ArrayList<>(middleware());
    chain.addAll(handlers);
    return chain;
  }

  private static void register(RouteTable routes, String method, RouteChain chain) {
    routes.add(method, chain);
    if (LOG.isDebugEnabled()) {
      LOG.debug(
          String.format(
              "HERTZ: Method=%-6s absolutePath=%-25s --> handlerName=%s (num=%d handlers)",
              method, chain.pattern().text(), chain.handlerName(), chain.handlers().size()));
    }
  }

  private static CompletableFuture<Void> runAside(Runnable hook) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                hook.run();
              } catch (RuntimeException | Error e) {
                LOG.error("HERTZ: OnShutdownHook failed", e);
              } finally {
                done.complete(null);
              }
            },
            "hertz-shutdown-hook");
    thread.setDaemon(true);
    thread.start();
    return done;
  }

  private static void awaitHooks(CompletableFuture<Void> hooks, long nanos) {
    try {
      hooks.get(Math.max(nanos, 0), TimeUnit.NANOSECONDS);
      LOG.info("HERTZ: Execute OnShutdownHooks finish");
    } catch (TimeoutException e) {
      LOG.info("HERTZ: Execute OnShutdownHooks timeout: error=context deadline exceeded");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String seconds(Duration time) {
    long millis = time.toMillis();
    return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
  }
}
