package io.github.kitexjava.rpc;

import static java.util.Objects.requireNonNull;

/**
 * The well-known failures within an {@link ErrorType}, and questions about failures. Names and
 * texts are those of Kitex's {@code kerrors}.
 */
public enum Kerrors implements ErrorKind {
  NOT_SUPPORTED(ErrorType.INTERNAL, "operation not supported"),
  NO_RESOLVER(ErrorType.INTERNAL, "no resolver available"),
  NO_DEST_SERVICE(ErrorType.INTERNAL, "no dest service"),
  NO_DEST_ADDRESS(ErrorType.INTERNAL, "no dest address"),
  NO_CONNECTION(ErrorType.INTERNAL, "no connection available"),
  CONNECTION_OVER_LIMIT(ErrorType.OVER_LIMIT, "too many connections"),
  QPS_OVER_LIMIT(ErrorType.OVER_LIMIT, "request too frequent"),
  SERVICE_CIRCUIT_BREAK(ErrorType.CIRCUIT_BREAK, "service circuitbreak"),
  INSTANCE_CIRCUIT_BREAK(ErrorType.CIRCUIT_BREAK, "instance circuitbreak"),
  NO_INSTANCE(ErrorType.SERVICE_DISCOVERY, "no instance available");

  /** Causes can go in a circle. */
  private static final int LONGEST_CHAIN = 100;

  private final ErrorType type;
  private final String text;

  Kerrors(ErrorType type, String text) {
    this.type = type;
    this.text = text;
  }

  /** The type that this is a kind of. */
  public ErrorType type() {
    return type;
  }

  /** What stands in a message behind the text of the type. */
  @Override
  public String text() {
    return text;
  }

  /** Whether the runtime made this failure itself; what it is caused by is not looked at. */
  public static boolean isKitexError(Throwable failure) {
    return requireNonNull(failure, "failure") instanceof RpcException;
  }

  /** Whether a call ran out of time, or this was caused by one that did. */
  public static boolean isTimeoutError(Throwable failure) {
    return is(failure, ErrorType.RPC_TIMEOUT);
  }

  /** Whether the failure, or one that it was caused by, is of this kind. */
  public static boolean is(Throwable failure, ErrorKind kind) {
    requireNonNull(failure, "failure");
    requireNonNull(kind, "kind");
    Throwable at = failure;
    for (int depth = 0; at != null && depth < LONGEST_CHAIN; depth++) {
      if (at instanceof RpcException rpc && rpc.isA(kind)) {
        return true;
      }
      at = at.getCause();
    }
    return false;
  }
}
