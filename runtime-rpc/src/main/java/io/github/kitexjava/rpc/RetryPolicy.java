package io.github.kitexjava.rpc;

import java.time.Duration;
import java.util.Optional;

/**
 * Says whether a client sends a call again that failed. Serves many threads at once.
 *
 * <p>A call that was itself made to retry another is not retried further down, as in Kitex: its
 * handler's context has the persistent metainfo {@code RetryReq}.
 */
@FunctionalInterface
public interface RetryPolicy {
  /**
   * Asked after each failure but business statuses and declared exceptions, which are answers.
   *
   * @param call with the number of attempts so far and the time they took in {@link
   *     RpcInfo#stats()}
   * @return how long to wait before the next attempt; empty to report the failure
   * @throws RpcException to report another one; whatever else it throws becomes the cause of one of
   *     type {@link ErrorType#RETRY}
   */
  Optional<Duration> afterFailure(RpcInfo call, RpcException failure);
}
