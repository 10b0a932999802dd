package io.github.kitexjava.rpc;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The connections to one server, used in turn. Safe for use by several threads. */
final class MuxConnections {
  private final AtomicReferenceArray<@Nullable MuxConnection> slots;
  private final ReentrantLock[] opening;
  private final AtomicInteger turn = new AtomicInteger();
  private volatile boolean retired;

  MuxConnections(int count) {
    slots = new AtomicReferenceArray<>(count);
    opening = new ReentrantLock[count];
    for (int i = 0; i < count; i++) {
      opening[i] = new ReentrantLock();
    }
  }

  /**
   * The next connection that takes calls.
   *
   * @param open makes one if there is none in its place; others who want that place wait
   * @return null if this was retired meanwhile
   */
  @Nullable MuxConnection take(Supplier<MuxConnection> open) {
    int slot = Math.floorMod(turn.getAndIncrement(), slots.length());
    MuxConnection connection = slots.get(slot);
    if (connection != null && connection.takesCalls()) {
      return connection;
    }
    opening[slot].lock();
    try {
      connection = slots.get(slot);
      if (connection != null && connection.takesCalls()) {
        return connection;
      }
      if (retired) {
        return null;
      }
      connection = open.get();
      slots.set(slot, connection);
      return connection;
    } finally {
      opening[slot].unlock();
    }
  }

  private Stream<MuxConnection> all() {
    return IntStream.range(0, slots.length()).mapToObj(slots::get).filter(Objects::nonNull);
  }

  int idleCount() {
    return (int) all().filter(c -> c.takesCalls() && c.isIdle()).count();
  }

  /** Closes what was idle since before this time. */
  void closeOld(long oldestNanos) {
    all().forEach(connection -> connection.closeIfIdleSince(oldestNanos));
  }

  /** Closes each connection once its calls are answered. */
  void drain() {
    all().forEach(MuxConnection::drain);
  }

  /** True if no connection is left here, and none will be. */
  boolean retireIfEmpty() {
    if (all().anyMatch(MuxConnection::takesCalls)) {
      return false;
    }
    for (ReentrantLock lock : opening) {
      if (!lock.tryLock()) {
        return false;
      }
      lock.unlock();
    }
    retired = true;
    return true;
  }
}
