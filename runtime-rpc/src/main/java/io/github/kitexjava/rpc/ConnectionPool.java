package io.github.kitexjava.rpc;

import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The connections of a client that nobody uses at the moment. Safe for use by several threads.
 *
 * <p>The one used last is taken first, so that the others grow old and are closed.
 */
final class ConnectionPool {
  private final PoolOptions options;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<InetSocketAddress, Deque<ClientConnection>> idle = new HashMap<>();
  private int idleCount;
  private boolean closed;

  ConnectionPool(PoolOptions options) {
    this.options = options;
  }

  /** A connection to this address that its server has not closed. */
  Optional<ClientConnection> take(InetSocketAddress address) {
    ClientConnection connection = poll(address);
    while (connection != null && !connection.isAlive()) {
      connection.close();
      connection = poll(address);
    }
    return Optional.ofNullable(connection);
  }

  private @Nullable ClientConnection poll(InetSocketAddress address) {
    lock.lock();
    try {
      Deque<ClientConnection> connections = idle.get(address);
      ClientConnection connection = connections == null ? null : connections.pollLast();
      if (connection != null) {
        idleCount--;
      }
      return connection;
    } finally {
      lock.unlock();
    }
  }

  /** Keeps the connection for later, or closes it if there are enough. */
  void put(InetSocketAddress address, ClientConnection connection) {
    connection.idles(System.nanoTime());
    lock.lock();
    try {
      Deque<ClientConnection> connections =
          idle.computeIfAbsent(address, key -> new ArrayDeque<>());
      if (!closed
          && idleCount < options.maxIdle()
          && connections.size() < options.maxIdlePerAddress()) {
        connections.addLast(connection);
        idleCount++;
        return;
      }
    } finally {
      lock.unlock();
    }
    connection.close();
  }

  /** Closes what nobody used for longer than the options say; whether any is left. */
  boolean closeOld(long nowNanos) {
    long oldest = nowNanos - options.maxIdleTime().toNanos();
    List<ClientConnection> old = new ArrayList<>();
    boolean left;
    lock.lock();
    try {
      for (Deque<ClientConnection> connections : idle.values()) {
        while (!connections.isEmpty() && connections.peekFirst().idleSince() - oldest < 0) {
          old.add(connections.removeFirst());
          idleCount--;
        }
      }
      idle.values().removeIf(Deque::isEmpty);
      left = idleCount > 0;
    } finally {
      lock.unlock();
    }
    old.forEach(ClientConnection::close);
    return left;
  }

  int idleCount() {
    lock.lock();
    try {
      return idleCount;
    } finally {
      lock.unlock();
    }
  }

  /** Closes every connection here, and from now on every one that comes back. */
  void close() {
    List<ClientConnection> all = new ArrayList<>();
    lock.lock();
    try {
      closed = true;
      idle.values().forEach(all::addAll);
      idle.clear();
      idleCount = 0;
    } finally {
      lock.unlock();
    }
    all.forEach(ClientConnection::close);
  }

  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }
}
