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
    TRAILING_BYTES,
    /**
     * They do not follow the rules of their protocol: text that is no JSON, a number without end.
     */
    MALFORMED
  }

  private final Reason reason;
  private final int offset;
  private final boolean placed;

  /**
   * For readers.
   *
   * @param offset where it was noticed, counted from the first byte that was to be read
   */
  public DecodeException(Reason reason, int offset, String message) {
    this(reason, offset, message, "");
  }

  /**
   * @param place in which field, with a leading comma; or empty
   */
  DecodeException(Reason reason, int offset, String message, String place) {
    this(reason, offset, message + " at byte " + offset + place, !place.isEmpty());
  }

  private DecodeException(Reason reason, int offset, String message, boolean placed) {
    super(message);
    this.reason = reason;
    this.offset = offset;
    this.placed = placed;
  }

  /**
   * The same with the names of the field that was being read, as in the IDL. The first names that
   * are given stay: they are the innermost.
   */
  public DecodeException in(String struct, String field) {
    if (placed) {
      return this;
    }
    String message = getMessage() + ", in field `" + field + "` of `" + struct + "`";
    DecodeException placedHere = new DecodeException(reason, offset, message, true);
    placedHere.initCause(getCause());
    placedHere.setStackTrace(getStackTrace());
    return placedHere;
  }

  public Reason reason() {
    return reason;
  }

  /** Where it was noticed, counted from the first byte that was to be read. */
  public int offset() {
    return offset;
  }
}
