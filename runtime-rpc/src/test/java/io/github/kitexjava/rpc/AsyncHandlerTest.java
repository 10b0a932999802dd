package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.context.CallContext;
import io.github.kitexjava.rpc.echo.Echo;
import io.github.kitexjava.rpc.echo.EchoClient;
import io.github.kitexjava.rpc.echo.EchoServer;
import io.github.kitexjava.rpc.echo.TooLong;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Handlers that return futures. */
class AsyncHandlerTest {
  private final EchoHandler blocking = new EchoHandler();
  private final CompletableFuture<String> never = new CompletableFuture<>();

  /** Answers later, on another thread. */
  private final class Later implements Echo.Async {
    @Override
    public CompletableFuture<String> ping(String text) {
      return switch (text) {
        case "null future" -> noFuture();
        case "never" -> never;
        case "checked" -> CompletableFuture.failedFuture(new IOException("disk full"));
        default -> CompletableFuture.supplyAsync(() -> blocking.ping(text));
      };
    }

    @SuppressWarnings("NullAway") // what a careless handler does
    private static CompletableFuture<String> noFuture() {
      return null;
    }

    @Override
    public CompletableFuture<String> echo(String text) {
      return CompletableFuture.failedFuture(new TooLong("too long", 3));
    }

    @Override
    public CompletableFuture<Integer> add(int left, int right) {
      return CompletableFuture.supplyAsync(() -> blocking.add(left, right));
    }

    @Override
    public CompletableFuture<Void> reset() {
      return CompletableFuture.runAsync(blocking::reset);
    }

    @Override
    public CompletableFuture<Void> note(String text) {
      return CompletableFuture.runAsync(() -> blocking.note(text));
    }

    @Override
    public CompletableFuture<List<Long>> sorted(List<Long> numbers, boolean ascending) {
      return CompletableFuture.supplyAsync(() -> blocking.sorted(numbers, ascending));
    }
  }

  private Echo awaiting() {
    return AsyncHandler.awaiting(Echo.class, Echo.Async.class, new Later());
  }

  @Test
  void resultsAndFailuresAreThoseOfTheFuture() throws Exception {
    RpcServer server = EchoServer.builder(awaiting()).port(0).build().start();
    try (EchoClient client =
        EchoClient.builder("echo")
            .hostPort("127.0.0.1", server.port())
            .connectTimeout(Duration.ofSeconds(20))
            .build()) {
      assertThat(client.ping("hi")).isEqualTo("yo");
      assertThat(client.add(3, 4)).isEqualTo(7);
      assertThat(client.sorted(List.of(3L, 1L), true)).containsExactly(1L, 3L);
      client.reset();
      client.note("oneway");
      assertThat(blocking.notes.poll(20, TimeUnit.SECONDS)).isEqualTo("oneway");
      assertThatThrownBy(() -> client.echo("x")).isInstanceOf(TooLong.class);
      assertThatThrownBy(() -> client.ping("fail"))
          .hasMessage("remote or network error[remote]: biz error: x");
      assertThatThrownBy(() -> client.ping("checked"))
          .hasMessage("remote or network error[remote]: biz error: disk full");
      assertThatThrownBy(() -> client.ping("panic"))
          .hasMessageContaining("panic: [happened in biz handler, method=Echo.ping,");
      assertThatThrownBy(() -> client.ping("null future"))
          .hasMessageContaining("the handler returned null instead of a future");
    } finally {
      server.stop();
    }
  }

  @Test
  void theFutureIsCancelledWithTheCall() throws Exception {
    CallContext context = CallContext.current().cancellable();
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    Runnable call =
        () -> {
          try {
            awaiting().ping("never");
          } catch (CancellationException e) {
            thrown.complete(e);
          }
        };
    new Thread(context.wrap(call)).start();
    context.cancel("enough");
    assertThat(thrown.get(20, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
    assertThat(never).isCancelled();
  }

  @Test
  void theFutureIsCancelledWhenTheThreadIsInterrupted() throws Exception {
    CompletableFuture<Boolean> stillInterrupted = new CompletableFuture<>();
    Thread waiting =
        new Thread(
            () -> {
              try {
                awaiting().ping("never");
              } catch (CancellationException e) {
                stillInterrupted.complete(Thread.currentThread().isInterrupted());
              }
            });
    waiting.start();
    waiting.interrupt();
    assertThat(stillInterrupted.get(20, TimeUnit.SECONDS)).isTrue();
    assertThat(never).isCancelled();
  }

  @Test
  void itIsAnObjectLikeOthers() {
    Echo handler = awaiting();
    Object same = handler;
    assertThat(handler).isEqualTo(same).isNotEqualTo(awaiting()).hasSameHashCodeAs(same);
    assertThat(handler.toString()).startsWith("awaiting ").contains("Later");
    assertThatThrownBy(() -> AsyncHandler.awaiting(Echo.class, Runnable.class, () -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("`java.lang.Runnable` has no method for `");
  }
}
