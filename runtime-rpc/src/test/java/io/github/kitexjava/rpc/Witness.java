package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A well-behaved peer that calls all the time on one connection while others misbehave, and notes
 * how it is served.
 */
final class Witness {
  /** Far more than a busy machine takes, far less than somebody who is stuck. */
  private static final long SLOW_NANOS = 5_000_000_000L;

  private final Wire wire;
  private final Thread thread = new Thread(this::call, "witness");
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private volatile boolean ends;
  private final AtomicInteger answers = new AtomicInteger();
  private final AtomicLong slowestNanos = new AtomicLong();

  Witness(int port) throws IOException {
    wire = new Wire(port);
    thread.start();
  }

  private void call() {
    try {
      String call = Wire.framed(Wire.CALL);
      do {
        long start = System.nanoTime();
        assertThat(wire.send(call).receiveFrame()).isEqualTo(Wire.REPLY);
        slowestNanos.accumulateAndGet(System.nanoTime() - start, Math::max);
        answers.incrementAndGet();
        Thread.sleep(1);
      } while (!ends); // once at least, also where the others were quick
    } catch (IOException | InterruptedException | AssertionError e) {
      failure.set(e);
    }
  }

  /** Fails if it was ever not served, or late. */
  void end() throws Exception {
    ends = true;
    thread.join();
    wire.close();
    assertThat(failure.get()).isNull();
    assertThat(answers.get()).isPositive();
    assertThat(slowestNanos.get()).isLessThan(SLOW_NANOS);
  }
}
