package io.github.kitexjava.rpc;

import io.github.kitexjava.context.CallContext;
import io.github.kitexjava.thrift.Arguments;
import io.github.kitexjava.thrift.BinaryWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A message that a server has received and decoded, up to its answer. It holds nothing of the bytes
 * received, so that another thread than the connection's may answer it. Used by one thread at a
 * time.
 */
final class ServedCall {
  private static final Logger LOG = LoggerFactory.getLogger(RpcServer.class);

  private final Answer answer;
  private final @Nullable BoundMethod<?> method;
  private final Tracing.@Nullable Span span;
  private @Nullable Admission admission;
  private @Nullable Arguments arguments;
  private @Nullable Throwable failure;

  private ServedCall(Answer answer, @Nullable BoundMethod<?> method, Tracing.@Nullable Span span) {
    this.answer = answer;
    this.method = method;
    this.span = span;
  }

  /**
   * Means nothing that the server has.
   *
   * @param span null if nobody traces it
   */
  static ServedCall refused(
      Answer answer, ApplicationException refusal, Tracing.@Nullable Span span) {
    ServedCall call = new ServedCall(answer, null, span);
    call.failure = refusal;
    return call;
  }

  /** Of a method that the server has; what follows is {@link #admittedBy} and a {@code decoded}. */
  static ServedCall of(Answer answer, BoundMethod<?> method, Tracing.Span span) {
    return new ServedCall(answer, method, span);
  }

  void admittedBy(Admission limits) {
    this.admission = limits;
  }

  void decoded(Arguments arguments) {
    this.arguments = arguments;
  }

  /** The handler will not be called. */
  void failed(Throwable failure) {
    this.failure = failure;
  }

  /**
   * Runs the handler and encodes what comes of it.
   *
   * @param out empty; gets the framed answer, or stays empty when there is none to send
   */
  void answer(BinaryWriter out) {
    BoundMethod<?> called = method;
    if (called == null || span == null) {
      if (failure instanceof ApplicationException refusal) {
        answer.fail(out, refusal);
      }
      return;
    }
    CallContext.Scope scope = span.context().enter();
    try {
      call(called, span, out);
    } finally {
      scope.close();
      Admission limits = admission;
      if (limits != null) {
        limits.release(span.info());
      }
      span.info().stats().sentBytes(out.size());
    }
  }

  private void call(BoundMethod<?> called, Tracing.Span at, BinaryWriter out) {
    RpcInfo info = at.info();
    try {
      Throwable before = failure;
      if (before == null && arguments != null) {
        Reply reply = called.answer(arguments, info);
        answer.reply(out, called.method(), reply, at.context());
      } else if (before != null) {
        fail(before, info, out);
      }
    } catch (BizStatusException status) {
      info.bizStatus(status);
      answer.status(out, called.method(), status, at.context());
    } catch (Throwable t) {
      fail(t, info, out);
    }
  }

  private void fail(Throwable thrown, RpcInfo info, BinaryWriter out) {
    info.stats().error(thrown);
    // A limiter's refusals are logged where they are counted, panics where they happened
    boolean isLogged =
        info.stats().panicked()
            || (thrown instanceof RpcException rpc && rpc.type() == ErrorType.OVER_LIMIT);
    if (!isLogged) {
      LOG.error(
          "KITEX: processing request error, remoteService={}, remoteAddr={}, method={}.{}, error={}",
          info.from().serviceName(),
          info.from().address().map(Texts::address).orElse(""),
          info.serviceName(),
          info.methodName(),
          Texts.messageOf(thrown),
          thrown);
    }
    answer.fail(out, onTheWire(thrown));
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

  /** The answer will be sent now. */
  void writes() {
    if (span != null) {
      span.info().stats().record(RpcEvent.WRITE_START);
    }
  }

  /**
   * The answer was sent.
   *
   * @param problem why not, or null
   */
  void written(@Nullable Throwable problem) {
    if (span == null) {
      return;
    }
    RpcStats stats = span.info().stats();
    stats.recordEnd(RpcEvent.WRITE_FINISH, problem);
    if (problem != null) {
      stats.error(RpcException.of(ErrorType.REMOTE_OR_NETWORK, problem));
    }
  }

  /** Nothing more happens to it. */
  void finish() {
    if (span != null) {
      span.finish();
    }
  }
}
