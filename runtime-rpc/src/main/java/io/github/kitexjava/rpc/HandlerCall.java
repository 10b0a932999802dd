package io.github.kitexjava.rpc;

import io.github.kitexjava.context.CallContext;
import io.github.kitexjava.thrift.Arguments;
import io.github.kitexjava.thrift.BinaryWriter;
import io.github.kitexjava.thrift.MethodDescriptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A call of a method that the server has: runs its handler and encodes what comes of it. */
final class HandlerCall {
  private static final Logger LOG = LoggerFactory.getLogger(RpcServer.class);

  private final BoundMethod<?> method;
  private final Answer answer;
  private final Tracing.Span span;

  HandlerCall(BoundMethod<?> method, Answer answer, Tracing.Span span) {
    this.method = method;
    this.answer = answer;
    this.span = span;
  }

  MethodDescriptor<?, ?> method() {
    return method.method();
  }

  RpcInfo info() {
    return span.info();
  }

  /** Whether nobody waits for its answer. */
  boolean isSilent() {
    return answer.isSilent();
  }

  void run(Arguments arguments, BinaryWriter out) {
    CallContext.Scope scope = span.context().enter();
    try {
      Reply reply = method.answer(arguments, span.info());
      answer.reply(out, method.method(), reply, span.context());
    } catch (BizStatusException status) {
      span.info().bizStatus(status);
      answer.status(out, method.method(), status, span.context());
    } catch (Throwable t) {
      answerWith(t, out);
    } finally {
      scope.close();
    }
  }

  /** Instead of {@link #run}: the handler is not called. */
  void fail(Throwable failure, BinaryWriter out) {
    CallContext.Scope scope = span.context().enter();
    try {
      answerWith(failure, out);
    } finally {
      scope.close();
    }
  }

  private void answerWith(Throwable failure, BinaryWriter out) {
    RpcInfo info = span.info();
    info.stats().error(failure);
    // A limiter's refusals are logged where they are counted, panics where they happened
    boolean isLogged =
        info.stats().panicked()
            || (failure instanceof RpcException rpc && rpc.type() == ErrorType.OVER_LIMIT);
    if (!isLogged) {
      LOG.error(
          "KITEX: processing request error, remoteService={}, remoteAddr={}, method={}.{}, error={}",
          info.from().serviceName(),
          info.from().address().map(Texts::address).orElse(""),
          info.serviceName(),
          info.methodName(),
          Texts.messageOf(failure),
          failure);
    }
    answer.fail(out, onTheWire(failure));
  }

  /** Kitex `trans_errors.go`: an error with a number of its own keeps it and tells who made it. */
  private static ApplicationException onTheWire(Throwable failure) {
    if (failure instanceof ApplicationException own) {
      return own;
    }
    if (failure instanceof RpcException
        && failure.getCause() instanceof ApplicationException handlers) {
      return new ApplicationException(
          handlers.typeId(), Texts.messageOf(handlers) + " [biz error]");
    }
    return new ApplicationException(ApplicationException.INTERNAL_ERROR, Texts.messageOf(failure));
  }
}
