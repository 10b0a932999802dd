package io.github.kitexjava.rpc;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A call that failed, other than by an exception its IDL declares.
 *
 * <p>{@link #type()} says what kind of failure it is, {@link #remote()} whether the peer reported
 * it. The message reads as Kitex's: {@code remote or network error[remote]: biz error: no such
 * user}.
 */
public class RpcException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ErrorType type;
  private final @Nullable Kerrors detail;
  private final boolean remote;

  public RpcException(ErrorType type, String detail) {
    this(type, false, detail, null);
  }

  /** A failure that is one of the well-known ones. */
  public RpcException(Kerrors detail) {
    super(detail.type().text() + ": " + detail.text());
    this.type = detail.type();
    this.detail = detail;
    this.remote = false;
  }

  public RpcException(ErrorType type, String detail, Throwable cause) {
    this(type, false, detail, requireNonNull(cause, "cause"));
  }

  private RpcException(ErrorType type, boolean remote, String detail, @Nullable Throwable cause) {
    super(type.text() + (remote ? "[remote]: " : ": ") + detail, cause);
    this.type = type;
    this.detail = null;
    this.remote = remote;
  }

  /** What the peer answered instead of a result. */
  static RpcException remote(ApplicationException answer) {
    return new RpcException(ErrorType.REMOTE_OR_NETWORK, true, Texts.messageOf(answer), answer);
  }

  static RpcException of(ErrorType type, Throwable cause) {
    return new RpcException(type, Texts.messageOf(cause), cause);
  }

  public final ErrorType type() {
    return type;
  }

  /** Which of the well-known failures of its type this is; empty for others. */
  public final Optional<Kerrors> detail() {
    return Optional.ofNullable(detail);
  }

  /** Whether this is of the kind itself; what it is caused by is not looked at. */
  final boolean isA(ErrorKind kind) {
    return type == kind || detail == kind;
  }

  /** Whether the peer reported this. A failure on this side of the wire is never remote. */
  public final boolean remote() {
    return remote;
  }

  /** Whether time ran out, here or in what caused this. */
  public final boolean isTimeout() {
    return type == ErrorType.RPC_TIMEOUT
        || (getCause() instanceof RpcException cause && cause.isTimeout());
  }

  /**
   * The number that goes with an {@link ApplicationException}: of the peer if {@link #remote()},
   * else what was wrong with its reply. Empty for other failures.
   */
  public final OptionalInt typeId() {
    return getCause() instanceof ApplicationException cause
        ? OptionalInt.of(cause.typeId())
        : OptionalInt.empty();
  }

  /** Where it panicked, if this is of type {@link ErrorType#PANIC}; empty for all others. */
  public final Optional<String> stack() {
    Throwable cause = getCause();
    if (type != ErrorType.PANIC || cause == null) {
      return Optional.empty();
    }
    StringWriter text = new StringWriter();
    cause.printStackTrace(new PrintWriter(text));
    return Optional.of(text.toString());
  }
}
