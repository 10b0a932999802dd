package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kitexjava.rpc.discovery.Destination;
import io.github.kitexjava.rpc.discovery.Instance;
import io.github.kitexjava.rpc.discovery.LoadBalancer;
import io.github.kitexjava.rpc.discovery.Resolver;
import io.github.kitexjava.rpc.echo.EchoClient;
import io.github.kitexjava.rpc.echo.EchoServer;
import io.github.kitexjava.rpc.governance.FailureRetry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a client finds the server for a call. */
class BalancingTest {
  private final List<RpcServer> servers = new ArrayList<>();

  private int server(String name) {
    RpcServer server =
        EchoServer.builder(
                new EchoHandler() {
                  @Override
                  public String ping(String text) {
                    return name;
                  }
                })
            .port(0)
            .build()
            .start();
    servers.add(server);
    return server.port();
  }

  @AfterEach
  void stop() {
    servers.forEach(RpcServer::stop);
  }

  private static RpcClientBuilder<EchoClient> builder() {
    return EchoClient.builder("echo").connectTimeout(Duration.ofSeconds(20));
  }

  private static Instance at(int port, int weight) {
    return new Instance(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), weight, Map.of());
  }

  private static Map<String, Integer> answers(EchoClient client, int calls) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < calls; i++) {
      counts.merge(client.ping("?"), 1, Integer::sum);
    }
    return counts;
  }

  /** A resolver of a test. */
  private abstract static class Resolving implements Resolver {
    @Override
    public String name() {
      return "test";
    }
  }

  @Test
  void hostsAreCalledInTurn() {
    try (EchoClient client =
        builder().hostPort("127.0.0.1", server("a")).hostPort("127.0.0.1", server("b")).build()) {
      assertThat(answers(client, 10)).isEqualTo(Map.of("a", 5, "b", 5));
    }
  }

  @Test
  void weightsShareTheCallsOut() {
    Resolver resolver =
        Resolver.of(List.of(at(server("a"), 30), at(server("b"), 10), at(server("none"), 0)));
    try (EchoClient client = builder().resolver(resolver).build()) {
      assertThat(answers(client, 40)).isEqualTo(Map.of("a", 30, "b", 10));
    }
  }

  @Test
  void aServerThatCannotBeReachedIsPassedOver() throws Exception {
    try (EchoClient client =
        builder()
            .hostPort("127.0.0.1", FakePeer.nobody())
            .hostPort("127.0.0.1", server("b"))
            .build()) {
      assertThat(answers(client, 6)).isEqualTo(Map.of("b", 6));
    }
  }

  @Test
  void whenNoneCanBeReachedTheLastFailureIsTold() throws Exception {
    try (EchoClient client =
        builder()
            .hostPort("127.0.0.1", FakePeer.nobody())
            .hostPort("127.0.0.1", FakePeer.nobody())
            .build()) {
      RpcException failure = catchThrowableOfType(RpcException.class, () -> client.ping("?"));
      assertThat(failure.type()).isEqualTo(ErrorType.NO_MORE_INSTANCE);
      assertThat(failure)
          .hasMessageStartingWith(
              "no more instances to retry: last error: get connection error: connecting to 127.");
      assertThat(Kerrors.is(failure, ErrorType.GET_CONNECTION)).isTrue();
      assertThat(failure.getCause())
          .isInstanceOfSatisfying(
              RpcException.class, last -> assertThat(last.getSuppressed()).hasSize(1));
    }
  }

  @Test
  void aLoneServersFailureIsTheCalls() throws Exception {
    try (EchoClient client = builder().hostPort("127.0.0.1", FakePeer.nobody()).build()) {
      assertThatThrownBy(() -> client.ping("?"))
          .isInstanceOfSatisfying(
              RpcException.class, e -> assertThat(e.type()).isEqualTo(ErrorType.GET_CONNECTION));
    }
  }

  @Test
  void noMoreThanSixAreTried() throws Exception {
    CountedCalls tried = new CountedCalls();
    RpcClientBuilder<EchoClient> builder = builder();
    for (int port = 1; port <= 8; port++) {
      builder.hostPort("no.such.invalid", port);
    }
    try (EchoClient client = builder.instanceMiddleware(tried).build()) {
      assertThatThrownBy(() -> client.ping("?"))
          .hasMessage("get connection error: no address is known for `no.such.invalid`");
    }
    assertThat(tried.calls()).isEqualTo(6);
  }

  @Test
  void severalServersThatCannotBeReachedAreTriedAgainByDefault() throws Exception {
    CountedCalls attempts = new CountedCalls();
    try (EchoClient client =
        builder()
            .hostPort("127.0.0.1", FakePeer.nobody())
            .hostPort("127.0.0.1", FakePeer.nobody())
            .retry(FailureRetry.onConnectErrors())
            .middleware(attempts)
            .build()) {
      assertThatThrownBy(() -> client.ping("?"))
          .hasMessageStartingWith("no more instances to retry: ");
    }
    assertThat(attempts.calls()).isEqualTo(3);
  }

  @Test
  void aFailureBehindTheConnectionIsNotTriedElsewhere() throws Exception {
    try (FakePeer closes = new FakePeer(call -> "");
        EchoClient client =
            builder()
                .hostPort("127.0.0.1", closes.port())
                .hostPort("127.0.0.1", server("b"))
                .build()) {
      assertThatThrownBy(() -> client.ping("?"))
          .hasMessageStartingWith("remote or network error: ");
      assertThat(closes.connections()).isEqualTo(1);
    }
  }

  @Test
  void theResolverIsToldTheDestinationAndAskedAgainNowAndThen() throws Exception {
    List<Destination> asked = new CopyOnWriteArrayList<>();
    List<Instance> known = new CopyOnWriteArrayList<>(List.of(at(server("a"), 1)));
    Resolver resolver =
        new Resolving() {
          @Override
          public List<Instance> resolve(Destination destination) {
            asked.add(destination);
            return List.copyOf(known);
          }

          @Override
          public Duration refreshInterval() {
            return Duration.ofMillis(20);
          }
        };
    try (EchoClient client = builder().resolver(resolver).tag("cluster", "c1").build()) {
      assertThat(client.ping("?")).isEqualTo("a");
      assertThat(asked).containsExactly(new Destination("echo", "ping", Map.of("cluster", "c1")));
      known.set(0, at(server("b"), 1));
      Eventually.is(() -> client.ping("?").equals("b"));
      known.clear();
      Eventually.is(
          () -> {
            try {
              client.ping("?");
              return false;
            } catch (RpcException e) {
              assertThat(e).hasMessage("service discovery error: no instance available");
              return Kerrors.is(e, Kerrors.NO_INSTANCE);
            }
          });
    }
  }

  @Test
  void aResolverThatFailsLaterLeavesTheServersAsTheyWere() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    int port = server("a");
    Resolver resolver =
        new Resolving() {
          @Override
          public List<Instance> resolve(Destination destination) throws IOException {
            if (asked.getAndIncrement() > 0) {
              throw new IOException("the registry is away");
            }
            return List.of(at(port, 1));
          }

          @Override
          public Duration refreshInterval() {
            return Duration.ofMillis(10);
          }
        };
    try (Logged logged = new Logged(RpcClient.class);
        EchoClient client = builder().resolver(resolver).build()) {
      Eventually.is(() -> client.ping("?").equals("a") && asked.get() > 2);
      assertThat(client.ping("?")).isEqualTo("a");
      assertThat(logged.lines())
          .contains(
              "WARN KITEX: service discovery error: resolver `test`, service `echo`: the registry"
                  + " is away; going on with the servers known before");
    }
  }

  @Test
  void aResolverThatFailsAtFirstFailsTheCall() {
    Resolver resolver =
        new Resolving() {
          @Override
          public List<Instance> resolve(Destination destination) throws IOException {
            throw new IOException("the registry is away");
          }
        };
    try (EchoClient client = builder().resolver(resolver).build()) {
      RpcException failure = catchThrowableOfType(RpcException.class, () -> client.ping("?"));
      assertThat(failure.type()).isEqualTo(ErrorType.SERVICE_DISCOVERY);
      assertThat(failure)
          .hasMessage(
              "service discovery error: resolver `test`, service `echo`: the registry is away");
    }
  }

  @Test
  void aNameServiceGivesEveryAddress() {
    int port = server("a");
    try (EchoClient client = builder().resolver(Resolver.dns("localhost", port)).build()) {
      assertThat(answers(client, 4)).isEqualTo(Map.of("a", 4));
    }
    try (EchoClient client = builder().resolver(Resolver.dns("no.such.invalid", port)).build()) {
      assertThatThrownBy(() -> client.ping("?"))
          .hasMessageStartingWith("service discovery error: resolver `dns`, service `echo`: ");
    }
    assertThatThrownBy(() -> Resolver.dns("localhost", 0))
        .hasMessage("port: 0 (expected: 1 to 65535)");
  }

  @Test
  void aBalancerOfTheUsersOwnSeesTagsOfClientAndCall() {
    int a = server("a");
    int b = server("b");
    LoadBalancer byTag =
        new LoadBalancer() {
          @Override
          public Picker picker(List<Instance> instances) {
            return (destination, tried) ->
                destination.tags().getOrDefault("to", "first").equals("last")
                    ? Optional.of(instances.get(instances.size() - 1))
                    : Optional.of(instances.get(0));
          }

          @Override
          public String name() {
            return "by tag";
          }
        };
    try (EchoClient client =
        builder().hostPort("127.0.0.1", a).hostPort("127.0.0.1", b).loadBalancer(byTag).build()) {
      assertThat(client.ping("?")).isEqualTo("a");
      assertThat(client.with(CallOptions.NONE.withTag("to", "last")).ping("?")).isEqualTo("b");
    }
  }

  @Test
  void instanceMiddlewaresKnowTheServerAndRunForEachThatIsTried() throws Exception {
    List<String> seen = new CopyOnWriteArrayList<>();
    int dead = FakePeer.nobody();
    int alive = server("b");
    try (EchoClient client =
        builder()
            .hostPort("127.0.0.1", dead)
            .hostPort("127.0.0.1", alive)
            .middleware(
                (call, next) -> {
                  seen.add("outside " + call.info().to().address().isPresent());
                  return next.invoke(call);
                })
            .instanceMiddleware(
                (call, next) -> {
                  seen.add("at " + call.info().to().address().orElseThrow().getPort());
                  return next.invoke(call);
                })
            .build()) {
      assertThat(client.ping("?")).isEqualTo("b");
    }
    assertThat(seen).containsExactly("outside false", "at " + dead, "at " + alive);
  }
}
