package io.github.kitexjava.rpc;

import io.github.kitexjava.context.CallContext;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;

/** Finds out why a client's call did not get its answer, and says so in Kitex's words. */
final class CallFailures {
  private CallFailures() {}

  /** What a call fails with whose connection failed. */
  static RpcException of(IOException e, Invocation call, CallContext context) {
    if (context.isCancelled()) {
      return cancelled(context);
    }
    if (context.deadline().isOver()) {
      return timeout(call, e);
    }
    if (e instanceof ClosedByInterruptException || e instanceof InterruptedCallException) {
      return interrupted(e);
    }
    return RpcException.of(ErrorType.REMOTE_OR_NETWORK, e);
  }

  static RpcException cancelled(CallContext context) {
    Throwable cause = context.cancellationCause().orElseThrow();
    return RpcException.of(ErrorType.CANCELED_BY_BUSINESS, cause);
  }

  static RpcException interrupted(IOException cause) {
    return new RpcException(
        ErrorType.CANCELED_BY_BUSINESS, "the calling thread was interrupted", cause);
  }

  static RpcException timeout(Invocation call, IOException cause) {
    RpcInfo info = call.info();
    Duration allowed = info.config().rpcTimeout();
    StringBuilder text = new StringBuilder();
    text.append("timeout=").append(Texts.duration(allowed));
    text.append(", to=").append(info.to().serviceName());
    text.append(", method=").append(info.methodName());
    text.append(", location=kitex.rpcTimeoutMW");
    info.to().address().ifPresent(at -> text.append(", remote=").append(Texts.address(at)));
    Duration actual = info.stats().attemptElapsed();
    if (allowed.isZero() || actual.compareTo(allowed.minusMillis(1)) < 0) {
      text.append(", context deadline earlier than timeout, actual=");
      text.append(Texts.duration(actual));
    }
    return new RpcTimeoutException(text.toString(), cause);
  }
}
