package io.github.kitexjava.it;

import static io.github.kitexjava.rpc.WireProtocol.BINARY;
import static io.github.kitexjava.rpc.WireProtocol.COMPACT;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.gen.TypeChoice;
import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.idl.model.ServiceType.Method;
import io.github.kitexjava.rpc.RpcServer;
import io.github.kitexjava.rpc.Transport;
import io.github.kitexjava.thrift.CompactCodec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.thrift.TApplicationException;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.protocol.TMessage;
import org.apache.thrift.protocol.TMessageType;
import org.apache.thrift.protocol.TMultiplexedProtocol;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.transport.TSocket;
import org.apache.thrift.transport.TTransport;
import org.apache.thrift.transport.layered.TFramedTransport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Apache's client calls our server, whose handler is our client, which calls Apache's server: every
 * type goes there and back through both directions of everything.
 */
class LibthriftConversationTest {
  private static final int ROUNDS = 10;
  private static final int CALLERS = 64;
  private static final int TIMEOUT_MILLIS = 60_000;
  private static final long SEED = Long.getLong("wire.seed", 20261126);

  @TempDir private static Path folder;
  private static TalkService described;
  private static TalkService direct;

  @BeforeAll
  static void generate() throws Exception {
    TypeOptions options = TypeOptions.DEFAULT.with(TypeChoice.COMPACT_CODECS, true);
    described = TalkService.generated(folder.resolve("described"), TypeOptions.DEFAULT);
    direct = TalkService.generated(folder.resolve("direct"), options);
    Object codec = direct.load("Item").getField("CODEC").get(null);
    assertThat(codec).isInstanceOf(CompactCodec.class);
  }

  /** How Apache's client speaks. */
  enum Speech {
    BINARY,
    OLD_BINARY,
    COMPACT;

    TProtocol over(TTransport transport) {
      return switch (this) {
        case BINARY -> new TBinaryProtocol(transport, true, true);
        case OLD_BINARY -> new TBinaryProtocol(transport, false, false);
        case COMPACT -> new TCompactProtocol(transport);
      };
    }
  }

  /**
   * One way from end to end.
   *
   * @param multiplexed whether Apache's client names the service too
   * @param direct whether our types have code for the compact protocol
   * @param compactRelay whether our client speaks the compact protocol
   * @param namedRelay whether our client names the service too
   */
  record Route(
      Speech speech,
      boolean framed,
      boolean multiplexed,
      boolean direct,
      LibthriftTalk.Kind destination,
      boolean compactRelay,
      boolean namedRelay) {
    TalkService service() {
      return direct ? LibthriftConversationTest.direct : described;
    }

    TTransport open(int port) throws TException {
      TSocket socket = new TSocket("127.0.0.1", port, TIMEOUT_MILLIS);
      TTransport transport = framed ? new TFramedTransport(socket) : socket;
      transport.open();
      return transport;
    }

    TProtocol over(TTransport transport) {
      TProtocol protocol = speech.over(transport);
      return multiplexed ? new TMultiplexedProtocol(protocol, TalkService.NAME) : protocol;
    }
  }

  static Stream<Route> routes() {
    List<Route> routes = new ArrayList<>();
    for (Speech speech : Speech.values()) {
      for (int bits = 0; bits < 8; bits++) {
        LibthriftTalk.Kind[] kinds = LibthriftTalk.Kind.values();
        routes.add(
            new Route(
                speech,
                (bits & 1) != 0,
                (bits & 2) != 0,
                (bits & 4) != 0,
                kinds[routes.size() % kinds.length],
                routes.size() % 2 != 0,
                routes.size() % 4 > 1));
      }
    }
    return routes.stream();
  }

  /** What a test does with a route that stands. */
  private interface Talk {
    void run(LibthriftTalk apache, int port) throws Exception;
  }

