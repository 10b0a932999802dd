package io.github.kitexjava.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OnAllCoresTest {
  private final AtomicInteger done = new AtomicInteger();

  @Test
  void everyJobIsDone() throws InterruptedException {
    OnAllCores.run(Collections.nCopies(100, goesOn -> done.incrementAndGet()));
    assertThat(done).hasValue(100);
  }

  @Test
  void theFirstFailureEndsTheOthersAndIsToldWithItsMessage() {
    List<OnAllCores.Job> jobs = new ArrayList<>();
    jobs.add(
        goesOn -> {
          throw new StackOverflowError("again with this seed");
        });
    jobs.addAll(
        Collections.nCopies(
            1000,
            goesOn -> {
              while (goesOn.getAsBoolean()) {
                Thread.onSpinWait();
              }
              done.incrementAndGet();
            }));
    assertThatThrownBy(() -> OnAllCores.run(jobs))
        .isInstanceOf(AssertionError.class)
        .hasMessageEndingWith("again with this seed")
        .hasCauseInstanceOf(StackOverflowError.class);
    assertThat(done.get()).isLessThan(Runtime.getRuntime().availableProcessors() + 1);
  }
}
