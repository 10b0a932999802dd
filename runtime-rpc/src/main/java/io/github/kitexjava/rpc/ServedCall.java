package io.github.kitexjava.rpc;

import io.github.kitexjava.thrift.BinaryWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A message that a server has received, up to the end of its answer: the same for calls and for
 * what is refused. It holds nothing of the bytes received, so that another thread than the
 * connection's may answer it. Used by one thread at a time.
 */
final class ServedCall {
  private final Consumer<BinaryWriter> work;
  private final Tracing.@Nullable Span span;

  /**
   * To be answered.
   *
   * @param work encodes the framed answer, or nothing when there is none to send
   * @param span null if nobody traces it
   */
  ServedCall(Consumer<BinaryWriter> work, Tracing.@Nullable Span span) {
    this.work = work;
    this.span = span;
  }

  /**
   * Does what the message asks for and encodes what comes of it.
   *
   * @param out empty; gets the framed answer, or stays empty when there is none to send
   */
  void answer(BinaryWriter out) {
    work.accept(out);
    if (span != null) {
      span.info().stats().sentBytes(out.size());
    }
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
