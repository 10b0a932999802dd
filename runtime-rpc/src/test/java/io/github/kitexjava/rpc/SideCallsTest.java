package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SideCallsTest {
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
            throw new OutOfMemoryError("unable to create native thread");
          }
          throw new RejectedExecutionException("shut down");
        };
    SideCalls calls = new SideCalls(none, sent, closed::incrementAndGet, answered::incrementAndGet);
    for (int i = 0; i < 3; i++) {
      calls.take(new ServedCall(out -> out.i8((byte) 7), null));
    }
    assertThat(sent.toByteArray()).containsExactly(7, 7, 7);
    assertThat(answered).hasValue(3);
    assertThat(closed).hasValue(0);
    assertThat(calls.isIdle()).isTrue();
  }
}
