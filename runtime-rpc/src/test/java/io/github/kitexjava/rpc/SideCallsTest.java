package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SideCallsTest {
  private static final String NO_THREAD = "unable to create native thread";
  private static final String SHUT_DOWN = "shut down";

  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private final AtomicInteger closed = new AtomicInteger();
  private final AtomicInteger answered = new AtomicInteger();

  /** The call has passed its limiters: it must be answered, or they would never hear of its end. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCallThatNoThreadTakesIsAnsweredByItsConnections(boolean memory) {
    Executor none =
        task -> {
          if (memory) {
            throw new OutOfMemoryError(NO_THREAD);
          }
          throw new RejectedExecutionException(SHUT_DOWN);
        };
    SideCalls calls = new SideCalls(none, sent, closed::incrementAndGet, answered::incrementAndGet);
    try (Logged logged = new Logged(RpcServer.class)) {
      for (int i = 0; i < 3; i++) {
        calls.take(new ServedCall(out -> out.i8((byte) 7), null));
      }
      assertThat(logged.lines())
          .hasSize(3)
          .allMatch(line -> line.endsWith("error=" + (memory ? NO_THREAD : SHUT_DOWN)));
    }
    assertThat(sent.toByteArray()).containsExactly(7, 7, 7);
    assertThat(answered).hasValue(3);
    assertThat(closed).hasValue(0);
    assertThat(calls.isIdle()).isTrue();
  }
}
