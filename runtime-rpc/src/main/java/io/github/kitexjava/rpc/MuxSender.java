package io.github.kitexjava.rpc;

import io.github.kitexjava.context.CallContext;
import io.github.kitexjava.context.Deadline;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;

/** Sends all calls to a server over a few connections, many at once on each. */
final class MuxSender extends Sender {
  private final int connectionsPerAddress;
  private final int maxMessageBytes;
  private final Duration maxIdleTime;

  /**
   * Read replies. There are few, and each waits for most of its life: a virtual thread would pay a
   * poller's hand-overs for every reply, which cost a lone caller two thirds of its time.
   */
  private final ThreadFactory threads = ConnectionThreads.PLATFORM.factory("kitex-mux-");

  private final Map<InetSocketAddress, MuxConnections> byAddress = new ConcurrentHashMap<>();
  private final ClientTimer timer;
  private volatile boolean closed;

  MuxSender(int connectionsPerAddress, Duration maxIdleTime, int maxMessageBytes) {
    this.connectionsPerAddress = connectionsPerAddress;
    this.maxIdleTime = maxIdleTime;
    this.maxMessageBytes = maxMessageBytes;
    this.timer = new ClientTimer(this::closeOld, maxIdleTime);
  }

  /** Whether any connection is left. */
  private boolean closeOld(long nowNanos) {
    long oldest = nowNanos - maxIdleTime.toNanos();
    byAddress.values().forEach(connections -> connections.closeOld(oldest));
    byAddress.values().removeIf(MuxConnections::retireIfEmpty);
    return !byAddress.isEmpty();
  }

  @Override
  int idleConnections() {
    return byAddress.values().stream().mapToInt(MuxConnections::idleCount).sum();
  }

  @Override
  void close() {
    closed = true;
    byAddress.values().forEach(MuxConnections::drain);
    timer.close();
  }

  @Override
  Reply send(Invocation call, InetSocketAddress address, CallContext context) {
    PendingCall pending = new PendingCall(call, context);
    MuxConnection connection = sendTo(address, pending);
    return call.method().oneway() ? Reply.done() : pending.await(connection);
  }

  private MuxConnection sendTo(InetSocketAddress address, PendingCall pending) {
    Invocation call = pending.invocation();
    CallContext context = pending.context();
    while (true) {
      MuxConnection connection = connected(call, () -> take(address, call, context.deadline()));
      timer.sweep();
      call.info().to(call.info().to().at(connection.remote()));
      try {
        if (connection.send(pending)) {
          return connection;
        }
      } catch (IOException e) {
        throw CallFailures.of(e, call, context);
      }
    }
  }

  private MuxConnection take(InetSocketAddress address, Invocation call, Deadline deadline) {
    while (true) {
      if (closed) {
        throw new RpcException(ErrorType.INTERNAL, "the client is closed");
      }
      MuxConnections connections =
          byAddress.computeIfAbsent(address, at -> new MuxConnections(connectionsPerAddress));
      MuxConnection taken =
          connections.take(() -> Connector.open(address, call, deadline, this::open));
      if (taken != null) {
        if (closed) {
          taken.drain();
        }
        return taken;
      }
    }
  }

  private MuxConnection open(InetSocketAddress address, int timeoutMillis) throws IOException {
    // Not on a channel: one caller's interrupt would close what all of them use
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.setKeepAlive(true);
      socket.connect(address, timeoutMillis);
      MuxConnection connection = new MuxConnection(socket, maxMessageBytes, timer);
      connection.start(threads);
      return connection;
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }
}
