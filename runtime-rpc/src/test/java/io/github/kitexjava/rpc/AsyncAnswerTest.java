package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.context.CallContext;
import io.github.kitexjava.rpc.echo.EchoClient;
import io.github.kitexjava.rpc.echo.EchoServer;
import io.github.kitexjava.rpc.echo.TooLong;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** Handlers that return futures, as generated servers call them. */
class AsyncAnswerTest {
  /** A handler whose `ping` and `echo` answer later, on another thread. */
  private static final class Later extends EchoHandler {
    @Override
    public String ping(String text) {
      if (text.equals("null future")) {
        return AsyncAnswer.await(noFuture());
      }
      return AsyncAnswer.await(
          CompletableFuture.supplyAsync(() -> super.ping(text), ForkJoinPool.commonPool()));
    }

    @SuppressWarnings("NullAway") // what a careless handler does
    private static CompletableFuture<String> noFuture() {
      return null;
    }

    @Override
    public String echo(String text) {
      return AsyncAnswer.await(CompletableFuture.failedFuture(new TooLong("too long", 3)));
    }
  }

  @Test
  void resultsAndFailuresAreThoseOfTheFuture() {
    RpcServer server = EchoServer.builder(new Later()).port(0).build().start();
    try (EchoClient client =
        EchoClient.builder("echo")
            .hostPort("127.0.0.1", server.port())
            .connectTimeout(Duration.ofSeconds(20))
            .build()) {
      assertThat(client.ping("hi")).isEqualTo("yo");
      assertThatThrownBy(() -> client.echo("x")).isInstanceOf(TooLong.class);
      assertThatThrownBy(() -> client.ping("fail"))
          .hasMessage("remote or network error[remote]: biz error: x");
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
    CompletableFuture<String> never = new CompletableFuture<>();
    CallContext context = CallContext.current().cancellable();
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    Thread waiting =
        new Thread(
            context.wrap(
                () -> {
                  try {
                    AsyncAnswer.await(never);
                  } catch (CancellationException e) {
                    thrown.complete(e);
                  }
                }));
    waiting.start();
    context.cancel("enough");
    assertThat(thrown.get()).isInstanceOf(CancellationException.class);
    assertThat(never).isCancelled();
  }

  @Test
  void theFutureIsCancelledWhenTheThreadIsInterrupted() throws Exception {
    CompletableFuture<String> never = new CompletableFuture<>();
    CompletableFuture<Boolean> stillInterrupted = new CompletableFuture<>();
    Thread waiting =
        new Thread(
            () -> {
              try {
                AsyncAnswer.await(never);
              } catch (CancellationException e) {
                stillInterrupted.complete(Thread.currentThread().isInterrupted());
              }
            });
    waiting.start();
    waiting.interrupt();
    assertThat(stillInterrupted.get()).isTrue();
    assertThat(never).isCancelled();
  }
}
