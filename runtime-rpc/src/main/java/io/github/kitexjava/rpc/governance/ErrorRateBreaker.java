package io.github.kitexjava.rpc.governance;

import static java.util.Objects.requireNonNull;

import io.github.kitexjava.rpc.CircuitBreaker;
import io.github.kitexjava.rpc.ErrorType;
import io.github.kitexjava.rpc.Kerrors;
import io.github.kitexjava.rpc.RpcException;
import io.github.kitexjava.rpc.RpcInfo;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Opens when too large a part of the calls of the last ten seconds failed, lets single calls
 * through after a while, and closes when those succeed. Rates and times are those of Kitex's
 * breaker.
 *
 * <p>Safe for use by several threads.
 */
public final class ErrorRateBreaker implements CircuitBreaker {
  /** These say nothing of the called service. */
  private static final Set<ErrorType> NOT_ITS_FAULT =
      EnumSet.of(
          ErrorType.INTERNAL,
          ErrorType.SERVICE_DISCOVERY,
          ErrorType.ACL,
          ErrorType.LOAD_BALANCE,
          ErrorType.CIRCUIT_BREAK,
          ErrorType.CANCELED_BY_BUSINESS);

  private final Function<RpcInfo, String> key;
  private final Predicate<RpcException> counts;
  private final BreakerLimits limits;
  private final LongSupplier clock;
  private final Map<String, BreakerState> states = new ConcurrentHashMap<>();

  ErrorRateBreaker(Builder builder, LongSupplier clock) {
    this.key = builder.key;
    this.counts = builder.counts;
    this.limits = new BreakerLimits(builder.errorRate, builder.minSamples, builder.coolDown);
    this.clock = clock;
  }

  /**
   * For {@code circuitBreaker}: counts each method by itself, and all failures on the way to it.
   */
  public static Builder perMethod() {
    return new Builder(
        call -> call.from().serviceName() + "/" + call.to().serviceName() + "/" + call.methodName(),
        failure -> NOT_ITS_FAULT.stream().noneMatch(type -> Kerrors.is(failure, type)));
  }

  /** For {@code instanceCircuitBreaker}: counts each server by itself, and refused connections. */
  public static Builder perInstance() {
    return new Builder(
        call -> call.to().address().map(Object::toString).orElse(""),
        failure -> failure.type() == ErrorType.GET_CONNECTION);
  }

  @Override
  public boolean allows(RpcInfo call) {
    return state(call).allows(clock.getAsLong());
  }

  @Override
  public void succeeded(RpcInfo call) {
    state(call).succeeded(clock.getAsLong());
  }

  @Override
  public void failed(RpcInfo call, RpcException failure) {
    if (counts.test(failure)) {
      state(call).failed(clock.getAsLong());
    }
  }

  private BreakerState state(RpcInfo call) {
    return states.computeIfAbsent(key.apply(call), name -> new BreakerState(limits));
  }

  /** Says how much failure is too much. Used once, by one thread. */
  public static final class Builder {
    private final Function<RpcInfo, String> key;
    private Predicate<RpcException> counts;
    private double errorRate = 0.5;
    private int minSamples = 200;
    private Duration coolDown = Duration.ofSeconds(5);

    private Builder(Function<RpcInfo, String> key, Predicate<RpcException> counts) {
      this.key = key;
      this.counts = counts;
    }

    /** The part of calls that may fail; above 0, at most 1, default 0.5. */
    public Builder errorRate(double rate) {
      if (!(rate > 0 && rate <= 1)) {
        throw new IllegalArgumentException(
            "errorRate: %s (expected: above 0, at most 1)".formatted(rate));
      }
      errorRate = rate;
      return this;
    }

    /** Calls within ten seconds below which it stays closed; 1 or more, default 200. */
    public Builder minSamples(int calls) {
      if (calls < 1) {
        throw new IllegalArgumentException("minSamples: %d (expected: 1 or more)".formatted(calls));
      }
      minSamples = calls;
      return this;
    }

    /** From opening until a call is let through again; default 5 seconds. */
    public Builder coolDown(Duration time) {
      if (time.isNegative()) {
        throw new IllegalArgumentException("coolDown: %s (expected: zero or more)".formatted(time));
      }
      coolDown = time;
      return this;
    }

    /** Counts these failures instead of those named where the builder was made. */
    public Builder counting(Predicate<RpcException> failures) {
      counts = requireNonNull(failures, "failures");
      return this;
    }

    public ErrorRateBreaker build() {
      return build(System::nanoTime);
    }

    ErrorRateBreaker build(LongSupplier clock) {
      return new ErrorRateBreaker(this, clock);
    }
  }
}