  private static void along(Route route, Talk talk) throws Exception {
    LibthriftTalk apache = new LibthriftTalk(route.service());
    try (LibthriftTalk.Running destination =
        apache.serve(route.destination(), route.compactRelay(), route.namedRelay())) {
      Object relay =
          route
              .service()
              .client()
              .hostPort("127.0.0.1", destination.port())
              .transport(Transport.valueOf(route.destination().transport()))
              .protocol(route.compactRelay() ? COMPACT : BINARY)
              .multiplexedNames(route.namedRelay())
              .connectTimeout(Duration.ofMillis(TIMEOUT_MILLIS))
              .build();
      RpcServer server = route.service().server(relay).port(0).build().start();
      try {
        talk.run(apache, server.port());
      } finally {
        server.stop();
        ((AutoCloseable) relay).close();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("routes")
  void everythingArrivesAndComesBack(Route route) throws Exception {
    along(
        route,
        (apache, port) -> {
          try (TTransport transport = route.open(port)) {
            TProtocol protocol = route.over(transport);
            for (int round = 0; round < ROUNDS; round++) {
              for (Method method : route.service().type().methods()) {
                exchange(route, apache, protocol, method, SEED + round);
              }
            }
            Method text = route.service().method("text");
            String large = "🐘".repeat(1 << 18);
            assertThat(apache.call(protocol, text, 7, Map.of(1, large)))
                .isEqualTo(Map.of(0, large));
          }
        });
  }

  private static void exchange(
      Route route, LibthriftTalk apache, TProtocol protocol, Method method, long seed)
      throws Exception {
    WireValues values = new WireValues(route.service().program(), new Random(seed), false);
    Map<Integer, Object> arguments = values.full(route.service().arguments(method));
    Map<Integer, Object> result = apache.call(protocol, method, (int) seed, arguments);
    Map<Integer, Object> expected = Map.of();
    if (method.oneway()) {
      assertThat(apache.notes().poll(20, TimeUnit.SECONDS)).isEqualTo(arguments.get(1));
    } else if (!method.exceptions().isEmpty()) {
      Map<?, ?> item = (Map<?, ?>) requireNonNull(arguments.get(1));
      expected = Map.of(1, Map.of(1, "not " + item.get(1), 2, 4));
    } else if (method.result().isPresent()) {
      expected = Map.of(0, arguments.get(1));
    }
    assertThat(result).as("-Dwire.seed=%d, %s", seed, method.name()).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("routes")
  void failuresAreToldAndTheConnectionLivesOn(Route route) throws Exception {
    along(
        route,
        (apache, port) -> {
          try (TTransport transport = route.open(port)) {
            TProtocol protocol = route.over(transport);
            isRefused(protocol, "nope", TApplicationException.UNKNOWN_METHOD);
            isRefused(protocol, "item", TApplicationException.INTERNAL_ERROR);
            Method plain = route.service().method("plain");
            assertThat(apache.call(protocol, plain, 1, Map.of(1, 5))).isEqualTo(Map.of(0, 5));
          }
        });
  }

  /** Calls without arguments. */
  private static void isRefused(TProtocol protocol, String method, int type) throws TException {
    protocol.writeMessageBegin(new TMessage(method, TMessageType.CALL, 9));
    protocol.writeFieldStop();
    protocol.writeMessageEnd();
    protocol.getTransport().flush();
    TMessage answer = protocol.readMessageBegin();
    assertThat(answer.type).isEqualTo(TMessageType.EXCEPTION);
    assertThat(answer.seqid).isEqualTo(9);
    assertThat(TApplicationException.readFrom(protocol).getType()).isEqualTo(type);
    protocol.readMessageEnd();
  }

  @ParameterizedTest
  @MethodSource("routes")
  void manyCallersGetTheirOwnAnswers(Route route) throws Exception {
    along(
        route,
        (apache, port) -> {
          ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
          try {
            List<CompletableFuture<Void>> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
              int caller = i;
              callers.add(
                  CompletableFuture.runAsync(
                      () -> callOften(route, apache, port, caller), threads));
            }
            for (CompletableFuture<Void> caller : callers) {
              assertThat(caller).succeedsWithin(Duration.ofSeconds(60));
            }
          } finally {
            threads.shutdown();
          }
        });
  }

  private static void callOften(Route route, LibthriftTalk apache, int port, int caller) {
    Method text = route.service().method("text");
    try {
      try (TTransport transport = route.open(port)) {
        TProtocol protocol = route.over(transport);
        for (int call = 0; call < 20; call++) {
          String mine = caller + "/" + call + "x".repeat(call * 50);
          assertThat(apache.call(protocol, text, call, Map.of(1, mine))).isEqualTo(Map.of(0, mine));
        }
      }
    } catch (TException e) {
      throw new IllegalStateException(e);
    }
  }
}
