package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    limit.begin(millis(30));
    assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(limit.end()).isFalse();
  }

  @Test
  void whatEndsInTimeIsNotClosed() throws Exception {
    AtomicInteger closed = new AtomicInteger();
    ClientTimer.Limit limit = timer.new Limit(closed::incrementAndGet);
    limit.begin(millis(20));
    assertThat(limit.end()).isTrue();
    limit.begin(Long.MAX_VALUE);
    overdue(Duration.ofMillis(60)); // by then the timer has looked
    assertThat(limit.end()).isTrue();
    assertThat(closed).hasValue(0);
  }

  @Test
  void aSoonerEndIsNotKeptWaitingByALaterOne() throws Exception {
    ClientTimer.Limit late = timer.new Limit(() -> {});
    late.begin(TimeUnit.HOURS.toNanos(1));
    overdue(Duration.ofMillis(20));
    assertThat(late.end()).isTrue();
  }

  @Test
  void theEndOfEachIsItsOwn() throws Exception {
    ClientTimer.Limit first = timer.new Limit(() -> {});
    first.begin(millis(10));
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

  @Test
  void aConnectionThatCannotBeClosedKeepsNoOtherWaiting() throws Exception {
    ClientTimer.Limit broken =
        timer
        .new Limit(
            () -> {
              throw new IllegalStateException("cannot be closed");
            });
    CountDownLatch closed = new CountDownLatch(1);
    ClientTimer.Limit other = timer.new Limit(closed::countDown);
    long end = millis(10);
    broken.begin(end);
    other.begin(end);
    assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
    overdue(Duration.ofMillis(10));
    assertThat(broken.end()).isFalse();
  }

  @Test
  void withoutAThreadTheCallFailsAndTheNextOneAsksForOneAgain() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    ClientTimer poor =
        new ClientTimer(
            now -> false,
            Duration.ofMinutes(1),
            task ->
                new Thread(task) {
                  @Override
                  public synchronized void start() {
                    if (asked.getAndIncrement() == 0) {
                      throw new OutOfMemoryError("unable to create native thread");
                    }
                    super.start();
                  }
                });
    CountDownLatch closed = new CountDownLatch(1);
    ClientTimer.Limit limit = poor.new Limit(closed::countDown);
    assertThatThrownBy(() -> limit.begin(millis(10))).isInstanceOf(OutOfMemoryError.class);
    limit.begin(millis(20));
    assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
    poor.close();
  }

  private static long millis(long millis) {
    return TimeUnit.MILLISECONDS.toNanos(millis);
  }

  /** Begins something and waits until the timer ends it. */
  private void overdue(Duration after) throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    ClientTimer.Limit limit = timer.new Limit(closed::countDown);
    Deadline deadline = Deadline.after(after);
    limit.begin(deadline.remainingNanos());
    assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(deadline.isOver()).isTrue();
    limit.discard();
  }
}
