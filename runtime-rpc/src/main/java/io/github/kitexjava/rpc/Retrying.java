package io.github.kitexjava.rpc;

import io.github.kitexjava.context.CallContext;
import io.github.kitexjava.context.Cancellation;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sends a call again as long as a policy says so. */
final class Retrying implements Middleware {
  /** Persistent metainfo of calls that are retries, as in Kitex's {@code retry} package. */
  private static final String RETRY_KEY = "RetryReq";

  private final RetryPolicy policy;

  Retrying(RetryPolicy policy) {
    this.policy = policy;
  }

  @Override
  public Reply invoke(Invocation call, Endpoint next) {
    CallContext context = CallContext.current();
    boolean retriesAbove = MetaInfo.persistentValue(context, RETRY_KEY).isPresent();
    for (int retries = 0; ; retries++) {
      try {
        return attempt(call, next, context, retries);
      } catch (RpcException failure) {
        Optional<Duration> pause =
            retriesAbove || context.isCancelled()
                ? Optional.empty()
                : asked(call.info(), failure, retries);
        if (pause.isEmpty() || !sleep(pause.get(), context)) {
          throw failure;
        }
      }
    }
  }

  private Optional<Duration> asked(RpcInfo info, RpcException failure, int retries) {
    try {
      return policy.afterFailure(info, failure);
    } catch (RpcException e) {
      throw e;
    } catch (RuntimeException e) {
      String text =
          "retry[%d] failed, the policy threw %s, toService=%s, method=%s"
              .formatted(retries, e, info.to().serviceName(), info.methodName());
      RpcException told = new RpcException(ErrorType.RETRY, text, e);
      told.addSuppressed(failure);
      throw told;
    }
  }

  private static Reply attempt(Invocation call, Endpoint next, CallContext context, int retries) {
    if (retries == 0) {
      return next.invoke(call);
    }
    CallContext marked =
        MetaInfo.withPersistentValue(context, RETRY_KEY, Integer.toString(retries));
    CallContext.Scope scope = marked.enter();
    try {
      return next.invoke(call);
    } finally {
      scope.close();
    }
  }

  /** False if the call ends before the time is over. */
  private static boolean sleep(Duration pause, CallContext context) {
    if (pause.toNanos() > context.deadline().remainingNanos()) {
      return false;
    }
    if (pause.isZero()) {
      return true;
    }
    CountDownLatch cancelled = new CountDownLatch(1);
    Cancellation.Registration registration = context.onCancel(cancelled::countDown);
    try {
      return !cancelled.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      registration.close();
    }
  }
}
