package io.github.kitexjava.rpc;

import io.github.kitexjava.rpc.discovery.Destination;
import io.github.kitexjava.rpc.discovery.Instance;
import io.github.kitexjava.rpc.discovery.LoadBalancer;
import io.github.kitexjava.rpc.discovery.Resolver;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a resolver said last, with a picker for it. The first call waits for the resolver, later
 * ones go on with what is known while it is asked again. Safe for use by several threads.
 */
final class KnownServers {
  private static final Logger LOG = LoggerFactory.getLogger(RpcClient.class);

  /** What no call asked for in this many refresh intervals is forgotten; 3 of 5 s, as Kitex. */
  private static final int KEPT_INTERVALS = 3;

  private final Resolver resolver;
  private final LoadBalancer balancer;
  private final Executor executor;
  private final long refreshNanos;
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  /**
   * @param executor asks the resolver again
   */
  KnownServers(Resolver resolver, LoadBalancer balancer, Executor executor) {
    this.resolver = resolver;
    this.balancer = balancer;
    this.executor = executor;
    this.refreshNanos = nanos(resolver.refreshInterval());
  }

  private static long nanos(Duration interval) {
    if (interval.isNegative()) {
      throw new IllegalArgumentException(
          "refresh interval of %s (expected: zero or more)".formatted(Texts.duration(interval)));
    }
    return interval.toNanos();
  }

  /**
   * Shares out calls for this destination.
   *
   * @throws RpcException if the resolver fails, or knows no server
   */
  LoadBalancer.Picker picker(Destination destination) {
    Entry entry =
        entries.computeIfAbsent(resolver.cacheKey(destination), key -> new Entry(destination));
    return entry.picker();
  }

  /**
   * Picks with one of the pickers given out.
   *
   * @throws RpcException if the balancer fails
   */
  Optional<Instance> pick(
      LoadBalancer.Picker picker, Destination destination, Set<Instance> tried) {
    try {
      return picker.pick(destination, tried);
    } catch (RuntimeException e) {
      throw balancerFailed(e);
    }
  }

  RpcException nonePicked() {
    return new RpcException(ErrorType.LOAD_BALANCE, ofBalancer("picked none of the servers known"));
  }

  /** What it says itself is left as it is. */
  private RpcException balancerFailed(RuntimeException e) {
    return e instanceof RpcException own
        ? own
        : new RpcException(ErrorType.LOAD_BALANCE, ofBalancer(Texts.messageOf(e)), e);
  }

  private String ofBalancer(String text) {
    return "balancer `%s`: %s".formatted(balancer.name(), text);
  }

  private LoadBalancer.Picker newPicker(List<Instance> instances) {
    try {
      return balancer.picker(instances);
    } catch (RuntimeException e) {
      throw balancerFailed(e);
    }
  }

  private List<Instance> resolve(Destination destination) {
    try {
      return resolver.resolve(destination).stream()
          .filter(instance -> instance.weight() > 0)
          .toList();
    } catch (RpcException e) {
      throw e;
    } catch (Exception e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      throw new RpcException(
          ErrorType.SERVICE_DISCOVERY,
          "resolver `%s`, service `%s`: %s"
              .formatted(resolver.name(), destination.serviceName(), Texts.messageOf(e)),
          e);
    }
  }

  private void forgetUnused(long nowNanos) {
    long oldest = nowNanos - KEPT_INTERVALS * refreshNanos;
    entries.values().removeIf(entry -> entry.usedNanos - oldest < 0);
  }

  /** The servers of one destination. */
  private final class Entry {
    private final Destination destination;
    private final ReentrantLock first = new ReentrantLock();
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private volatile @Nullable Known known;
    private volatile long usedNanos;

    Entry(Destination destination) {
      this.destination = destination;
      this.usedNanos = System.nanoTime();
    }

    LoadBalancer.Picker picker() {
      Known now = known;
      if (now == null) {
        now = firstTime();
      } else if (refreshNanos > 0) {
        long nanos = System.nanoTime();
        usedNanos = nanos;
        if (nanos - now.sinceNanos > refreshNanos && refreshing.compareAndSet(false, true)) {
          refreshLater();
        }
      }
      if (now.instances.isEmpty()) {
        throw new RpcException(Kerrors.NO_INSTANCE);
      }
      return now.picker;
    }

    private Known firstTime() {
      first.lock();
      try {
        Known now = known;
        return now == null ? learn(resolve(destination)) : now;
      } finally {
        first.unlock();
      }
    }

    private Known learn(List<Instance> instances) {
      Known before = known;
      LoadBalancer.Picker picker =
          before != null && before.instances.equals(instances)
              ? before.picker
              : newPicker(instances);
      Known now = new Known(instances, picker, System.nanoTime());
      known = now;
      return now;
    }

    private void refreshLater() {
      try {
        executor.execute(this::refresh);
      } catch (RejectedExecutionException e) {
        refreshing.set(false);
        LOG.warn("KITEX: the client's executor takes no work, servers are not looked up anew");
      }
    }

    private void refresh() {
      try {
        learn(resolve(destination));
        forgetUnused(System.nanoTime());
      } catch (RuntimeException e) {
        Known before = known;
        if (before != null) {
          known = new Known(before.instances, before.picker, System.nanoTime());
        }
        LOG.warn("KITEX: {}; going on with the servers known before", Texts.messageOf(e));
      } finally {
        refreshing.set(false);
      }
    }
  }

  private record Known(List<Instance> instances, LoadBalancer.Picker picker, long sinceNanos) {}
}
