package io.github.kitexjava.rpc;

import io.github.kitexjava.rpc.discovery.Destination;
import io.github.kitexjava.rpc.discovery.Instance;
import io.github.kitexjava.rpc.discovery.LoadBalancer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the server for a call, and another one if that cannot be reached. */
final class Balancing implements Middleware {
  private static final int MOST_TRIES = 6; // as Kitex

  private final @Nullable KnownServers servers;

  /**
   * @param servers null if the client knows none: only calls that name their server can be made
   */
  Balancing(@Nullable KnownServers servers) {
    this.servers = servers;
  }

  @Override
  public Reply invoke(Invocation call, Endpoint next) {
    RpcInfo info = call.info();
    if (call.options().address().isPresent()) {
      info.to(info.to().at(call.options().address().get()));
      return next.invoke(call);
    }
    if (servers == null) {
      throw new RpcException(Kerrors.NO_RESOLVER);
    }
    Peer to = info.to();
    Destination destination = new Destination(to.serviceName(), info.methodName(), to.tags());
    LoadBalancer.Picker picker = servers.picker(destination);
    Instance instance =
        servers.pick(picker, destination, Set.of()).orElseThrow(servers::nonePicked);
    try {
      info.to(to.at(instance.address()));
      return next.invoke(call);
    } catch (RpcException failure) {
      return another(call, next, new Choice(servers, to, destination, picker, instance), failure);
    }
  }

  private record Choice(
      KnownServers servers,
      Peer to,
      Destination destination,
      LoadBalancer.Picker picker,
      Instance first) {

    Optional<Instance> pick(Set<Instance> tried) {
      return servers.pick(picker, destination, tried);
    }
  }

  private static Reply another(
      Invocation call, Endpoint next, Choice choice, RpcException firstFailure) {
    RpcException failure = firstFailure;
    Set<Instance> tried = new HashSet<>(Set.of(choice.first));
    while (wasNotReached(failure) && tried.size() < MOST_TRIES) {
      Optional<Instance> instance = choice.pick(tried);
      if (instance.isEmpty() || !tried.add(instance.get())) {
        throw tried.size() == 1 ? failure : noneLeft(failure); // one alone speaks for itself
      }
      try {
        call.info().to(choice.to.at(instance.get().address()));
        return next.invoke(call);
      } catch (RpcException e) {
        e.addSuppressed(failure);
        failure = e;
      }
    }
    throw failure;
  }

  private static RpcException noneLeft(RpcException failure) {
    return new RpcException(
        ErrorType.NO_MORE_INSTANCE, "last error: " + Texts.messageOf(failure), failure);
  }

  /** Then nothing was sent, and another server can be asked without the user's leave. */
  private static boolean wasNotReached(RpcException failure) {
    return !failure.remote()
        && (failure.type() == ErrorType.GET_CONNECTION
            || failure.type() == ErrorType.CIRCUIT_BREAK);
  }
}
