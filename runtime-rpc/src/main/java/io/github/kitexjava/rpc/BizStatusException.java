package io.github.kitexjava.rpc;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * A business outcome other than success, as Go Kitex's {@code BizStatusError}: no failure of the
 * call, so neither logged nor counted as one.
 *
 * <p>A handler throws it and its caller gets it, when the transport is one with TTHeader. Others
 * cannot carry it: there the caller gets an {@link RpcException} with its text.
 */
public final class BizStatusException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int statusCode;
  private final String statusMessage;

  @SuppressWarnings("serial") // a map from Map.copyOf is serializable
  private final Map<String, String> extra;

  /**
   * @param statusCode not 0, which means success
   * @param statusMessage for people
   */
  public BizStatusException(int statusCode, String statusMessage) {
    this(statusCode, statusMessage, Map.of());
  }

  /**
   * @param statusCode not 0, which means success
   * @param statusMessage for people
   * @param extra whatever else the caller should know; copied
   */
  public BizStatusException(int statusCode, String statusMessage, Map<String, String> extra) {
    super("biz error: code=%d, msg=%s".formatted(statusCode, statusMessage));
    if (statusCode == 0) {
      throw new IllegalArgumentException("statusCode: 0 (expected: another number)");
    }
    this.statusCode = statusCode;
    this.statusMessage = requireNonNull(statusMessage, "statusMessage");
    this.extra = Map.copyOf(extra);
  }

  public int statusCode() {
    return statusCode;
  }

  /** Without the code, which {@link #getMessage()} has too. */
  public String statusMessage() {
    return statusMessage;
  }

  public Map<String, String> extra() {
    return extra;
  }
}
