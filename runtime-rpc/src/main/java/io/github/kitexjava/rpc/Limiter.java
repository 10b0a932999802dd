package io.github.kitexjava.rpc;

/**
 * Decides whether a server takes on a call, before it reads the arguments.
 *
 * <p>A call that is refused is answered with an exception of type {@link
 * ApplicationException#INTERNAL_ERROR} and the text {@code request over limit: } with the {@link
 * #reason()}; its connection is kept, and middlewares do not see it. A oneway call is dropped. Both
 * are logged, at most once a second, and in {@link RpcStats#error()} as {@link
 * ErrorType#OVER_LIMIT}.
 *
 * <p>An instance serves many threads at once, and may be shared by servers. What it throws is
 * answered as what a handler throws.
 */
public interface Limiter {

  /**
   * Takes on a call, or not. Does not wait.
   *
   * @param call who calls which method; nothing was measured of it yet
   * @return whether the call may go on; then {@link #release} follows, else not
   */
  boolean acquire(RpcInfo call);

  /** A call that was taken on has been answered, or has failed. What it throws is logged. */
  default void release(RpcInfo call) {}

  /** Why a call is refused, for its caller and the log; lower case, without a full stop. */
  String reason();

  /**
   * What a call that is refused fails with: of type {@link ErrorType#OVER_LIMIT}, with the {@link
   * #reason()}. For limiters whose refusal is one of {@link Kerrors}.
   */
  default RpcException refusal() {
    return new RpcException(ErrorType.OVER_LIMIT, reason());
  }

  /**
   * At most so many calls are begun in each second, after a pause up to a tenth of them (one at
   * least) at once.
   *
   * <p>Kitex gives its bucket a tenth each 100 ms and lets it fill for a second; here it fills
   * steadily, so that no second sees more than the limit and a tenth of it.
   *
   * @param calls 1 to 1,000,000,000
   * @throws IllegalArgumentException if it is less or more
   */
  static Limiter callsPerSecond(int calls) {
    return new RateLimiter(calls, System::nanoTime);
  }

  /**
   * At most so many calls are in work at a time.
   *
   * @param calls 1 or more
   * @throws IllegalArgumentException if it is less
   */
  static Limiter concurrentCalls(int calls) {
    return new ConcurrencyLimiter(calls);
  }
}
