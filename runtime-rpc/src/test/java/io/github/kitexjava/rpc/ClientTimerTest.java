package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.context.Deadline;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClientTimerTest {
  private final AtomicInteger left = new AtomicInteger();
  private final AtomicInteger sweeps = new AtomicInteger();
  private final ClientTimer timer =
      new ClientTimer(
          now -> {
            sweeps.incrementAndGet();
            return left.getAndDecrement() > 0;
          },
          Duration.ofMillis(20));

  @AfterEach
  void close() {
    timer.close();
  }

  @Test
  void whatIsOverdueIsClosedAndToldSo() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    ClientTimer.Limit limit = timer.new Limit(closed::countDown);
    limit.begin(Deadline.after(Duration.ofMillis(30)));
    assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(limit.end()).isFalse();
  }

  @Test
  void whatEndsInTimeIsNotClosed() throws Exception {
    AtomicInteger closed = new AtomicInteger();
    ClientTimer.Limit limit = timer.new Limit(closed::incrementAndGet);
    limit.begin(Deadline.after(Duration.ofMillis(20)));
    assertThat(limit.end()).isTrue();
    limit.begin(Deadline.NONE);
    overdue(Duration.ofMillis(60)); // by then the timer has looked
    assertThat(limit.end()).isTrue();
    assertThat(closed).hasValue(0);
  }

  @Test
  void aSoonerEndIsNotKeptWaitingByALaterOne() throws Exception {
    ClientTimer.Limit late = timer.new Limit(() -> {});
    late.begin(Deadline.after(Duration.ofHours(1)));
    overdue(Duration.ofMillis(20));
    assertThat(late.end()).isTrue();
  }

  @Test
  void theEndOfEachIsItsOwn() throws Exception {
    ClientTimer.Limit first = timer.new Limit(() -> {});
    first.begin(Deadline.after(Duration.ofMillis(10)));
    for (int i = 1; i <= 5; i++) {
      overdue(Duration.ofMillis(15L * i));
    }
    assertThat(first.end()).isFalse();
  }

  @Test
  void callsThatHaveBegunEndInTimeAfterTheClientIsClosed() throws Exception {
    timer.close();
    overdue(Duration.ofMillis(20));
  }

  @Test
  void idleConnectionsAreSweptUntilNoneIsLeft() throws Exception {
    left.set(2);
    timer.sweep();
    Eventually.is(() -> sweeps.get() == 3);
    TimeUnit.MILLISECONDS.sleep(50);
    assertThat(sweeps).hasValue(3);
    timer.sweep();
    Eventually.is(() -> sweeps.get() == 4);
  }

  /** Begins something and waits until the timer ends it. */
  private void overdue(Duration after) throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    ClientTimer.Limit limit = timer.new Limit(closed::countDown);
    Deadline deadline = Deadline.after(after);
    limit.begin(deadline);
    assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(deadline.isOver()).isTrue();
    limit.discard();
  }
}
