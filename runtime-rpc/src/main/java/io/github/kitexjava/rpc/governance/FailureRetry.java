package io.github.kitexjava.rpc.governance;

import static java.util.Objects.requireNonNull;

import io.github.kitexjava.rpc.ErrorType;
import io.github.kitexjava.rpc.RetryPolicy;
import io.github.kitexjava.rpc.RpcException;
import io.github.kitexjava.rpc.RpcInfo;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Calls again after a failure, a few times, with a pause. Limits are those of Kitex's failure
 * retry.
 *
 * <p>What is retried by default is what surely did not reach a handler: no connection could be
 * made. Failures after that, such as a timeout or a connection that broke, leave open whether the
 * call was executed; {@link Builder#when} adds them for methods where twice does no harm.
 * Immutable.
 */
public final class FailureRetry implements RetryPolicy {
  private static final int MOST_RETRIES = 5;

  private final int maxRetries;
  private final Duration maxDuration;
  private final Duration minPause;
  private final Duration maxPause;
  private final Predicate<RpcException> retries;

  private FailureRetry(Builder builder) {
    maxRetries = builder.maxRetries;
    maxDuration = builder.maxDuration;
    minPause = builder.minPause;
    maxPause = builder.maxPause;
    retries = builder.retries;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Twice at most, at once, and only when no connection could be made. */
  public static FailureRetry onConnectErrors() {
    return builder().build();
  }

  @Override
  public Optional<Duration> afterFailure(RpcInfo call, RpcException failure) {
    if (call.stats().attempts() > maxRetries || !retries.test(failure)) {
      return Optional.empty();
    }
    Duration pause = pause();
    Duration spent = call.stats().elapsed().plus(pause);
    boolean late = !maxDuration.isZero() && spent.compareTo(maxDuration) >= 0;
    return late ? Optional.empty() : Optional.of(pause);
  }

  private Duration pause() {
    long spread = maxPause.minus(minPause).toNanos();
    return spread == 0
        ? minPause
        : minPause.plusNanos(ThreadLocalRandom.current().nextLong(spread + 1));
  }

  /** Says when and how often. Used once, by one thread. */
  public static final class Builder {
    private int maxRetries = 2;
    private Duration maxDuration = Duration.ZERO;
    private Duration minPause = Duration.ZERO;
    private Duration maxPause = Duration.ZERO;
    private Predicate<RpcException> retries = Builder::wasNotSent;

    private Builder() {}

    /** To the only server, or to the last of several none of which could be reached. */
    private static boolean wasNotSent(RpcException failure) {
      @Nullable Throwable last =
          failure.type() == ErrorType.NO_MORE_INSTANCE ? failure.getCause() : failure;
      return last instanceof RpcException told
          && !told.remote()
          && told.type() == ErrorType.GET_CONNECTION;
    }

    /** After the first attempt; 0 to 5, default 2. */
    public Builder maxRetries(int times) {
      if (times < 0 || times > MOST_RETRIES) {
        throw new IllegalArgumentException("maxRetries: %d (expected: 0 to 5)".formatted(times));
      }
      maxRetries = times;
      return this;
    }

    /**
     * Since the call began, after which there is no further attempt; zero, the default: no limit.
     */
    public Builder maxDuration(Duration time) {
      maxDuration = notNegative(time, "maxDuration");
      return this;
    }

    /** Before each further attempt. Default zero. */
    public Builder backOff(Duration pause) {
      return backOff(pause, pause);
    }

    /**
     * Before each further attempt, between these two, by chance, so that callers who failed
     * together do not come back together.
     */
    public Builder backOff(Duration least, Duration most) {
      minPause = notNegative(least, "least");
      maxPause = notNegative(most, "most");
      if (least.compareTo(most) > 0) {
        throw new IllegalArgumentException(
            "a pause from %s to %s (expected: the smaller first)".formatted(least, most));
      }
      return this;
    }

    /** Also retries these failures. */
    public Builder when(Predicate<RpcException> also) {
      retries = retries.or(requireNonNull(also, "also"));
      return this;
    }

    private static Duration notNegative(Duration value, String what) {
      if (value.isNegative()) {
        throw new IllegalArgumentException(
            "%s: %s (expected: zero or more)".formatted(what, value));
      }
      return value;
    }

    public FailureRetry build() {
      return new FailureRetry(this);
    }
  }
}
