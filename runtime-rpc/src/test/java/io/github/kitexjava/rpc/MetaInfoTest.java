package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.context.CallContext;
import io.github.kitexjava.rpc.echo.EchoClient;
import io.github.kitexjava.rpc.echo.EchoServer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a call carries beside its arguments, through two servers. */
class MetaInfoTest {
  private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
  private RpcServer last = server("last", new EchoHandler(), true);
  private RpcServer first = last;
  private EchoClient onward = client(Transport.TTHEADER, last.port());

  private RpcServer server(String name, EchoHandler handler, boolean deadlines) {
    return EchoServer.builder(handler)
        .port(0)
        .contextTimeout(deadlines)
        .middleware(
            (call, next) -> {
              CallContext context = CallContext.current();
              seen.add(
                  "%s: persistent=%s transient=%s from=%s timeout=%s deadline=%s"
                      .formatted(
                          name,
                          MetaInfo.persistentValue(context, "tenant").orElse("-"),
                          MetaInfo.value(context, "mark").orElse("-"),
                          call.info().from().serviceName(),
                          call.info().config().rpcTimeout().isZero() ? "no" : "yes",
                          context.deadline().isNone() ? "no" : "yes"));
              MetaInfo.sendBackwardValue(context, "from", name);
              return next.invoke(call);
            })
        .build()
        .start();
  }

  private static EchoClient client(Transport transport, int port) {
    return EchoClient.builder("echo")
        .callerName("caller")
        .hostPort("127.0.0.1", port)
        .transport(transport)
        .build();
  }

  private void chain() {
    EchoHandler forwarding =
        new EchoHandler() {
          @Override
          public String ping(String text) {
            return onward.ping(text);
          }
        };
    first = server("first", forwarding, false);
  }

  @AfterEach
  void stop() {
    onward.close();
    first.stop();
    last.stop();
  }

  private static CallContext carrying() {
    CallContext persistent = MetaInfo.withPersistentValue(CallContext.root(), "tenant", "acme");
    return MetaInfo.withBackwardValues(MetaInfo.withValue(persistent, "mark", "m"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Transport.class,
      names = {"TTHEADER", "TTHEADER_FRAMED"})
  void persistentValuesGoOnAndTransientOnesDoNot(Transport transport) throws Exception {
    chain();
    CallContext context = carrying();
    try (EchoClient client = client(transport, first.port())) {
      assertThat(context.<String>call(() -> client.ping("hi"))).isEqualTo("yo");
    }
    assertThat(seen)
        .containsExactly(
            "first: persistent=acme transient=m from=caller timeout=no deadline=no",
            "last: persistent=acme transient=- from=caller timeout=no deadline=no");
    assertThat(MetaInfo.backwardValue(context, "from")).hasValue("first");
  }

  @Test
  void valuesTravelWithAsynchronousCallsToo() throws Exception {
    CallContext context = carrying();
    String answer = context.call(() -> onward.async().ping("hi").get());
    assertThat(answer).isEqualTo("yo");
    assertThat(seen)
        .containsExactly("last: persistent=acme transient=m from=caller timeout=no deadline=no");
    assertThat(MetaInfo.backwardValue(context, "from")).hasValue("last");
  }

  @Test
  void aTransportWithoutHeaderCarriesNothing() throws Exception {
    CallContext context = carrying();
    try (EchoClient client = client(Transport.FRAMED, last.port())) {
      assertThat(context.<String>call(() -> client.ping("hi"))).isEqualTo("yo");
    }
    assertThat(seen).containsExactly("last: persistent=- transient=- from= timeout=no deadline=no");
    assertThat(MetaInfo.backwardValue(context, "from")).isEmpty();
  }

  @Test
  void aCallersTimeoutEndsTheHandlersContextWhereThatIsAskedFor() throws Exception {
    chain();
    try (EchoClient client = client(Transport.TTHEADER, first.port())) {
      CallContext limited = CallContext.root().withTimeout(Duration.ofMinutes(1));
      assertThat(limited.<String>call(() -> client.ping("hi"))).isEqualTo("yo");
      assertThat(limited.<String>call(() -> onward.ping("hi"))).isEqualTo("yo");
    }
    assertThat(seen)
        .containsExactly(
            "first: persistent=- transient=- from=caller timeout=yes deadline=no",
            "last: persistent=- transient=- from=caller timeout=no deadline=no",
            "last: persistent=- transient=- from=caller timeout=yes deadline=yes");
  }

  @Test
  void theLastValueOfAKeyCounts() {
    CallContext once = MetaInfo.withValue(CallContext.root(), "k", "a");
    CallContext twice = MetaInfo.withValue(once, "k", "b");
    assertThat(MetaInfo.value(once, "k")).hasValue("a");
    assertThat(MetaInfo.value(twice, "k")).hasValue("b");
    assertThat(MetaInfo.persistentValue(twice, "k")).isEmpty();
    assertThat(MetaInfo.sendBackwardValue(twice, "k", "v")).isFalse();
    assertThat(MetaInfo.backwardValue(twice, "k")).isEqualTo(Optional.empty());
  }

  @Test
  void emptyKeysAndValuesAreRefused() {
    assertThatThrownBy(() -> MetaInfo.withValue(CallContext.root(), "k", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("metainfo `k` = `` (expected: neither is empty)");
    assertThatThrownBy(() -> MetaInfo.withPersistentValue(CallContext.root(), "", "v"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
