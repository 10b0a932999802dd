package io.github.kitexjava.thrift;

/** Bytes that are no value of the expected type. */
public final class DecodeException extends CodecException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with the bytes. */
  public enum Reason {
    /** They end inside a value. */
    TRUNCATED,
    /** A string or container has a size below 0. */
    NEGATIVE_SIZE,
    /** A string or container announces more than the bytes that follow can hold. */
    SIZE_EXCEEDS_INPUT,
    /** A string or container is larger than {@link DecodeLimits} allow. */
    LIMIT_EXCEEDED,
    /** Values are nested deeper than {@link DecodeLimits} allow. */
    TOO_DEEP,
    /** A container holds another type than the IDL says, or a number is no type at all. */
    UNEXPECTED_TYPE,
    /** A union has no field set, or more than one. */
    BAD_UNION,
    /** More bytes follow where the value should be all. */
    TRAILING_BYTES
  }

  private final Reason reason;
  private final int offset;

  /**
   * @param place in which field, with a leading comma; or empty
   */
  DecodeException(Reason reason, int offset, String message, String place) {
    super(message + " at byte " + offset + place);
    this.reason = reason;
    this.offset = offset;
  }

  public Reason reason() {
    return reason;
  }

  /** Where it was noticed, counted from the first byte that was to be read. */
  public int offset() {
    return offset;
  }
}
