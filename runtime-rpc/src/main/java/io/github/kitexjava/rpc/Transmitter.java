package io.github.kitexjava.rpc;

import io.github.kitexjava.context.CallContext;
import io.github.kitexjava.context.Cancellation;
import io.github.kitexjava.context.Deadline;
import io.github.kitexjava.rpc.ClientConnection.RemoteFailure;
import io.github.kitexjava.thrift.CodecException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The innermost endpoint of a client: takes a connection, sends the call, waits for the reply. */
final class Transmitter implements Endpoint {
  /** What a socket's send buffer surely takes, so that sending it never blocks for long. */
  private static final int SMALL_BYTES = 16 * 1_024;

  private final List<InetSocketAddress> addresses;
  private final AtomicInteger turn = new AtomicInteger();
  private final ConnectionPool pool;
  private final ClientTimer timer;
  private final int maxMessageBytes;

  Transmitter(List<InetSocketAddress> addresses, PoolOptions options, int maxMessageBytes) {
    this.addresses = addresses;
    this.pool = new ConnectionPool(options);
    this.timer = new ClientTimer(pool, options.maxIdleTime());
    this.maxMessageBytes = maxMessageBytes;
  }

  int idleConnections() {
    return pool.idleCount();
  }

  void close() {
    pool.close();
    timer.close();
  }

  @Override
  public Reply invoke(Invocation call) {
    InetSocketAddress address = call.options().address().orElseGet(this::next);
    CallContext context = CallContext.current();
    if (context.isCancelled()) {
      throw cancelled(context);
    }
    ClientConnection connection = connect(address, call, context.deadline());
    call.info().to(call.info().to().at(connection.remote()));
    Cancellation.Registration registration = context.onCancel(connection::close);
    boolean reusable = false;
    try {
      encode(connection, call);
      Reply reply = exchange(connection, call, context.deadline());
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
      throw failed(e, call, context);
    } catch (CodecException | ApplicationException e) {
      throw RpcException.of(ErrorType.REMOTE_OR_NETWORK, e);
    } finally {
      registration.close();
      if (reusable && !connection.isResetByPeer() && !context.isCancelled()) {
        pool.put(address, connection);
        timer.start();
      } else {
        connection.close();
      }
    }
  }

  private InetSocketAddress next() {
    if (addresses.isEmpty()) {
      throw new RpcException(ErrorType.INTERNAL, "no resolver available");
    }
    return addresses.get(Math.floorMod(turn.getAndIncrement(), addresses.size()));
  }

  private ClientConnection connect(InetSocketAddress address, Invocation call, Deadline deadline) {
    if (pool.isClosed()) {
      throw new RpcException(ErrorType.INTERNAL, "the client is closed");
    }
    if (deadline.isOver()) {
      throw timeout(call, new IOException("the time was over before a connection was taken"));
    }
    return pool.take(address).orElseGet(() -> open(address, call, deadline));
  }

  private ClientConnection open(InetSocketAddress address, Invocation call, Deadline deadline) {
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
      return ClientConnection.open(
          resolved, millis(Math.min(allowed, deadline.remainingNanos())), maxMessageBytes);
    } catch (IOException e) {
      if (deadline.isOver()) {
        call.info().to(call.info().to().at(resolved));
        throw timeout(call, e);
      }
      if (e instanceof ClosedByInterruptException) {
        throw interrupted(e);
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

  /** A failure here is the caller's: nothing was sent. */
  private static void encode(ClientConnection connection, Invocation call) {
    try {
      connection.encode(call, call.info().config().transport().framing());
    } catch (RuntimeException e) {
      throw new RpcException(
          ErrorType.INTERNAL,
          "writing the arguments of `%s`: %s".formatted(call.method(), Texts.messageOf(e)),
          e);
    }
  }

  private Reply exchange(ClientConnection connection, Invocation call, Deadline deadline)
      throws IOException, RemoteFailure {
    connection.deadline(deadline);
    if (deadline.isNone() || connection.encodedBytes() <= SMALL_BYTES) {
      connection.send();
    } else {
      Future<?> end = timer.after(deadline.remainingNanos(), connection::close);
      try {
        connection.send();
      } finally {
        end.cancel(false);
      }
    }
    return call.method().oneway() ? Reply.done() : connection.receive(call);
  }

  private static RpcException failed(IOException e, Invocation call, CallContext context) {
    if (context.isCancelled()) {
      return cancelled(context);
    }
    if (context.deadline().isOver()) {
      return timeout(call, e);
    }
    if (e instanceof ClosedByInterruptException) {
      return interrupted(e);
    }
    return RpcException.of(ErrorType.REMOTE_OR_NETWORK, e);
  }

  private static RpcException cancelled(CallContext context) {
    Throwable cause = context.cancellationCause().orElseThrow();
    return RpcException.of(ErrorType.CANCELED_BY_BUSINESS, cause);
  }

  private static RpcException interrupted(IOException cause) {
    return new RpcException(
        ErrorType.CANCELED_BY_BUSINESS, "the calling thread was interrupted", cause);
  }

  private static RpcException timeout(Invocation call, IOException cause) {
    RpcInfo info = call.info();
    Duration allowed = info.config().rpcTimeout();
    StringBuilder text = new StringBuilder();
    text.append("timeout=").append(Texts.duration(allowed));
    text.append(", to=").append(info.to().serviceName());
    text.append(", method=").append(info.methodName());
    text.append(", location=kitex.rpcTimeoutMW");
    info.to().address().ifPresent(at -> text.append(", remote=").append(Texts.address(at)));
    Duration actual = info.stats().elapsed();
    if (allowed.isZero() || actual.compareTo(allowed.minusMillis(1)) < 0) {
      text.append(", context deadline earlier than timeout, actual=");
      text.append(Texts.duration(actual));
    }
    return new RpcTimeoutException(text.toString(), cause);
  }
}
