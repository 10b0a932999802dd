package io.github.kitexjava.rpc;

import io.github.kitexjava.context.CallContext;
import io.github.kitexjava.context.Cancellation;
import io.github.kitexjava.context.Deadline;
import io.github.kitexjava.thrift.CodecException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;

/** Takes a connection of its own for each call, and keeps it for the next. */
final class PooledSender extends Sender {
  private final ConnectionPool pool;
  private final ClientTimer timer;
  private final int maxMessageBytes;

  PooledSender(PoolOptions options, int maxMessageBytes) {
    this.pool = new ConnectionPool(options);
    this.timer = new ClientTimer(pool::closeOld, options.maxIdleTime());
    this.maxMessageBytes = maxMessageBytes;
  }

  @Override
  int idleConnections() {
    return pool.idleCount();
  }

  @Override
  void close() {
    pool.close();
    timer.close();
  }

  @Override
  Reply send(Invocation call, InetSocketAddress address, CallContext context) {
    ClientConnection connection = connected(call, () -> take(address, call, context.deadline()));
    call.info().to(call.info().to().at(connection.remote()));
    Cancellation.Registration registration = context.onCancel(connection::close);
    boolean reusable = false;
    try {
      connection.begin(context.deadline());
      connection.encode(call, call.info().config().transport().framing());
      Reply reply = exchange(connection, call);
      // A oneway call may still be at work, and the next call would have to wait for it.
      reusable = !call.method().oneway();
      return reply;
    } catch (BizStatusException status) {
      reusable = true;
      throw status;
    } catch (RemoteFailure e) {
      // Handlers' failures; after others, servers may close the connection.
      reusable = e.answer().typeId() == ApplicationException.INTERNAL_ERROR;
      throw RpcException.remote(e.answer());
    } catch (IOException e) {
      throw CallFailures.of(e, call, context);
    } catch (CodecException | ApplicationException e) {
      throw RpcException.of(ErrorType.REMOTE_OR_NETWORK, e);
    } finally {
      registration.close();
      boolean stands = connection.end() && !context.isCancelled();
      if (reusable && stands && !connection.isResetByPeer()) {
        pool.put(address, connection);
        timer.sweep();
      } else {
        connection.close();
      }
    }
  }

  private ClientConnection take(InetSocketAddress address, Invocation call, Deadline deadline) {
    if (pool.isClosed()) {
      throw new RpcException(ErrorType.INTERNAL, "the client is closed");
    }
    return pool.take(address).orElseGet(() -> Connector.open(address, call, deadline, this::open));
  }

  private ClientConnection open(InetSocketAddress address, int timeoutMillis) throws IOException {
    SocketChannel channel = SocketChannel.open();
    try {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
      channel.socket().connect(address, timeoutMillis);
      return new ClientConnection(channel, maxMessageBytes, timer);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static Reply exchange(ClientConnection connection, Invocation call)
      throws IOException, RemoteFailure {
    connection.send();
    call.info().stats().record(RpcEvent.WRITE_FINISH);
    return call.method().oneway() ? Reply.done() : connection.receive(call);
  }
}
