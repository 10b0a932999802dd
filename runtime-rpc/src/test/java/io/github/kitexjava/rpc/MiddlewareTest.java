package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.context.CallContext;
import io.github.kitexjava.rpc.discovery.Instance;
import io.github.kitexjava.rpc.discovery.LoadBalancer;
import io.github.kitexjava.rpc.echo.Echo;
import io.github.kitexjava.rpc.echo.EchoClient;
import io.github.kitexjava.rpc.echo.EchoServer;
import io.github.kitexjava.rpc.echo.TooLong;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MiddlewareTest {
  private final List<String> order = Collections.synchronizedList(new ArrayList<>());
  private final List<RpcInfo> infos = Collections.synchronizedList(new ArrayList<>());

  private Middleware named(String name) {
    return (call, next) -> {
      order.add(name + " before");
      Reply reply = next.invoke(call);
      order.add(name + " after");
      return reply;
    };
  }

  private interface Test0 {
    void run(EchoClient client) throws Exception;
  }

  private static void between(
      RpcServerBuilder serverBuilder, RpcClientBuilder<EchoClient> clientBuilder, Test0 test)
      throws Exception {
    RpcServer server = serverBuilder.port(0).build().start();
    try (EchoClient client =
        clientBuilder
            .hostPort("127.0.0.1", server.port())
            .connectTimeout(Duration.ofSeconds(20))
            .build()) {
      test.run(client);
    } finally {
      server.stop();
    }
  }

  @Test
  void theOneAddedFirstIsTheOutermostOnBothSides() throws Exception {
    between(
        EchoServer.builder(new EchoHandler())
            .middleware(named("server 1"))
            .middleware(named("server 2")),
        EchoClient.builder("echo").middleware(named("client 1")).middleware(named("client 2")),
        client -> {
          assertThat(client.ping("hi")).isEqualTo("yo");
          assertThat(order)
              .containsExactly(
                  "client 1 before",
                  "client 2 before",
                  "server 1 before",
                  "server 2 before",
                  "server 2 after",
                  "server 1 after",
                  "client 2 after",
                  "client 1 after");
        });
  }

  /** What a client asks before each call, and whether the time of its attempt runs already. */
  private CircuitBreaker breaker(String name) {
    return new CircuitBreaker() {
      @Override
      public boolean allows(RpcInfo call) {
        note(name);
        return true;
      }

      @Override
      public void succeeded(RpcInfo call) {
        order.add(name + " succeeded");
      }

      @Override
      public void failed(RpcInfo call, RpcException failure) {
        order.add(name + " failed");
      }
    };
  }

  private void note(String name) {
    order.add(name + (CallContext.current().deadline().isNone() ? "" : " in time"));
  }

  private Middleware noting(String name) {
    return (call, next) -> {
      note(name);
      return next.invoke(call);
    };
  }

  private RpcClientBuilder<EchoClient> withEveryPart(Finished finished) {
    LoadBalancer first =
        new LoadBalancer() {
          @Override
          public Picker picker(List<Instance> instances) {
            return (destination, tried) -> {
              note("balancer");
              return Optional.of(instances.get(0));
            };
          }

          @Override
          public String name() {
            return "first";
          }
        };
    return EchoClient.builder("echo")
        .rpcTimeout(Duration.ofSeconds(20))
        .tracer(finished)
        .fallback(
            (call, failure) -> {
              note("fallback");
              return Reply.value("spare");
            })
        .retry(
            (call, failure) -> {
              note("retry");
              return Optional.empty();
            })
        .circuitBreaker(breaker("breaker"))
        .middleware(noting("middleware"))
        .loadBalancer(first)
        .instanceCircuitBreaker(breaker("instance breaker"))
        .instanceMiddleware(noting("instance middleware"));
  }

  @Test
  void aClientsPartsAreAskedFromTheOutsideIn() throws Exception {
    Finished finished = new Finished();
    between(
        EchoServer.builder(new EchoHandler()),
        withEveryPart(finished),
        client -> {
          assertThat(client.ping("fail")).isEqualTo("spare");
          assertThat(order)
              .containsExactly(
                  "breaker",
                  "middleware in time",
                  "balancer in time",
                  "instance breaker in time",
                  "instance middleware in time",
                  "instance breaker failed",
                  "breaker failed",
                  "retry",
                  "fallback");
          assertThat(finished.infos()).hasSize(1);
        });
  }

  @Test
  void argumentsAndResultsCanBeReadAndReplaced() throws Exception {
    Middleware doubles =
        (call, next) -> {
          call.arguments().set("left", 2 * call.arguments().i32(0));
          Reply reply = next.invoke(call);
          return reply instanceof Reply.Value value
              ? Reply.value((Integer) value.value() + 1000)
              : reply;
        };
    between(
        EchoServer.builder(new EchoHandler()).middleware(doubles),
        EchoClient.builder("echo").middleware(doubles),
        client -> assertThat(client.add(3, 4)).isEqualTo(4 * 3 + 4 + 2000));
  }

  @Test
  void aMiddlewareMayAnswerItself() throws Exception {
    between(
        EchoServer.builder(new EchoHandler())
            .middleware(
                (call, next) -> {
                  throw new IllegalStateException("forbidden");
                }),
        EchoClient.builder("echo")
            .middleware(
                (call, next) ->
                    call.method().name().equals("ping")
                        ? Reply.value("cached")
                        : next.invoke(call)),
        client -> {
          assertThat(client.ping("hi")).isEqualTo("cached");
          assertThatThrownBy(() -> client.add(1, 2))
              .hasMessage("remote or network error[remote]: biz error: forbidden");
        });
  }

  @Test
  void aDeclaredExceptionIsSeenAsAReply() throws Exception {
    Middleware hides =
        (call, next) ->
            next.invoke(call) instanceof Reply.Declared declared
                ? Reply.value(Texts.messageOf(declared.exception()))
                : Reply.value("none");
    between(
        EchoServer.builder(new EchoHandler()),
        EchoClient.builder("echo").middleware(hides),
        client -> {
          assertThat(client.echo("a".repeat(EchoHandler.LIMIT + 1))).isEqualTo("at most 1048576");
          assertThat(client.echo("short")).isEqualTo("none");
        });
  }

  @Test
  void aMiddlewareMayCallAgain() throws Exception {
    Middleware retries =
        (call, next) -> {
          try {
            return next.invoke(call);
          } catch (RpcException e) {
            call.arguments().set(0, "hi");
            return next.invoke(call);
          }
        };
    between(
        EchoServer.builder(new EchoHandler()),
        EchoClient.builder("echo").middleware(retries),
        client -> assertThat(client.ping("fail")).isEqualTo("yo"));
  }

  @Test
  void theInfoTellsWhoCallsWhomAndHowItWent() throws Exception {
    Middleware remembers =
        (call, next) -> {
          infos.add(call.info());
          return next.invoke(call);
        };
    between(
        EchoServer.builder(new EchoHandler()).middleware(remembers),
        EchoClient.builder("echo at home").callerName("me").middleware(remembers),
        client -> {
          client.with(CallOptions.NONE.withRpcTimeout(Duration.ofSeconds(20))).ping("hi");
          RpcInfo here = infos.get(0);
          assertThat(here.from().serviceName()).isEqualTo("me");
          assertThat(here.to().toString()).startsWith("echo at home at 127.0.0.1:");
          assertThat(here.serviceName() + "." + here.methodName()).isEqualTo("Echo.ping");
          assertThat(here.config().rpcTimeout()).isEqualTo(Duration.ofSeconds(20));
          assertThat(here.config().transport()).isEqualTo(Transport.FRAMED);
          assertThat(here.stats().sentBytes()).isEqualTo(30);
          assertThat(here.stats().receivedBytes()).isEqualTo(30);
          assertThat(here.stats().error()).isEmpty();

          RpcInfo there = infos.get(1);
          assertThat(there.from().address()).isPresent();
          assertThat(there.to().serviceName()).isEqualTo("Echo");
          Eventually.is(() -> there.stats().sentBytes() == 30);
          assertThat(there.stats().receivedBytes()).isEqualTo(30);
          // Over a moment after its answer is here: then its time no longer grows
          Eventually.is(() -> there.stats().elapsed().equals(there.stats().elapsed()));
        });
  }

  @Test
  void aHandlerSeesTheInfoOfItsCall() throws Exception {
    List<Optional<RpcInfo>> seen = new ArrayList<>();
    Echo handler =
        new EchoHandler() {
          @Override
          public String ping(String text) {
            seen.add(RpcInfo.current());
            return text;
          }
        };
    between(
        EchoServer.builder(handler),
        EchoClient.builder("echo"),
        client -> {
          client.ping("hi");
          assertThat(seen.get(0)).get().extracting(RpcInfo::methodName).isEqualTo("ping");
          assertThat(RpcInfo.current()).isEmpty();
          assertThat(CallContext.current()).isSameAs(CallContext.root());
        });
  }

  @Test
  void theLoggingMiddlewareWritesALineForEachCall() throws Exception {
    try (Logged logged = new Logged(LoggingMiddleware.class)) {
      between(
          EchoServer.builder(new EchoHandler()),
          EchoClient.builder("echo").callerName("me").middleware(new LoggingMiddleware()),
          client -> {
            client.ping("hi");
            assertThatThrownBy(() -> client.ping("fail")).isInstanceOf(RpcException.class);
            assertThatThrownBy(() -> client.echo("a".repeat(EchoHandler.LIMIT + 1)))
                .isInstanceOf(TooLong.class);
          });
      assertThat(logged.lines()).hasSize(3);
      assertThat(logged.lines().get(0))
          .matches(
              "INFO KITEX: call method=Echo\\.ping, from=me, to=echo at 127\\.0\\.0\\.1:\\d+,"
                  + " cost=[0-9.]+[µm]?s, outcome=ok");
      assertThat(logged.lines().get(1))
          .endsWith("outcome=remote or network error[remote]: biz error: x");
      assertThat(logged.lines().get(2)).endsWith("TooLong: at most 1048576");
    }
  }
}
