package io.github.kitexjava.http;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.Http1ServerConfig;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerConfig;
import io.vertx.core.http.HttpVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Vert.x as it is used here: the only class that knows its option classes, because Vert.x is
 * replacing them.
 */
final class VertxServer {
  private static final String NETTY_JFR = "io.netty.jfr.enabled";

  /** Java listens on IPv6 too when the machine has it; {@code ::} fails where it has not. */
  private static final String ANY_ADDRESS = "0.0.0.0";

  /** One a core: they only parse and write, handlers run elsewhere. */
  private static final int EVENT_LOOPS = Runtime.getRuntime().availableProcessors();

  private final Vertx vertx;
  private final List<HttpServer> servers;
  private final VertxExchanges exchanges;

  private VertxServer(Vertx vertx, List<HttpServer> servers, VertxExchanges exchanges) {
    this.vertx = vertx;
    this.servers = List.copyOf(servers);
    this.exchanges = exchanges;
  }

  /**
   * Starts to listen.
   *
   * @throws ListenException when the address is taken or cannot be used
   */
  static VertxServer listen(HertzOptions options, VertxExchanges exchanges) {
    leaveFlightRecorderOut();
    Vertx vertx = Vertx.builder().with(vertxOptions()).build();
    try {
      List<HttpServer> servers = new CopyOnWriteArrayList<>();
      await(
          vertx.deployVerticle(
              () -> new Loop(serverConfig(options), exchanges, servers),
              new DeploymentOptions().setInstances(loops(options))));
      return new VertxServer(vertx, servers, exchanges);
    } catch (CompletionException e) {
      await(vertx.close());
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new ListenException(
          "cannot listen on " + options.address(options.port()) + ": " + reason(cause), cause);
    }
  }

  /** On a free port each server would get one of its own: that is for tests, and one is enough. */
  private static int loops(HertzOptions options) {
    return options.port() == 0 ? 1 : EVENT_LOOPS;
  }

  /**
   * A server on an event loop of its own. Servers of one Vert.x that listen on one port share its
   * connections, while all connections of a single one would be read by one thread.
   */
  private static final class Loop extends VerticleBase {
    private final HttpServerConfig config;
    private final VertxExchanges exchanges;
    private final List<HttpServer> servers;

    Loop(HttpServerConfig config, VertxExchanges exchanges, List<HttpServer> servers) {
      this.config = config;
      this.exchanges = exchanges;
      this.servers = servers;
    }

    @Override
    public Future<?> start() {
      return vertx
          .createHttpServer(config)
          .requestHandler(request -> exchanges.handle(vertx, request))
          .invalidRequestHandler(exchanges::refuse)
          .listen()
          .onSuccess(servers::add);
    }
  }

  private static String reason(Throwable cause) {
    if (cause instanceof java.net.BindException) {
      return "address already in use or not of this machine; end who uses it, or name another port with "
          + HertzOptions.PORT_VARIABLE;
    }
    return String.valueOf(cause.getMessage());
  }

  int port() {
    return servers.get(0).actualPort();
  }

  /** Takes no new requests, lets those under way end, and closes what is left after the time. */
  void stop(Duration patience) {
    exchanges.drain();
    List<Future<Void>> stopping = new ArrayList<>();
    for (HttpServer server : servers) {
      stopping.add(server.shutdown(patience.toMillis(), TimeUnit.MILLISECONDS));
    }
    await(Future.join(stopping));
    await(vertx.close());
  }

  /**
   * Netty's allocation events load the flight recorder at start, whether anybody records or not.
   * Whoever wants the events sets the property to true.
   */
  private static void leaveFlightRecorderOut() {
    if (System.getProperty(NETTY_JFR) == null) {
      System.setProperty(NETTY_JFR, "false");
    }
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }

  /**
   * Only what an HTTP server needs: files are not read through Vert.x, nothing blocks its loops.
   */
  private static VertxOptions vertxOptions() {
    return new VertxOptions()
        .setEventLoopPoolSize(EVENT_LOOPS)
        .setBlockedThreadCheckInterval(TimeUnit.HOURS.toMillis(1))
        .setFileSystemOptions(
            new FileSystemOptions()
                .setClassPathResolvingEnabled(false)
                .setFileCachingEnabled(false));
  }

  /** HTTP/1 only: HTTP/2 in clear text is what nobody asked for and attackers like. */
  private static HttpServerConfig serverConfig(HertzOptions options) {
    return new HttpServerConfig()
        .setVersions(HttpVersion.HTTP_1_0, HttpVersion.HTTP_1_1)
        .setHost(options.host().isEmpty() ? ANY_ADDRESS : options.host())
        .setPort(options.port())
        .setIdleTimeout(options.idleTimeout())
        .setHandle100ContinueAutomatically(false)
        .setHttp1Config(
            new Http1ServerConfig()
                .setMaxInitialLineLength(options.maxTargetBytes())
                .setMaxHeaderSize(options.maxHeaderBytes()));
  }
}
