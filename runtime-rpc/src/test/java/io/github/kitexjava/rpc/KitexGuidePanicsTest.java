package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kitexjava.rpc.discovery.Destination;
import io.github.kitexjava.rpc.discovery.Instance;
import io.github.kitexjava.rpc.discovery.Resolver;
import io.github.kitexjava.rpc.echo.EchoClient;
import io.github.kitexjava.rpc.echo.EchoServer;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Kitex's guide says of panics, sentence by sentence.
 *
 * <ul>
 *   <li>a panic in a goroutine that the handler started is the user's to recover: here it ends its
 *       thread, not the process, {@link #aThreadThatTheHandlerStartedIsTheUsers}
 *   <li>every other panic is recovered by the framework:
 *       <ul>
 *         <li>in a handler: {@link ServerErrorsTest#aPanicIsAnsweredLoggedAndVisible}
 *         <li>in one that returns futures: {@link
 *             AsyncHandlerTest#resultsAndFailuresAreThoseOfTheFuture}
 *         <li>in a call whose answer goes out of order: {@link
 *             MultiplexTest#eachKindOfAnswerGoesToItsCaller}
 *         <li>in a oneway call: {@link ServerErrorsTest#onewayCallsAreNeverAnswered}
 *         <li>in a server's middleware, where Kitex closes the connection: {@link
 *             #aServersMiddlewareThatPanicsIsAnswered}
 *         <li>in a limiter: {@link #aLimiterThatPanicsFailsItsCallOnly}, {@link
 *             #aLimiterThatPanicsAfterTheCallIsLogged}
 *         <li>in a tracer: {@link TracerTest#aTracerThatThrowsHarmsNothing}
 *         <li>while arguments are read: {@link
 *             ServerErrorsTest#argumentsThatCannotBeReadAreTypeSeven}
 *         <li>in hooks: {@link LifecycleTest#whatFailsWhileStoppingIsLogged}
 *         <li>in a client's middleware: {@link #aClientsMiddlewareThatPanicsFailsItsCallOnly}
 *         <li>in its other parts: {@link #aClientsPartThatPanicsFailsItsCallOnly}
 *       </ul>
 *   <li>what the program does wrong is a panic, and no fault of it ends the process: {@link
 *       #everyFaultOfTheProgramIsAPanic}, {@link ServerErrorsTest#errorsOfTheJvmArePanicsToo}; what
 *       a handler throws to say something is an error, {@link
 *       ServerErrorsTest#whatAHandlerThrowsOnPurposeIsABizError}
 *   <li>a middleware cannot recover a handler's panic: {@link
 *       #aMiddlewareCannotCatchWhatTheHandlerPanickedWith}
 *   <li>it is told of it, and gets what was recovered: {@link
 *       #aMiddlewareIsToldThatTheHandlerPanicked}
 * </ul>
 */
class KitexGuidePanicsTest {
  private static RpcException failureOf(EchoClient client, String text) {
    return catchThrowableOfType(RpcException.class, () -> client.ping(text));
  }

  private static void livesOn(Pair pair) {
    assertThat(pair.client().ping("hi")).isEqualTo("yo");
    assertThat(pair.server().connectionCount()).as("it is the same connection").isEqualTo(1);
  }

  /** Panics when it is asked for that. */
  private static final Middleware PANICS =
      (call, next) -> {
        if ("panic".equals(call.arguments().get(0))) {
          throw new NullPointerException("mine");
        }
        return next.invoke(call);
      };

  @Test
  void aThreadThatTheHandlerStartedIsTheUsers() throws Exception {
    NullPointerException fault = new NullPointerException("in the background");
    CompletableFuture<Throwable> uncaught = new CompletableFuture<>();
    Finished finished = new Finished();
    EchoHandler handler =
        new EchoHandler() {
          @Override
          public String ping(String text) {
            Thread thread =
                new Thread(
                    () -> {
                      throw fault;
                    });
            thread.setUncaughtExceptionHandler((ended, thrown) -> uncaught.complete(thrown));
            thread.start();
            return super.ping(text);
          }
        };
    try (Pair pair = Pair.of(EchoServer.builder(handler).tracer(finished))) {
      assertThat(pair.client().ping("hi")).isEqualTo("yo");
      assertThat(uncaught.get(20, TimeUnit.SECONDS)).isSameAs(fault);
      assertThat(finished.stats(0).panicked()).isFalse();
      livesOn(pair);
    }
  }

  @Test
  void aServersMiddlewareThatPanicsIsAnswered() throws Exception {
    Finished finished = new Finished();
    try (Logged logged = new Logged(RpcServer.class);
        Pair pair =
            Pair.of(EchoServer.builder(new EchoHandler()).middleware(PANICS).tracer(finished))) {
      assertThat(failureOf(pair.client(), "panic"))
          .hasMessage(
              "remote or network error[remote]: panic: [happened in middleware, method=Echo.ping,"
                  + " please check the panic at the server side] java.lang.NullPointerException:"
                  + " mine");
      assertThat(logged.lines())
          .anyMatch(line -> line.startsWith("ERROR KITEX: panic happened, remoteAddress=127."));
      assertThat(finished.stats(0).panic()).get().isInstanceOf(NullPointerException.class);
      livesOn(pair);
    }
  }

  @Test
  void aLimiterThatPanicsFailsItsCallOnly() {
    boolean[] panics = {true};
    Limiter limiter =
        new Limiter() {
          @Override
          public boolean acquire(RpcInfo call) {
            if (panics[0]) {
              throw new NullPointerException("no limits known");
            }
            return true;
          }

          @Override
          public String reason() {
            return "never asked";
          }
        };
    try (Pair pair = Pair.of(EchoServer.builder(new EchoHandler()).limiter(limiter))) {
      assertThat(failureOf(pair.client(), "hi"))
          .hasMessage("remote or network error[remote]: no limits known");
      panics[0] = false;
      livesOn(pair);
    }
  }

  @Test
  void aLimiterThatPanicsAfterTheCallIsLogged() {
    Limiter limiter =
        new Limiter() {
          @Override
          public boolean acquire(RpcInfo call) {
            return true;
          }

          @Override
          public void release(RpcInfo call) {
            throw new NullPointerException("nothing to give back");
          }

          @Override
          public String reason() {
            return "never asked";
          }
        };
    try (Logged logged = new Logged(RpcServer.class);
        Pair pair =
            Pair.of(EchoServer.builder(new EchoHandler()).limiter(limiter).maxConcurrentCalls(1))) {
      livesOn(pair);
      livesOn(pair);
      assertThat(logged.lines())
          .filteredOn(line -> line.startsWith("ERROR KITEX: limiter "))
          .hasSize(2)
          .allMatch(line -> line.endsWith(" failed in release"));
    }
  }

  @Test
  void aClientsMiddlewareThatPanicsFailsItsCallOnly() throws Exception {
    Finished finished = new Finished();
    try (Pair pair = Pair.of(EchoClient.builder("echo").middleware(PANICS).tracer(finished))) {
      RpcException failure = failureOf(pair.client(), "panic");
      assertThat(failure)
          .hasMessage(
              "panic: client panic, to_service=echo, to_method=ping,"
                  + " error=java.lang.NullPointerException: mine")
          .hasCauseInstanceOf(NullPointerException.class);
      assertThat(failure.type()).isEqualTo(ErrorType.PANIC);
      assertThat(failure.stack().orElseThrow()).contains("KitexGuidePanicsTest");
      assertThat(finished.stats(0).panicked()).isTrue();
      assertThat(finished.stats(0).panic()).containsSame(failure.getCause());
      assertThat(finished.stats(0).error()).containsSame(failure);
      Throwable later =
          catchThrowable(() -> pair.client().async().ping("panic").get(20, TimeUnit.SECONDS));
      assertThat(later.getCause()).hasMessage(failure.getMessage());
      livesOn(pair);
    }
  }

  private static final Resolver PANICKING_RESOLVER =
      new Resolver() {
        @Override
        public List<Instance> resolve(Destination destination) {
          throw new NullPointerException("mine");
        }

        @Override
        public String name() {
          return "own";
        }
      };

  private static final CircuitBreaker PANICKING_BREAKER =
      new CircuitBreaker() {
        @Override
        public boolean allows(RpcInfo call) {
          throw new NullPointerException("mine");
        }

        @Override
        public void succeeded(RpcInfo call) {}

        @Override
        public void failed(RpcInfo call, RpcException failure) {}
      };

  private static RpcClientBuilder<EchoClient> failing() {
    return EchoClient.builder("echo")
        .middleware(
            (call, next) -> {
              throw new RpcException(ErrorType.BIZ, "x");
            });
  }

  private static RetryPolicy panickingPolicy() {
    return (call, failure) -> {
      throw new NullPointerException("mine");
    };
  }

  private static Fallback panickingFallback() {
    return (call, failure) -> {
      throw new NullPointerException("mine");
    };
  }

  static Stream<Arguments> aClientsPartThatPanicsFailsItsCallOnly() {
    return Stream.of(
        Arguments.of(
            ErrorType.SERVICE_DISCOVERY, EchoClient.builder("echo").resolver(PANICKING_RESOLVER)),
        Arguments.of(ErrorType.PANIC, EchoClient.builder("echo").circuitBreaker(PANICKING_BREAKER)),
        Arguments.of(ErrorType.RETRY, failing().retry(panickingPolicy())),
        Arguments.of(ErrorType.PANIC, failing().fallback(panickingFallback())));
  }

  @ParameterizedTest
  @MethodSource
  void aClientsPartThatPanicsFailsItsCallOnly(
      ErrorType type, RpcClientBuilder<EchoClient> builder) {
    try (EchoClient client = builder.build()) {
      for (int i = 0; i < 2; i++) {
        RpcException failure = failureOf(client, "hi");
        assertThat(failure.type()).isEqualTo(type);
        assertThat(failure)
            .hasMessageContaining("mine")
            .hasCauseInstanceOf(NullPointerException.class);
      }
    }
  }

  static Stream<Arguments> everyFaultOfTheProgramIsAPanic() {
    UnaryOperator<String> cast = text -> (String) (Object) text.length();
    UnaryOperator<String> index = text -> "" + text.chars().toArray()[text.length()];
    UnaryOperator<String> divide = text -> "" + 1 / text.indexOf(text);
    UnaryOperator<String> size = text -> "" + new int[-text.length()].length;
    UnaryOperator<String> store = KitexGuidePanicsTest::store;
    UnaryOperator<String> change = KitexGuidePanicsTest::change;
    return Stream.of(
        Arguments.of(cast, ClassCastException.class),
        Arguments.of(index, ArrayIndexOutOfBoundsException.class),
        Arguments.of(divide, ArithmeticException.class),
        Arguments.of(size, NegativeArraySizeException.class),
        Arguments.of(store, ArrayStoreException.class),
        Arguments.of(change, ConcurrentModificationException.class));
  }

  private static String store(String text) {
    Object[] numbers = new Integer[1];
    numbers[0] = text;
    return text;
  }

  /** What ends a process of Go's. */
  private static String change(String text) {
    List<String> texts = new ArrayList<>(List.of(text, text));
    Iterator<String> each = texts.iterator();
    texts.add(text);
    return each.next();
  }

  @ParameterizedTest
  @MethodSource
  void everyFaultOfTheProgramIsAPanic(UnaryOperator<String> fault, Class<?> thrown)
      throws Exception {
    Finished finished = new Finished();
    EchoHandler handler =
        new EchoHandler() {
          @Override
          public String ping(String text) {
            return text.equals("hi") ? "yo" : fault.apply(text);
          }
        };
    try (Pair pair = Pair.of(EchoServer.builder(handler).tracer(finished))) {
      assertThat(failureOf(pair.client(), "fault"))
          .hasMessageContaining(
              "[remote]: panic: [happened in biz handler, method=Echo.ping, please check the panic"
                  + " at the server side] "
                  + thrown.getName());
      assertThat(finished.stats(0).panic()).get().isInstanceOf(thrown);
      livesOn(pair);
    }
  }

  @Test
  void aMiddlewareCannotCatchWhatTheHandlerPanickedWith() {
    List<String> caught = new CopyOnWriteArrayList<>();
    Middleware recovering =
        (call, next) -> {
          try {
            return next.invoke(call);
          } catch (NullPointerException e) {
            caught.add("the panic");
            throw e;
          } catch (RpcException e) {
            caught.add(e.type().text());
            throw e;
          }
        };
    try (Pair pair = Pair.of(EchoServer.builder(new EchoHandler()).middleware(recovering))) {
      assertThat(failureOf(pair.client(), "panic")).isNotNull();
    }
    assertThat(caught).containsExactly("panic");
  }

  @Test
  void aMiddlewareIsToldThatTheHandlerPanicked() {
    NullPointerException fault = new NullPointerException("this one");
    List<Optional<Throwable>> told = new CopyOnWriteArrayList<>();
    EchoHandler handler =
        new EchoHandler() {
          @Override
          public String ping(String text) {
            throw fault;
          }
        };
    Middleware looks =
        (call, next) -> {
          RpcStats stats = call.info().stats();
          told.add(stats.panic());
          try {
            return next.invoke(call);
          } finally {
            assertThat(stats.panicked()).isTrue();
            told.add(stats.panic());
          }
        };
    try (Pair pair = Pair.of(EchoServer.builder(handler).middleware(looks))) {
      assertThat(failureOf(pair.client(), "hi")).hasMessageEndingWith(": this one");
    }
    assertThat(told).hasSize(2);
    assertThat(told.get(0)).isEmpty();
    assertThat(told.get(1)).containsSame(fault);
  }
}
