package io.github.kitexjava.rpc;

import io.github.kitexjava.context.CallContext;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.function.Supplier;

/** The innermost endpoint of a client: sends a call to the server chosen and gets its reply. */
abstract sealed class Sender implements Endpoint permits PooledSender, MuxSender {
  /** How many connections wait for a call. */
  abstract int idleConnections();

  /** Closes connections as they become idle; calls that have begun are finished. */
  abstract void close();

  @Override
  public final Reply invoke(Invocation call) {
    InetSocketAddress address =
        call.info().to().address().orElseThrow(() -> new RpcException(Kerrors.NO_DEST_ADDRESS));
    CallContext context = CallContext.current();
    if (context.isCancelled()) {
      throw CallFailures.cancelled(context);
    }
    if (context.deadline().isOver()) {
      throw CallFailures.timeout(
          call, new IOException("the time was over before a connection was taken"));
    }
    return send(call, address, context);
  }

  /**
   * Sends and waits.
   *
   * @param context of the call, neither cancelled nor over when it begins
   */
  abstract Reply send(Invocation call, InetSocketAddress address, CallContext context);

  /**
   * Takes a connection and records that.
   *
   * @param connecting finds one that there is or makes one
   * @throws RpcException if there is none in time
   */
  static <C> C connected(Invocation call, Supplier<C> connecting) {
    RpcStats stats = call.info().stats();
    stats.record(RpcEvent.CLIENT_CONNECT_START);
    RpcException failure = null;
    try {
      return connecting.get();
    } catch (RpcException e) {
      failure = e;
      throw e;
    } finally {
      stats.recordEnd(RpcEvent.CLIENT_CONNECT_FINISH, failure);
    }
  }
}
