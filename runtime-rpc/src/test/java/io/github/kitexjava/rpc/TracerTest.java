package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.context.CallContext;
import io.github.kitexjava.rpc.echo.EchoClient;
import io.github.kitexjava.rpc.echo.EchoServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events, levels and tracers as in Kitex's `stats` package. */
class TracerTest {
  private static final CallContext.Key<String> KEY = CallContext.Key.named("trace");
  private static final RpcEvent OWN = RpcEvent.define("TracerTest's own", StatsLevel.BASE);

  private final List<String> order = new CopyOnWriteArrayList<>();
  private final Finished atServer = new Finished();
  private final List<RpcInfo> served = atServer.infos();
  private final Finished atClient = new Finished();
  private final List<RpcInfo> called = atClient.infos();
  private final RpcServerBuilder serverBuilder = EchoServer.builder(new EchoHandler()).port(0);
  private final RpcClientBuilder<EchoClient> clientBuilder =
      EchoClient.builder("echo").connectTimeout(Duration.ofSeconds(20));
  private RpcServer server = serverBuilder.build();

  private EchoClient start() {
    server = serverBuilder.build().start();
    return clientBuilder.hostPort("127.0.0.1", server.port()).build();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private Tracer named(String name) {
    return new Tracer() {
      @Override
      public CallContext start(CallContext context, RpcInfo info) {
        order.add(name + " starts " + info.methodName());
        return context.with(KEY, context.value(KEY).orElse("") + name);
      }

      @Override
      public void finish(CallContext context, RpcInfo info) {
        order.add(name + " finishes in " + context.value(KEY).orElse(""));
      }
    };
  }

  private static List<RpcEvent> events(RpcInfo info) {
    return info.stats().events().stream().map(RecordedEvent::event).toList();
  }

  @Test
  void theCourseOfACallIsRecordedOnBothSides() throws Exception {
    serverBuilder.tracer(atServer);
    clientBuilder.tracer(atClient);
    try (EchoClient client = start()) {
      client.ping("hi");
    }
    Eventually.is(() -> served.size() == 1);
    assertThat(events(called.get(0)))
        .containsExactly(
            RpcEvent.RPC_START,
            RpcEvent.CLIENT_CONNECT_START,
            RpcEvent.CLIENT_CONNECT_FINISH,
            RpcEvent.WRITE_START,
            RpcEvent.WRITE_FINISH,
            RpcEvent.WAIT_READ_START,
            RpcEvent.WAIT_READ_FINISH,
            RpcEvent.READ_START,
            RpcEvent.READ_FINISH,
            RpcEvent.RPC_FINISH);
    assertThat(events(served.get(0)))
        .containsExactly(
            RpcEvent.RPC_START,
            RpcEvent.READ_START,
            RpcEvent.READ_FINISH,
            RpcEvent.SERVER_HANDLE_START,
            RpcEvent.SERVER_HANDLE_FINISH,
            RpcEvent.WRITE_START,
            RpcEvent.WRITE_FINISH,
            RpcEvent.RPC_FINISH);
    assertInOrder(called.get(0));
    assertInOrder(served.get(0));
    assertThat(called.get(0).stats().sentBytes())
        .isEqualTo(served.get(0).stats().receivedBytes())
        .isPositive();
    assertThat(called.get(0).stats().receivedBytes())
        .isEqualTo(served.get(0).stats().sentBytes())
        .isPositive();
  }

  private static void assertInOrder(RpcInfo info) {
    List<RecordedEvent> events = info.stats().events();
    assertThat(events)
        .isSortedAccordingTo((one, two) -> one.sinceStart().compareTo(two.sinceStart()))
        .allMatch(event -> event.status() == RecordedEvent.Status.INFO && event.text().isEmpty());
    Duration sinceThen = Duration.between(events.get(0).time(), Instant.now());
    assertThat(sinceThen).isBetween(Duration.ofSeconds(-1), Duration.ofMinutes(5));
    assertThat(info.stats().elapsed())
        .isEqualTo(info.stats().event(RpcEvent.RPC_FINISH).orElseThrow().sinceStart());
  }

  @Test
  void tracersFinishInReverseOrderInTheContextTheyMade() throws Exception {
    serverBuilder.tracer(named("a")).tracer(named("b"));
    clientBuilder.tracer(named("c")).tracer(named("d"));
    try (EchoClient client = start()) {
      client.ping("hi");
    }
    Eventually.is(() -> order.size() == 8);
    assertThat(order)
        .containsSubsequence("c starts ping", "d starts ping", "a starts ping", "b starts ping")
        .containsSubsequence("b finishes in ab", "a finishes in ab")
        .containsSubsequence("d finishes in cd", "c finishes in cd");
  }

  @Test
  void handlersAndMiddlewaresRunInTheContextThatTheTracersMade() throws Exception {
    List<String> seen = new CopyOnWriteArrayList<>();
    Middleware looks =
        (call, next) -> {
          seen.add(CallContext.current().value(KEY).orElse("none"));
          return next.invoke(call);
        };
    serverBuilder.tracer(named("server")).middleware(looks);
    clientBuilder.tracer(named("client")).middleware(looks);
    try (EchoClient client = start()) {
      client.ping("hi");
      client.async().ping("hi").get();
    }
    assertThat(seen).containsExactly("client", "server", "client", "server");
  }

  @Test
  void aTracerThatThrowsHarmsNothing() throws Exception {
    Tracer broken =
        new Tracer() {
          @Override
          public CallContext start(CallContext context, RpcInfo info) {
            throw new IllegalStateException("no start");
          }

          @Override
          public void finish(CallContext context, RpcInfo info) {
            order.add("told of the end although it did not start");
          }
        };
    Tracer brokenLater =
        new Tracer() {
          @Override
          public CallContext start(CallContext context, RpcInfo info) {
            return context;
          }

          @Override
          public void finish(CallContext context, RpcInfo info) {
            throw new StackOverflowError("no finish");
          }
        };
    serverBuilder.tracer(broken).tracer(brokenLater).tracer(atServer);
    clientBuilder.tracer(broken).tracer(brokenLater).tracer(atClient);
    try (Logged logged = new Logged(Tracer.class);
        EchoClient client = start()) {
      assertThat(client.ping("hi")).isEqualTo("yo");
      assertThat(client.ping("hi")).isEqualTo("yo");
      Eventually.is(() -> served.size() == 2 && logged.lines().size() == 8);
      assertThat(logged.lines()).allMatch(line -> line.startsWith("ERROR KITEX: tracer "));
    }
    assertThat(called).hasSize(2);
    assertThat(order).isEmpty();
  }

  @Test
  void withoutATracerNothingIsRecorded() throws Exception {
    clientBuilder.middleware(
        (call, next) -> {
          called.add(call.info());
          return next.invoke(call);
        });
    try (EchoClient client = start()) {
      client.ping("hi");
    }
    assertThat(called.get(0).stats().level()).isEqualTo(StatsLevel.DISABLED);
    assertThat(called.get(0).stats().events()).isEmpty();
    assertThat(called.get(0).stats().sentBytes()).isPositive();
    assertThat(called.get(0).stats().attempts()).isEqualTo(1);
  }

  @Test
  void levelBaseHasStartAndFinishOnly() throws Exception {
    serverBuilder.tracer(atServer).statsLevel(StatsLevel.BASE);
    clientBuilder.tracer(atClient).statsLevel(StatsLevel.BASE);
    try (EchoClient client = start()) {
      client.ping("hi");
    }
    Eventually.is(() -> served.size() == 1);
    assertThat(events(called.get(0))).containsExactly(RpcEvent.RPC_START, RpcEvent.RPC_FINISH);
    assertThat(events(served.get(0))).containsExactly(RpcEvent.RPC_START, RpcEvent.RPC_FINISH);
  }

  @Test
  void eventsOfAProgramsOwnAreRecordedOnce() throws Exception {
    clientBuilder
        .tracer(atClient)
        .middleware(
            (call, next) -> {
              call.info().stats().record(OWN, RecordedEvent.Status.WARN, "first");
              call.info().stats().record(OWN, RecordedEvent.Status.INFO, "second");
              return next.invoke(call);
            });
    try (EchoClient client = start()) {
      client.ping("hi");
    }
    RecordedEvent own = called.get(0).stats().event(OWN).orElseThrow();
    assertThat(own.text()).isEqualTo("first");
    assertThat(own.status()).isEqualTo(RecordedEvent.Status.WARN);
    assertThatThrownBy(() -> RpcEvent.define(OWN.name(), StatsLevel.BASE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("event `TracerTest's own` is defined already");
    assertThatThrownBy(() -> RpcEvent.define("never", StatsLevel.DISABLED))
        .hasMessage("event `never` at level DISABLED (expected: BASE or DETAILED)");
  }

  @Test
  void failuresPanicsAndUnknownMethodsAreTracedToo() throws Exception {
    serverBuilder.tracer(atServer);
    try (EchoClient client = start();
        Wire wire = new Wire(server.port())) {
      assertThatThrownBy(() -> client.ping("fail")).isInstanceOf(RpcException.class);
      assertThatThrownBy(() -> client.ping("panic")).isInstanceOf(RpcException.class);
      Eventually.is(() -> served.size() == 2);
      wire.send(Wire.framed(Wire.message(1, "nope", 1, "00")));
      Eventually.is(() -> served.size() == 3);
    }
    assertThat(served.get(0).stats().error().orElseThrow()).hasMessage("biz error: x");
    assertThat(served.get(0).stats().panicked()).isFalse();
    RecordedEvent handled =
        served.get(0).stats().event(RpcEvent.SERVER_HANDLE_FINISH).orElseThrow();
    assertThat(handled.status()).isEqualTo(RecordedEvent.Status.ERROR);
    assertThat(handled.text()).isEqualTo("biz error: x");
    assertThat(served.get(1).stats().panicked()).isTrue();
    assertThat(served.get(1).stats().panic().orElseThrow()).hasMessage("nothing here");
    assertThat(served.get(2).methodName()).isEqualTo("nope");
    assertThat(served.get(2).stats().error().orElseThrow())
        .hasMessage("unknown method nope (service Echo)");
  }

  @Test
  void aOnewayCallIsFinishedWhenItsHandlerIs() throws Exception {
    serverBuilder.tracer(atServer);
    clientBuilder.tracer(atClient);
    try (EchoClient client = start()) {
      client.note("x");
    }
    Eventually.is(() -> served.size() == 1);
    assertThat(events(called.get(0)))
        .doesNotContain(RpcEvent.WAIT_READ_START, RpcEvent.READ_START)
        .contains(RpcEvent.WRITE_FINISH, RpcEvent.RPC_FINISH);
    assertThat(events(served.get(0)))
        .doesNotContain(RpcEvent.WRITE_START)
        .contains(RpcEvent.SERVER_HANDLE_FINISH, RpcEvent.RPC_FINISH);
  }
}
