package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.rpc.Dialect.Body;
import io.github.kitexjava.rpc.Dialect.Received;
import io.github.kitexjava.rpc.echo.EchoServer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.thrift.protocol.TMessageType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that has enough to do says so, on a connection that lives on. */
class LimitsTest {
  private static final Received TOO_FREQUENT =
      new Received(3, "ping", 7, 6, "request over limit: request too frequent");
  private static final Received TOO_MANY =
      new Received(3, "ping", 7, 6, "request over limit: too many calls at once");
  private static final Received ANSWER = new Received(2, "ping", 7, -1, "yo");

  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);
  private final EchoHandler handler = new EchoHandler();
  private final RpcServerBuilder builder = EchoServer.builder(handler).port(0);
  private RpcServer server = builder.build();

  private void start(RpcServerBuilder built) {
    server = built.build().start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  /** Takes as many as it is told, and keeps what it was asked. */
  private static class Counting implements Limiter {
    private final List<RpcInfo> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger left;
    private final AtomicInteger released = new AtomicInteger();

    Counting(int calls) {
      left = new AtomicInteger(calls);
    }

    @Override
    public boolean acquire(RpcInfo call) {
      asked.add(call);
      return left.getAndDecrement() > 0;
    }

    @Override
    public void release(RpcInfo call) {
      released.incrementAndGet();
    }

    @Override
    public String reason() {
      return "counted out";
    }
  }

  @ParameterizedTest
  @EnumSource
  void callsThatComeTooOftenAreAnswered(Dialect dialect) throws Exception {
    AtomicLong clock = new AtomicLong();
    start(builder.limiter(new RateLimiter(1, clock::get)));
    try (Wire wire = new Wire(server.port())) {
      for (int second = 0; second < 3; second++) {
        assertThat(wire.send(dialect.ping("hi")).receive(dialect)).isEqualTo(ANSWER);
        for (int i = 0; i < 10; i++) {
          assertThat(wire.send(dialect.ping("hi")).receive(dialect)).isEqualTo(TOO_FREQUENT);
        }
        clock.addAndGet(1_000_000_000);
      }
    }
  }

  @Test
  void theServersOwnLimitsAreBothAsked() throws Exception {
    start(waiting().maxConcurrentCalls(1).maxCallsPerSecond(1));
    try (Wire wire = new Wire(server.port());
        Wire other = new Wire(server.port())) {
      wire.send(Dialect.FRAMED.ping("wait"));
      assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(other.send(Dialect.FRAMED.ping("hi")).receive(Dialect.FRAMED)).isEqualTo(TOO_MANY);
      go.countDown();
      assertThat(wire.receive(Dialect.FRAMED).text()).isEqualTo("wait");
      assertThat(other.send(Dialect.FRAMED.ping("hi")).receive(Dialect.FRAMED))
          .isEqualTo(TOO_FREQUENT);
    }
  }

  private RpcServerBuilder waiting() {
    return builder.middleware(
        (call, next) -> {
          if ("wait".equals(call.arguments().get(0))) {
            entered.countDown();
            try {
              assertThat(go.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }
          return next.invoke(call);
        });
  }

  @Test
  void callsAboveThoseInWorkAreAnswered() throws Exception {
    start(waiting().maxConcurrentCalls(1));
    Dialect dialect = Dialect.FRAMED;
    try (Wire busy = new Wire(server.port());
        Wire other = new Wire(server.port())) {
      busy.send(dialect.ping("wait"));
      assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(other.send(dialect.ping("hi")).receive(dialect)).isEqualTo(TOO_MANY);
      assertThat(other.send(dialect.ping("hi")).receive(dialect)).isEqualTo(TOO_MANY);
      go.countDown();
      assertThat(busy.receive(dialect).text()).isEqualTo("wait");
      assertThat(other.send(dialect.ping("hi")).receive(dialect)).isEqualTo(ANSWER);
    }
  }

  @Test
  void whateverBecomesOfACallItsPlaceIsFreeAgain() throws Exception {
    start(builder.maxConcurrentCalls(1));
    Dialect dialect = Dialect.FRAMED;
    try (Wire wire = new Wire(server.port())) {
      for (String text : new String[] {"fail", "panic", "null", "overflow", "own number"}) {
        assertThat(wire.send(dialect.ping(text)).receive(dialect).type()).isEqualTo(3);
      }
      byte[] unreadable = dialect.message(TMessageType.CALL, "sorted", 1, out -> {});
      assertThat(wire.send(unreadable).receive(dialect).typeId()).isEqualTo(7);
      assertThat(wire.send(dialect.ping("hi")).receive(dialect)).isEqualTo(ANSWER);
    }
  }

  @Test
  void onewayCallsAboveTheLimitAreDroppedAndCounted() throws Exception {
    Counting limiter = new Counting(1);
    start(builder.limiter(limiter));
    try (Logged logged = new Logged(RpcServer.class);
        Wire wire = new Wire(server.port())) {
      byte[] note = Dialect.FRAMED.message(TMessageType.ONEWAY, "note", 1, Body.text("a note"));
      for (int i = 0; i < 100; i++) {
        wire.send(note);
      }
      Received refusal = wire.send(Dialect.FRAMED.ping("hi")).receive(Dialect.FRAMED);
      assertThat(refusal.text()).isEqualTo("request over limit: counted out");
      assertThat(handler.notes).hasSize(1);
      String line = "WARN KITEX: request over limit: counted out, remoteService=, remoteAddr=127.";
      assertThat(logged.lines()).filteredOn(each -> each.startsWith(line)).hasSize(1);
      assertThat(logged.lines())
          .anyMatch(
              each ->
                  each.endsWith(
                      "method=Echo.note, since the last such line 0 calls were refused and 1 oneway"
                          + " calls dropped"));
      Thread.sleep(1_001);
      wire.send(Dialect.FRAMED.ping("hi")).receive(Dialect.FRAMED);
      assertThat(logged.lines())
          .anyMatch(
              each ->
                  each.endsWith(
                      "method=Echo.ping, since the last such line 2 calls were refused and 98"
                          + " oneway calls dropped"));
    }
    assertThat(limiter.released).hasValue(1);
  }

  @Test
  void theArgumentsOfACallAboveTheLimitAreNotRead() throws Exception {
    start(builder.limiter(new Counting(1)));
    byte[] unreadable = Dialect.FRAMED.message(TMessageType.CALL, "sorted", 1, out -> {});
    try (Wire wire = new Wire(server.port())) {
      Received first = wire.send(unreadable).receive(Dialect.FRAMED);
      assertThat(first.text()).startsWith("reading the arguments of `sorted`: ");
      Received second = wire.send(unreadable).receive(Dialect.FRAMED);
      assertThat(second.text()).isEqualTo("request over limit: counted out");
    }
  }

  @Test
  void aLimiterMayBeSharedByServers() throws Exception {
    Counting limiter = new Counting(1);
    start(builder.limiter(limiter));
    RpcServer other = EchoServer.builder(handler).port(0).limiter(limiter).build().start();
    try (Wire wire = new Wire(server.port());
        Wire toOther = new Wire(other.port())) {
      assertThat(wire.send(Dialect.FRAMED.ping("hi")).receive(Dialect.FRAMED)).isEqualTo(ANSWER);
      assertThat(toOther.send(Dialect.FRAMED.ping("hi")).receive(Dialect.FRAMED).text())
          .isEqualTo("request over limit: counted out");
    } finally {
      other.stop();
    }
  }

  @Test
  void refusedCallsAreSeenByTheirStatsAndByNoMiddleware() throws Exception {
    Counting limiter = new Counting(1);
    List<RpcInfo> served = new CopyOnWriteArrayList<>();
    start(
        builder
            .limiter(limiter)
            .middleware(
                (call, next) -> {
                  served.add(call.info());
                  return next.invoke(call);
                }));
    try (Wire wire = new Wire(server.port())) {
      wire.send(Dialect.FRAMED.ping("hi")).receive(Dialect.FRAMED);
      wire.send(Dialect.FRAMED.ping("hi")).receive(Dialect.FRAMED);
    }
    assertThat(served).containsExactly(limiter.asked.get(0));
    RpcInfo refused = limiter.asked.get(1);
    assertThat(refused.methodName()).isEqualTo("ping");
    assertThat(refused.from().address()).isPresent();
    assertThat(refused.stats().error())
        .get()
        .isInstanceOfSatisfying(
            RpcException.class, e -> assertThat(e.type()).isEqualTo(ErrorType.OVER_LIMIT));
  }

  @Test
  void aLimiterThatRefusesGivesBackWhatOthersTook() throws Exception {
    Counting first = new Counting(100);
    Counting second = new Counting(1);
    Counting third = new Counting(100);
    start(builder.limiter(first).limiter(second).limiter(third));
    try (Wire wire = new Wire(server.port())) {
      for (int i = 0; i < 3; i++) {
        wire.send(Dialect.FRAMED.ping("hi")).receive(Dialect.FRAMED);
      }
    }
    assertThat(first.asked).hasSize(3);
    assertThat(first.released).hasValue(3);
    assertThat(second.released).hasValue(1);
    assertThat(third.asked).hasSize(1);
    assertThat(third.released).hasValue(1);
  }

  @Test
  void aLimitersRefusalMayBeOneOfTheWellKnownFailures() throws Exception {
    Finished finished = new Finished();
    Counting none =
        new Counting(0) {
          @Override
          public RpcException refusal() {
            return new RpcException(Kerrors.CONNECTION_OVER_LIMIT);
          }
        };
    start(builder.limiter(none).tracer(finished));
    try (Wire wire = new Wire(server.port())) {
      assertThat(wire.send(Dialect.FRAMED.ping("hi")).receive(Dialect.FRAMED))
          .isEqualTo(new Received(3, "ping", 7, 6, "request over limit: too many connections"));
    }
    Throwable error = finished.stats(0).error().orElseThrow();
    assertThat(Kerrors.is(error, Kerrors.CONNECTION_OVER_LIMIT)).isTrue();
  }

  @Test
  void aLimiterThatThrowsFailsItsCallOnly() throws Exception {
    Counting first = new Counting(100);
    start(
        builder
            .limiter(first)
            .limiter(
                new Limiter() {
                  @Override
                  public boolean acquire(RpcInfo call) {
                    throw new IllegalStateException("no idea");
                  }

                  @Override
                  public String reason() {
                    return "never asked";
                  }
                }));
    try (Wire wire = new Wire(server.port())) {
      for (int i = 0; i < 2; i++) {
        assertThat(wire.send(Dialect.FRAMED.ping("hi")).receive(Dialect.FRAMED))
            .isEqualTo(new Received(3, "ping", 7, 6, "no idea"));
      }
    }
    assertThat(first.released).hasValue(2);
  }
}
