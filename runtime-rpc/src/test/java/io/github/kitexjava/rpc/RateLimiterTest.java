package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimiterTest {
  private static final RpcInfo CALL =
      new RpcInfo(
          Peer.named("a"),
          Peer.named("b"),
          "S",
          "m",
          new CallConfig(Transport.FRAMED, WireProtocol.BINARY, Duration.ZERO, Duration.ZERO),
          new RpcStats(StatsLevel.DISABLED, System.nanoTime()));

  /** The clock of a JVM may begin anywhere, and run over. */
  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1_000_000_000);

  private RateLimiter limiter(int callsPerSecond) {
    return new RateLimiter(callsPerSecond, clock::get);
  }

  private int takenAtOnce(RateLimiter limiter) {
    int taken = 0;
    while (limiter.acquire(CALL)) {
      taken++;
    }
    return taken;
  }

  private void pass(Duration time) {
    clock.addAndGet(time.toNanos());
  }

  @Test
  void aTenthOfASecondsCallsMayComeAtOnce() {
    RateLimiter limiter = limiter(200);
    assertThat(takenAtOnce(limiter)).isEqualTo(20);
    pass(Duration.ofMillis(4));
    assertThat(takenAtOnce(limiter)).isZero();
    pass(Duration.ofMillis(1));
    assertThat(takenAtOnce(limiter)).isEqualTo(1);
    pass(Duration.ofMillis(50));
    assertThat(takenAtOnce(limiter)).isEqualTo(10);
    pass(Duration.ofHours(1));
    assertThat(takenAtOnce(limiter)).as("no more is saved").isEqualTo(20);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100, 3_333})
  void everySecondHasItsCallsAndNoSecondMoreThanATenthAbove(int limit) {
    RateLimiter limiter = limiter(limit);
    Random random = new Random(limit);
    List<Long> taken = new ArrayList<>();
    long start = clock.get();
    while (clock.get() - start < Duration.ofSeconds(30).toNanos()) {
      pass(Duration.ofNanos(random.nextLong(20_000_000L / limit)));
      if (limiter.acquire(CALL)) {
        taken.add(clock.get() - start);
      }
    }
    assertThat(taken).hasSizeBetween(29 * limit, 30 * limit + Math.max(1, limit / 10) + 1);
    int most = 0;
    int from = 0;
    for (int to = 0; to < taken.size(); to++) {
      while (taken.get(to) - taken.get(from) >= 1_000_000_000) {
        from++;
      }
      most = Math.max(most, to - from + 1);
    }
    assertThat(most).isLessThanOrEqualTo(limit + Math.max(1, limit / 10) + 1);
  }

  @Test
  void threadsDoNotTakeMoreTogether() throws Exception {
    RateLimiter limiter = limiter(10_000);
    AtomicInteger taken = new AtomicInteger();
    CountDownLatch ended = new CountDownLatch(4);
    for (int i = 0; i < 4; i++) {
      new Thread(
              () -> {
                taken.addAndGet(takenAtOnce(limiter));
                ended.countDown();
              })
          .start();
    }
    assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(taken).hasValue(1_000);
  }

  @Test
  void limitsThatAreNoneAreRefused() {
    assertThatThrownBy(() -> Limiter.callsPerSecond(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("calls per second: 0 (expected: 1 to 1000000000)");
    assertThatThrownBy(() -> Limiter.concurrentCalls(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("concurrent calls: 0 (expected: 1 or more)");
    assertThatThrownBy(() -> RpcServer.builder().maxConcurrentCalls(-1))
        .hasMessage("maxConcurrentCalls: -1 (expected: 0 or more)");
    assertThatThrownBy(() -> RpcServer.builder().maxCallsPerSecond(-1))
        .hasMessage("maxCallsPerSecond: -1 (expected: 0 or more)");
    assertThatThrownBy(() -> RpcServer.builder().maxConnections(-1))
        .hasMessage("maxConnections: -1 (expected: 0 or more)");
  }
}
