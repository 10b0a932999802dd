package io.github.kitexjava.rpc.discovery;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Smooth weighted round robin, as nginx does it: of weights 5, 1, 1 the first is not picked five
 * times in a row.
 */
final class WeightedRoundRobin implements LoadBalancer {
  static final WeightedRoundRobin INSTANCE = new WeightedRoundRobin();

  private WeightedRoundRobin() {}

  @Override
  public Picker picker(List<Instance> instances) {
    boolean equal = instances.stream().mapToInt(Instance::weight).distinct().count() <= 1;
    return equal ? new InTurn(instances) : new Smooth(instances);
  }

  @Override
  public String name() {
    return "weighted round robin";
  }

  /** The first that was not tried, from a place on that moves with each call. */
  private static Optional<Instance> from(int start, List<Instance> all, Set<Instance> tried) {
    for (int i = 0; i < all.size(); i++) {
      Instance instance = all.get((start + i) % all.size());
      if (tried.isEmpty() || !tried.contains(instance)) {
        return Optional.of(instance);
      }
    }
    return Optional.empty();
  }

  /** Of equal weights: nothing to compute and nothing to lock. */
  private static final class InTurn implements Picker {
    private final List<Instance> instances;
    private final AtomicInteger turn = new AtomicInteger();

    InTurn(List<Instance> instances) {
      this.instances = List.copyOf(instances);
    }

    @Override
    public Optional<Instance> pick(Destination destination, Set<Instance> tried) {
      if (instances.isEmpty()) {
        return Optional.empty();
      }
      return from(Math.floorMod(turn.getAndIncrement(), instances.size()), instances, tried);
    }
  }

  private static final class Smooth implements Picker {
    private final List<Instance> instances;
    private final long[] credit;
    private final long total;
    private final ReentrantLock lock = new ReentrantLock();

    Smooth(List<Instance> instances) {
      this.instances = List.copyOf(instances);
      this.credit = new long[instances.size()];
      this.total = instances.stream().mapToLong(Instance::weight).sum();
    }

    @Override
    public Optional<Instance> pick(Destination destination, Set<Instance> tried) {
      return from(next(), instances, tried);
    }

    private int next() {
      lock.lock();
      try {
        int best = 0;
        for (int i = 0; i < credit.length; i++) {
          credit[i] += instances.get(i).weight();
          if (credit[i] > credit[best]) {
            best = i;
          }
        }
        credit[best] -= total;
        return best;
      } finally {
        lock.unlock();
      }
    }
  }
}
