package io.github.kitexjava.soak;

import io.github.kitexjava.rpc.ErrorType;
import io.github.kitexjava.rpc.PoolOptions;
import io.github.kitexjava.rpc.RpcClientBuilder;
import io.github.kitexjava.rpc.RpcException;
import io.github.kitexjava.rpc.Transport;
import io.github.kitexjava.rpc.governance.FailureRetry;
import io.github.kitexjava.soak.api.SoakClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Clients of every transport and kind of connection, which call the same servers. */
final class ClientGroup implements AutoCloseable {
  private final Outcomes outcomes = new Outcomes();
  private final List<Client> clients = new ArrayList<>();

  private record Client(SoakClient calls, boolean header) {}

  ClientGroup(List<Integer> ports) {
    for (Transport transport : Transport.values()) {
      add(ports, transport, builder -> {});
    }
    add(ports, Transport.FRAMED, builder -> builder.pool(PoolOptions.NONE));
    add(ports, Transport.TTHEADER, builder -> builder.multiplexed(2));
  }

  private interface Setting {
    void on(RpcClientBuilder<?> builder);
  }

  private void add(List<Integer> ports, Transport transport, Setting setting) {
    RpcClientBuilder<SoakClient> builder =
        SoakClient.builder("soak")
            .transport(transport)
            .connectTimeout(Duration.ofSeconds(2))
            .rpcTimeout(Duration.ofSeconds(20))
            .retry(FailureRetry.builder().when(this::isWorthAnother).build());
    ports.forEach(port -> builder.hostPort("127.0.0.1", port));
    setting.on(builder);
    boolean header = transport == Transport.TTHEADER || transport == Transport.TTHEADER_FRAMED;
    clients.add(new Client(builder.build(), header));
  }

  /** All methods of the service may be executed twice. */
  private boolean isWorthAnother(RpcException failure) {
    boolean worth = !failure.remote() && failure.type() == ErrorType.REMOTE_OR_NETWORK;
    if (worth) {
      outcomes.retried(failure.type().name());
    }
    return worth;
  }

  Outcomes outcomes() {
    return outcomes;
  }

  /** Makes one call of any kind by any client, and notes what became of it. */
  void callOnce(Random random, long id) {
    Client client = clients.get(random.nextInt(clients.size()));
    Calls kind = Calls.any(random);
    try {
      kind.call(client.calls, id, client.header);
      outcomes.right(kind.name());
    } catch (RuntimeException | Error thrown) {
      Throwable reason = Calls.reason(thrown);
      if (reason instanceof RpcException failure && isExplained(failure)) {
        outcomes.lost(kind.name(), failure.type().name());
      } else {
        outcomes.surprise(kind.name(), reason);
      }
    }
  }

  /** By a connection that was cut, or a server that is gone. */
  private static boolean isExplained(RpcException failure) {
    return !failure.remote()
        && (failure.type() == ErrorType.REMOTE_OR_NETWORK
            || failure.type() == ErrorType.GET_CONNECTION
            || failure.type() == ErrorType.NO_MORE_INSTANCE
            || failure.type() == ErrorType.RPC_TIMEOUT);
  }

  @Override
  public void close() {
    clients.forEach(client -> client.calls.close());
  }
}
