package io.github.kitexjava.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class CallContextTest {
  private static final CallContext.Key<String> USER = CallContext.Key.named("user");

  @Test
  void aThreadWithoutACallHasTheRoot() {
    assertThat(CallContext.current()).isSameAs(CallContext.root());
    assertThat(CallContext.current().value(USER)).isEmpty();
    assertThat(CallContext.current().deadline().isNone()).isTrue();
  }

  @Test
  void aChildSeesItsParentsValuesAndHidesThemWithItsOwn() {
    CallContext parent = CallContext.root().with(USER, "ada");
    CallContext child = parent.with(USER, "grace").withTimeout(Duration.ofSeconds(9));

    assertThat(child.value(USER)).contains("grace");
    assertThat(parent.value(USER)).contains("ada");
    assertThat(parent.cancellable().value(USER)).contains("ada");
  }

  @Test
  void keysWithOneNameAreTwoKeys() {
    CallContext context = CallContext.root().with(USER, "ada");

    assertThat(context.value(CallContext.Key.<String>named("user"))).isEmpty();
  }

  @Test
  void closingAScopeBringsTheFormerContextBack() {
    CallContext outer = CallContext.root().with(USER, "outer");
    CallContext inner = CallContext.root().with(USER, "inner");
    try (CallContext.Scope first = outer.enter()) {
      assertThat(first).isNotNull();
      inner.run(() -> assertThat(CallContext.current()).isSameAs(inner));
      assertThat(CallContext.current()).isSameAs(outer);
    }
    assertThat(CallContext.current()).isSameAs(CallContext.root());
  }

  @Test
  void theContextComesBackAfterATaskThatThrows() {
    CallContext context = CallContext.root().with(USER, "ada");

    assertThatThrownBy(
            () ->
                context.call(
                    () -> {
                      throw new IllegalArgumentException("no");
                    }))
        .hasMessage("no");
    assertThat(CallContext.current()).isSameAs(CallContext.root());
  }

  @Test
  void aDeadlineOnlyEverComesSooner() {
    CallContext soon = CallContext.root().withTimeout(Duration.ofMinutes(1));
    CallContext notLater = soon.withTimeout(Duration.ofDays(1));
    CallContext sooner = soon.withTimeout(Duration.ofSeconds(1));

    assertThat(notLater.deadline()).isSameAs(soon.deadline());
    assertThat(sooner.deadline().remainingNanos()).isLessThanOrEqualTo(1_000_000_000L);
    assertThat(CallContext.root().withTimeout(Duration.ZERO).deadline().isOver()).isTrue();
    assertThat(Deadline.after(Duration.ofSeconds(Long.MAX_VALUE)).isOver()).isFalse();
  }

  @Test
  void cancellingReachesChildrenButNotParents() {
    CallContext parent = CallContext.root().cancellable();
    CallContext child = parent.cancellable();
    CallContext sibling = parent.cancellable();

    child.cancel("peer went away");
    assertThat(child.isCancelled()).isTrue();
    assertThat(parent.isCancelled()).isFalse();
    assertThat(sibling.isCancelled()).isFalse();

    parent.cancel("server stops");
    assertThat(sibling.cancellationCause()).get().extracting("message").isEqualTo("server stops");
    assertThat(child.cancellationCause()).get().extracting("message").isEqualTo("peer went away");
  }

  @Test
  void theRootCannotBeCancelled() {
    assertThatThrownBy(() -> CallContext.root().with(USER, "ada").cancel("stop"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cancellable()");
  }

  @Test
  void actionsRunOnceAndNotAfterTheyAreTakenBack() {
    List<String> ran = new ArrayList<>();
    CallContext context = CallContext.root().cancellable();
    context.onCancel(() -> ran.add("kept"));
    context.onCancel(() -> ran.add("taken back")).close();

    context.cancel("first");
    context.cancel("second");
    context.onCancel(() -> ran.add("late"));

    assertThat(ran).containsExactly("kept", "late");
    assertThat(context.cancellationCause()).get().extracting("message").isEqualTo("first");
  }

  @Test
  void wrappedWorkCarriesTheContextToOtherThreads() throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      CallContext context = CallContext.root().with(USER, "ada");
      Executor inContext = context.wrap(pool);

      assertThat(CompletableFuture.supplyAsync(CallContextTest::user, inContext).get())
          .isEqualTo("ada");
      assertThat(CompletableFuture.supplyAsync(context.wrapSupplier(CallContextTest::user), pool))
          .succeedsWithin(Duration.ofSeconds(30))
          .isEqualTo("ada");
      assertThat(pool.submit(context.wrap(CallContextTest::callUser)).get()).isEqualTo("ada");
      assertThat(pool.submit(CallContextTest::callUser).get()).isEqualTo("nobody");
    } finally {
      pool.shutdown();
    }
  }

  private static String callUser() {
    return user();
  }

  private static String user() {
    return CallContext.current().value(USER).orElse("nobody");
  }
}
