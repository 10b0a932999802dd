package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kitexjava.rpc.discovery.Destination;
import io.github.kitexjava.rpc.discovery.Instance;
import io.github.kitexjava.rpc.discovery.LoadBalancer;
import io.github.kitexjava.rpc.discovery.Resolver;
import io.github.kitexjava.rpc.echo.Base;
import io.github.kitexjava.rpc.echo.BaseServer;
import io.github.kitexjava.rpc.echo.EchoClient;
import io.github.kitexjava.rpc.echo.EchoServer;
import io.github.kitexjava.rpc.governance.ErrorRateBreaker;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What Kitex's guide says of the kinds of failure, in its page on exceptions, sentence by sentence.
 * How they are told apart is in {@link KitexGuideErrorChecksTest}.
 *
 * <ul>
 *   <li>each kind has its name and text: {@link #everyKindHasTheNameAndTextOfTheGuide}
 *   <li>an internal exception is the framework's own: {@link ClientErrorsTest#aClosedClientSaysSo},
 *       {@link ClientErrorsTest#localFailuresAreNotReportedAsRemote}
 *   <li>what is not supported: told before there is a client, {@link MultiplexTest#itNeedsAHeader};
 *       the kind is for parts of the user's, {@link
 *       #everyKindReachesTheCallerOfThePartThatThrowsIt}
 *   <li>no resolver: {@link KerrorsTest#aClientWithoutResolverAndHostsFailsAsKitexsDoes}
 *   <li>no target service: {@link #aResolverThatNeedsANameSaysThatThereIsNone}
 *   <li>no target address: cannot happen, {@link #noServerIsWithoutAnAddress}
 *   <li>no connection available: Kitex itself fails with it nowhere, {@link
 *       #everyKindReachesTheCallerOfThePartThatThrowsIt}
 *   <li>no request in invoker mode: there is no such mode, {@link
 *       #everyKindHasTheNameAndTextOfTheGuide}
 *   <li>service discovery error: {@link BalancingTest#aResolverThatFailsAtFirstFailsTheCall},
 *       {@link BalancingTest#theResolverIsToldTheDestinationAndAskedAgainNowAndThen}, {@link
 *       LifecycleTest#aServerThatCannotBeRegisteredStopsAgain}
 *   <li>get connection error: {@link ClientErrorsTest#aRefusedConnectionIsAGetConnectionError},
 *       {@link BalancingTest#aLoneServersFailureIsTheCalls}
 *   <li>loadbalance error: {@link #aBalancerThatThrowsIsALoadbalanceError}, {@link
 *       #aBalancerThatPicksNoneIsALoadbalanceError}
 *   <li>no more instances, with the last failure: {@link
 *       BalancingTest#whenNoneCanBeReachedTheLastFailureIsTold}
 *   <li>rpc timeout: {@link ClientErrorsTest#anRpcTimeoutNamesWhatWasWaitedFor}, {@link
 *       ClientErrorsTest#theContextsDeadlineEndsACallThatHasNone}
 *   <li>forbidden by an ACL: {@link #aClientsMiddlewareForbidsACall}, {@link
 *       #aServersMiddlewareForbidsACall}
 *   <li>forbidden by the service's circuit breaker: {@link #anOpenServiceBreakerRefusesTheCall}
 *   <li>forbidden by the instance's circuit breaker: {@link #anOpenInstanceBreakerRefusesTheCall}
 *   <li>remote or network error: {@link ClientErrorsTest#aPeerThatClosesIsANetworkError}
 *   <li>{@code [remote]} marks what the server returned: {@link
 *       #theWordRemoteMarksWhatTheServerReturned}
 *   <li>too many connections: {@link #connectionsAboveTheLimitAreRefusedInTheGuidesWords}
 *   <li>too frequent requests: {@link #callsAboveTheRateAreRefusedInTheGuidesWords}
 *   <li>a panic in the handler says so and has its stack: {@link
 *       #aPanicSaysWhereItHappenedAndHasItsStack}
 *   <li>biz error is the handler's: {@link #whatAHandlerThrowsIsABizErrorWithItsCause}
 *   <li>retry error: {@link #aRetryPolicyThatThrowsIsARetryError}
 * </ul>
 */
class KitexGuideExceptionsTest {
  /** Each with its basic kind and text, as the guide lists them. */
  private static final Map<Kerrors, String> DETAILS =
      Map.of(
          Kerrors.NOT_SUPPORTED, "internal exception: operation not supported",
          Kerrors.NO_RESOLVER, "internal exception: no resolver available",
          Kerrors.NO_DEST_SERVICE, "internal exception: no dest service",
          Kerrors.NO_DEST_ADDRESS, "internal exception: no dest address",
          Kerrors.NO_CONNECTION, "internal exception: no connection available",
          Kerrors.SERVICE_CIRCUIT_BREAK, "forbidden by circuitbreaker: service circuitbreak",
          Kerrors.INSTANCE_CIRCUIT_BREAK, "forbidden by circuitbreaker: instance circuitbreak",
          Kerrors.CONNECTION_OVER_LIMIT, "request over limit: too many connections",
          Kerrors.QPS_OVER_LIMIT, "request over limit: request too frequent");

  /** The kinds without details. */
  private static final Map<ErrorType, String> TYPES =
      Map.of(
          ErrorType.SERVICE_DISCOVERY, "service discovery error",
          ErrorType.GET_CONNECTION, "get connection error",
          ErrorType.LOAD_BALANCE, "loadbalance error",
          ErrorType.NO_MORE_INSTANCE, "no more instances to retry",
          ErrorType.RPC_TIMEOUT, "rpc timeout",
          ErrorType.ACL, "request forbidden",
          ErrorType.REMOTE_OR_NETWORK, "remote or network error",
          ErrorType.PANIC, "panic",
          ErrorType.BIZ, "biz error",
          ErrorType.RETRY, "retry error");

  private static RpcException failureOf(EchoClient client) {
    return failureOf(client, "hi");
  }

  private static RpcException failureOf(EchoClient client, String text) {
    return catchThrowableOfType(RpcException.class, () -> client.ping(text));
  }

  private static Resolver resolver(Function<Destination, List<Instance>> resolves) {
    return new Resolver() {
      @Override
      public List<Instance> resolve(Destination destination) {
        return resolves.apply(destination);
      }

      @Override
      public String name() {
        return "test";
      }
    };
  }

  @Test
  void everyKindHasTheNameAndTextOfTheGuide() {
    DETAILS.forEach(
        (detail, text) -> assertThat(detail.type().text() + ": " + detail.text()).isEqualTo(text));
    TYPES.forEach((type, text) -> assertThat(type.text()).isEqualTo(text));
    List<Kerrors> further = new ArrayList<>(List.of(Kerrors.values()));
    further.removeAll(DETAILS.keySet());
    assertThat(further).as("Kitex has it, its guide not").containsExactly(Kerrors.NO_INSTANCE);
  }

  @ParameterizedTest
  @EnumSource
  void everyKindReachesTheCallerOfThePartThatThrowsIt(Kerrors detail) {
    Resolver throwing =
        resolver(
            destination -> {
              throw new RpcException(detail);
            });
    try (EchoClient client = EchoClient.builder("echo").resolver(throwing).build()) {
      RpcException failure = failureOf(client);
      assertThat(failure).hasMessage(detail.type().text() + ": " + detail.text());
      assertThat(failure.detail()).contains(detail);
      assertThat(Kerrors.is(failure, detail)).isTrue();
      assertThat(Kerrors.is(failure, detail.type())).isTrue();
    }
  }

  @Test
  void aResolverThatNeedsANameSaysThatThereIsNone() {
    try (Pair pair = Pair.of(EchoServer.builder(new EchoHandler()))) {
      Instance instance =
          new Instance(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), pair.server().port()));
      Resolver byName =
          resolver(
              destination -> {
                if (destination.serviceName().isEmpty()) {
                  throw new RpcException(Kerrors.NO_DEST_SERVICE);
                }
                return List.of(instance);
              });
      try (EchoClient named = EchoClient.builder("echo").resolver(byName).build();
          EchoClient nameless = EchoClient.builder("").resolver(byName).build()) {
        assertThat(named.with(Pair.PATIENT).ping("hi")).isEqualTo("yo");
        assertThat(failureOf(nameless)).hasMessage("internal exception: no dest service");
      }
    }
  }

  @Test
  @SuppressWarnings("NullAway") // that is what is refused
  void noServerIsWithoutAnAddress() {
    assertThatThrownBy(() -> new Instance(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> EchoClient.builder("echo").hostPort(null, 1))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> CallOptions.NONE.withHostPort(null, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static LoadBalancer picking(LoadBalancer.Picker picker) {
    return new LoadBalancer() {
      @Override
      public Picker picker(List<Instance> instances) {
        return picker;
      }

      @Override
      public String name() {
        return "own";
      }
    };
  }

  @Test
  void aBalancerThatThrowsIsALoadbalanceError() {
    LoadBalancer throws1 =
        picking(
            (destination, tried) -> {
              throw new IllegalStateException("no ring");
            });
    LoadBalancer throwsAtOnce =
        new LoadBalancer() {
          @Override
          public Picker picker(List<Instance> instances) {
            throw new IllegalStateException("no ring");
          }

          @Override
          public String name() {
            return "own";
          }
        };
    for (LoadBalancer balancer : List.of(throws1, throwsAtOnce)) {
      try (Pair pair = Pair.of(EchoClient.builder("echo").loadBalancer(balancer))) {
        RpcException failure = failureOf(pair.client());
        assertThat(failure).hasMessage("loadbalance error: balancer `own`: no ring");
        assertThat(failure.type()).isEqualTo(ErrorType.LOAD_BALANCE);
        assertThat(failure).hasCauseInstanceOf(IllegalStateException.class);
      }
    }
  }

  @Test
  void aBalancerThatPicksNoneIsALoadbalanceError() {
    LoadBalancer balancer = picking((destination, tried) -> Optional.empty());
    try (Pair pair = Pair.of(EchoClient.builder("echo").loadBalancer(balancer))) {
      assertThat(failureOf(pair.client()))
          .hasMessage("loadbalance error: balancer `own`: picked none of the servers known");
    }
  }

  private static final Middleware FORBIDS =
      (call, next) -> {
        throw new RpcException(ErrorType.ACL, "`%s` is not yours".formatted(call.method().name()));
      };

  @Test
  void aClientsMiddlewareForbidsACall() {
    try (Pair pair = Pair.of(EchoClient.builder("echo").middleware(FORBIDS))) {
      RpcException failure = failureOf(pair.client());
      assertThat(failure).hasMessage("request forbidden: `ping` is not yours");
      assertThat(failure.type()).isEqualTo(ErrorType.ACL);
    }
  }

  @Test
  void aServersMiddlewareForbidsACall() {
    AtomicInteger handled = new AtomicInteger();
    EchoHandler handler =
        new EchoHandler() {
          @Override
          public String ping(String text) {
            handled.incrementAndGet();
            return text;
          }
        };
    try (Pair pair = Pair.of(EchoServer.builder(handler).middleware(FORBIDS))) {
      assertThat(failureOf(pair.client()))
          .hasMessage("remote or network error[remote]: request forbidden: `ping` is not yours");
    }
    assertThat(handled).hasValue(0);
  }

  @Test
  void anOpenServiceBreakerRefusesTheCall() {
    List<String> sent = new CopyOnWriteArrayList<>();
    Middleware notes =
        (call, next) -> {
          sent.add(String.valueOf(call.arguments().get(0)));
          return next.invoke(call);
        };
    CircuitBreaker breaker = ErrorRateBreaker.perMethod().minSamples(1).build();
    try (Pair pair =
        Pair.of(EchoClient.builder("echo").circuitBreaker(breaker).middleware(notes))) {
      assertThat(failureOf(pair.client(), "fail").remote()).isTrue();
      RpcException refused = failureOf(pair.client());
      assertThat(refused).hasMessage("forbidden by circuitbreaker: service circuitbreak");
      assertThat(Kerrors.is(refused, Kerrors.SERVICE_CIRCUIT_BREAK)).isTrue();
      assertThat(Kerrors.is(refused, ErrorType.CIRCUIT_BREAK)).isTrue();
    }
    assertThat(sent).containsExactly("fail");
  }

  @Test
  void anOpenInstanceBreakerRefusesTheCall() throws Exception {
    CircuitBreaker breaker = ErrorRateBreaker.perInstance().minSamples(1).build();
    try (EchoClient client =
        EchoClient.builder("echo")
            .hostPort("127.0.0.1", FakePeer.nobody())
            .instanceCircuitBreaker(breaker)
            .build()) {
      assertThat(failureOf(client).type()).isEqualTo(ErrorType.GET_CONNECTION);
      RpcException refused = failureOf(client);
      assertThat(refused).hasMessage("forbidden by circuitbreaker: instance circuitbreak");
      assertThat(Kerrors.is(refused, Kerrors.INSTANCE_CIRCUIT_BREAK)).isTrue();
    }
  }

  @Test
  void openInstanceBreakersOfAllServersDoNotOpenTheServices() throws Exception {
    try (EchoClient client =
        EchoClient.builder("echo")
            .hostPort("127.0.0.1", FakePeer.nobody())
            .hostPort("127.0.0.1", FakePeer.nobody())
            .instanceCircuitBreaker(ErrorRateBreaker.perInstance().minSamples(1).build())
            .circuitBreaker(ErrorRateBreaker.perMethod().minSamples(2).build())
            .build()) {
      assertThat(failureOf(client).type()).isEqualTo(ErrorType.NO_MORE_INSTANCE);
      for (int i = 0; i < 5; i++) {
        assertThat(failureOf(client))
            .hasMessage(
                "no more instances to retry: last error: forbidden by circuitbreaker: instance"
                    + " circuitbreak");
      }
    }
  }

  @Test
  void theWordRemoteMarksWhatTheServerReturned() throws Exception {
    try (Pair pair = Pair.of(BaseServer.builder((Base) text -> text));
        FakePeer closes = new FakePeer(call -> "");
        EchoClient toPeer =
            EchoClient.builder("echo").hostPort("127.0.0.1", closes.port()).build()) {
      RpcException remote = catchThrowableOfType(RpcException.class, () -> pair.client().add(1, 2));
      assertThat(remote)
          .hasMessage("remote or network error[remote]: unknown method add (service Base)");
      assertThat(remote.remote()).isTrue();
      RpcException network =
          catchThrowableOfType(RpcException.class, () -> toPeer.with(Pair.PATIENT).ping("hi"));
      assertThat(network).hasMessageStartingWith("remote or network error: ");
      assertThat(network.remote()).isFalse();
    }
  }

  @Test
  void connectionsAboveTheLimitAreRefusedInTheGuidesWords() throws Exception {
    try (Logged logged = new Logged(RpcServer.class);
        Pair pair = Pair.of(EchoServer.builder(new EchoHandler()).maxConnections(1));
        EchoClient second =
            EchoClient.builder("echo").hostPort("127.0.0.1", pair.server().port()).build()) {
      assertThat(pair.client().ping("hi")).isEqualTo("yo");
      RpcException failure =
          catchThrowableOfType(RpcException.class, () -> second.with(Pair.PATIENT).ping("hi"));
      assertThat(failure.type())
          .as("nobody can tell it why")
          .isEqualTo(ErrorType.REMOTE_OR_NETWORK);
      assertThat(failure.remote()).isFalse();
      Eventually.is(
          () ->
              logged.lines().stream()
                  .anyMatch(
                      line ->
                          line.contains("reason=" + DETAILS.get(Kerrors.CONNECTION_OVER_LIMIT))));
      assertThat(pair.client().ping("hi")).isEqualTo("yo");
    }
  }

  @Test
  void callsAboveTheRateAreRefusedInTheGuidesWords() throws Exception {
    Finished finished = new Finished();
    RpcServerBuilder server =
        EchoServer.builder(new EchoHandler())
            .limiter(new RateLimiter(1, () -> 0)) // the time stands still
            .tracer(finished);
    try (Pair pair = Pair.of(server)) {
      assertThat(pair.client().ping("hi")).isEqualTo("yo");
      assertThat(failureOf(pair.client()))
          .hasMessage("remote or network error[remote]: request over limit: request too frequent");
      Throwable error = finished.stats(1).error().orElseThrow();
      assertThat(Kerrors.is(error, Kerrors.QPS_OVER_LIMIT)).isTrue();
      assertThat(Kerrors.is(error, ErrorType.OVER_LIMIT)).isTrue();
    }
  }

  @Test
  void aPanicSaysWhereItHappenedAndHasItsStack() throws Exception {
    Finished finished = new Finished();
    try (Pair pair = Pair.of(EchoServer.builder(new EchoHandler()).tracer(finished))) {
      RpcException told = failureOf(pair.client(), "panic");
      assertThat(told)
          .hasMessage(
              "remote or network error[remote]: panic: [happened in biz handler, method=Echo.ping,"
                  + " please check the panic at the server side] java.lang.NullPointerException:"
                  + " nothing here");
      assertThat(told.stack()).as("it stays where it happened").isEmpty();
      RpcException panic = (RpcException) finished.stats(0).error().orElseThrow();
      assertThat(panic.type()).isEqualTo(ErrorType.PANIC);
      assertThat(panic.stack().orElseThrow()).contains("at ", "EchoHandler.ping(EchoHandler.java:");
    }
  }

  @Test
  void whatAHandlerThrowsIsABizErrorWithItsCause() throws Exception {
    Finished finished = new Finished();
    try (Pair pair = Pair.of(EchoServer.builder(new EchoHandler()).tracer(finished))) {
      assertThat(failureOf(pair.client(), "fail"))
          .hasMessage("remote or network error[remote]: biz error: x");
      RpcException biz = (RpcException) finished.stats(0).error().orElseThrow();
      assertThat(biz.type()).isEqualTo(ErrorType.BIZ);
      assertThat(biz).hasMessage("biz error: x").hasCauseInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aRetryPolicyThatThrowsIsARetryError() {
    RetryPolicy policy =
        (call, failure) -> {
          throw new IllegalStateException("no budget");
        };
    try (Pair pair = Pair.of(EchoClient.builder("echo").retry(policy))) {
      RpcException failure = failureOf(pair.client(), "fail");
      assertThat(failure)
          .hasMessage(
              "retry error: retry[0] failed, the policy threw java.lang.IllegalStateException: no"
                  + " budget, toService=echo, method=ping");
      assertThat(failure.type()).isEqualTo(ErrorType.RETRY);
      assertThat(failure.getSuppressed())
          .as("what was to be retried")
          .singleElement()
          .extracting(Throwable::getMessage)
          .isEqualTo("remote or network error[remote]: biz error: x");
    }
  }

  @Test
  void aRetryPolicyMayReportAnotherFailure() {
    RpcException other = new RpcException(ErrorType.ACL, "no more of this");
    RetryPolicy policy =
        (call, failure) -> {
          throw other;
        };
    try (Pair pair = Pair.of(EchoClient.builder("echo").retry(policy))) {
      assertThatThrownBy(() -> pair.client().ping("fail")).isSameAs(other);
    }
  }
}
