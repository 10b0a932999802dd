package io.github.kitexjava.rpc;

import io.github.kitexjava.rpc.discovery.Registration;
import io.github.kitexjava.rpc.discovery.Registry;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What others do when a server starts and stops. Used by one thread at a time. */
final class Lifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(RpcServer.class);

  private final List<Runnable> startHooks;
  private final List<Runnable> shutdownHooks;
  private final Announcement announcement;
  private @Nullable Registration registration;

  /**
   * What a server tells a registry of itself.
   *
   * @param registry null for nobody
   */
  record Announcement(
      @Nullable Registry registry,
      String serviceName,
      List<String> services,
      int weight,
      Map<String, String> tags) {}

  Lifecycle(List<Runnable> startHooks, List<Runnable> shutdownHooks, Announcement announcement) {
    this.startHooks = List.copyOf(startHooks);
    this.shutdownHooks = List.copyOf(shutdownHooks);
    this.announcement = announcement;
  }

  /**
   * The server listens.
   *
   * @throws RuntimeException of a hook
   * @throws RpcException if the registry does not take it
   */
  void started(InetSocketAddress address) {
    startHooks.forEach(Runnable::run);
    Registry registry = announcement.registry;
    if (registry == null) {
      return;
    }
    Registration server =
        new Registration(
            announcement.serviceName,
            announcement.services,
            address,
            announcement.weight,
            announcement.tags,
            Instant.now());
    try {
      registry.register(server);
      registration = server;
    } catch (Exception e) {
      throw new RpcException(
          ErrorType.SERVICE_DISCOVERY,
          "registering `%s`: %s".formatted(server.serviceName(), Texts.messageOf(e)),
          e);
    }
  }

  /** The server will stop; it still answers. What fails here is logged. */
  void stopping() {
    for (Runnable hook : shutdownHooks) {
      try {
        hook.run();
      } catch (RuntimeException | Error e) {
        LOG.error("KITEX: a shutdown hook failed", e);
      }
    }
    Registration server = registration;
    Registry registry = announcement.registry;
    if (server == null || registry == null) {
      return;
    }
    try {
      registry.deregister(server);
    } catch (Exception e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      LOG.error("KITEX: deregistering `{}` failed", server.serviceName(), e);
    }
  }
}
