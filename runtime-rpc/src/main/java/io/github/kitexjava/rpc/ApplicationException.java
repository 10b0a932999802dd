package io.github.kitexjava.rpc;

/**
 * What a Thrift message of type EXCEPTION says: a number and a text.
 *
 * <p>A client finds it as the cause of a remote {@link RpcException}. A handler may throw one to
 * choose the number its caller sees.
 */
public final class ApplicationException extends RuntimeException {
  public static final int UNKNOWN = 0;
  public static final int UNKNOWN_METHOD = 1;
  public static final int INVALID_MESSAGE_TYPE = 2;
  public static final int WRONG_METHOD_NAME = 3;
  public static final int BAD_SEQUENCE_ID = 4;
  public static final int MISSING_RESULT = 5;
  public static final int INTERNAL_ERROR = 6;
  public static final int PROTOCOL_ERROR = 7;
  public static final int INVALID_TRANSFORM = 8;
  public static final int INVALID_PROTOCOL = 9;
  public static final int UNSUPPORTED_CLIENT_TYPE = 10;

  /** Kitex's own number, sent by Go servers over Framed where Thrift says 1. */
  public static final int UNKNOWN_SERVICE = 20;

  /** Kitex's own number: the server wants to know which service is meant. */
  public static final int NO_SERVICE_NAME = 21;

  private static final long serialVersionUID = 1;

  private final int typeId;

  /**
   * Says what a message of type EXCEPTION shall say.
   *
   * @param typeId one of the constants here or any other number
   */
  public ApplicationException(int typeId, String message) {
    super(message);
    this.typeId = typeId;
  }

  public int typeId() {
    return typeId;
  }
}
