package io.github.kitexjava.rpc;

import io.github.kitexjava.context.Deadline;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Makes a client's connections within the time that there is for it. */
final class Connector {
  private Connector() {}

  /**
   * Makes one kind of connection.
   *
   * @param <C> the kind
   */
  @FunctionalInterface
  interface Opener<C> {
    /**
     * Connects.
     *
     * @param timeoutMillis 0 means none
     */
    C open(InetSocketAddress address, int timeoutMillis) throws IOException;
  }

  /**
   * Makes a connection within the time that the call's options and its deadline leave.
   *
   * @throws RpcException if there is none in time
   */
  static <C> C open(
      InetSocketAddress address, Invocation call, Deadline deadline, Opener<C> opener) {
    InetSocketAddress resolved =
        address.isUnresolved()
            ? new InetSocketAddress(address.getHostString(), address.getPort())
            : address;
    if (resolved.isUnresolved()) {
      throw new RpcException(
          ErrorType.GET_CONNECTION,
          "no address is known for `%s`".formatted(address.getHostString()));
    }
    Duration connectTimeout = call.info().config().connectTimeout();
    long allowed = connectTimeout.isZero() ? Long.MAX_VALUE : connectTimeout.toNanos();
    try {
      return opener.open(resolved, millis(Math.min(allowed, deadline.remainingNanos())));
    } catch (IOException e) {
      if (deadline.isOver()) {
        call.info().to(call.info().to().at(resolved));
        throw CallFailures.timeout(call, e);
      }
      if (e instanceof ClosedByInterruptException) {
        throw CallFailures.interrupted(e);
      }
      throw new RpcException(
          ErrorType.GET_CONNECTION,
          "connecting to %s: %s".formatted(Texts.address(resolved), Texts.messageOf(e)),
          e);
    }
  }

  /** 0 means for ever, as sockets have it. */
  private static int millis(long nanos) {
    if (nanos == Long.MAX_VALUE) {
      return 0;
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(nanos + 999_999);
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, millis));
  }
}
