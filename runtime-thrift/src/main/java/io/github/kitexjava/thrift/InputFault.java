package io.github.kitexjava.thrift;

import io.github.kitexjava.thrift.DecodeException.Reason;

/** What readers say of bytes that are not what they read. */
record InputFault(Reason reason, String message) {

  static InputFault truncated(int expected, int left) {
    return new InputFault(
        Reason.TRUNCATED, counted(expected) + " expected, but only " + following(left));
  }

  static InputFault endless(int maxBytes) {
    return new InputFault(Reason.MALFORMED, "a number of more than " + maxBytes + " bytes");
  }

  static InputFault trailing(int left) {
    return new InputFault(Reason.TRAILING_BYTES, counted(left) + " after the value");
  }

  static InputFault tooDeep(String what, DecodeLimits limits) {
    return new InputFault(
        Reason.TOO_DEEP, "`" + what + "` is nested deeper than " + limits.maxDepth() + " levels");
  }

  static InputFault emptyUnion(String name) {
    return new InputFault(Reason.BAD_UNION, "union `" + name + "` has no field set");
  }

  static InputFault fullUnion(String name) {
    return new InputFault(Reason.BAD_UNION, "union `" + name + "` has more than one field set");
  }

  static InputFault noType(int number) {
    return new InputFault(Reason.UNEXPECTED_TYPE, number + " is the number of no type");
  }

  /**
   * Of a container.
   *
   * @param what such as {@code map with keys}
   */
  static InputFault otherType(String what, int expected, int actual) {
    return new InputFault(
        Reason.UNEXPECTED_TYPE,
        "a "
            + what
            + " of "
            + Types.name(actual)
            + " where "
            + Types.name(expected)
            + " is expected");
  }

  /** Of the size of a string that is not from 0 to what is left and allowed. */
  static InputFault string(int size, int left, DecodeLimits limits) {
    if (size < 0) {
      return new InputFault(Reason.NEGATIVE_SIZE, "a string of " + size + " bytes");
    }
    String what = "a string of " + counted(size);
    return size > left
        ? new InputFault(Reason.SIZE_EXCEEDS_INPUT, what + ", but only " + following(left))
        : new InputFault(
            Reason.LIMIT_EXCEEDED, what + ", at most " + limits.maxStringBytes() + " are allowed");
  }

  /** Of the size of a container that is not from 0 to what is left and allowed. */
  static InputFault container(String name, int size, int minBytes, int left, DecodeLimits limits) {
    String what = "a " + name + " of " + size + " elements";
    if (size < 0) {
      return new InputFault(Reason.NEGATIVE_SIZE, what);
    }
    return (long) size * minBytes > left
        ? new InputFault(Reason.SIZE_EXCEEDS_INPUT, what + ", but only " + following(left))
        : new InputFault(
            Reason.LIMIT_EXCEEDED, what + ", at most " + limits.maxElements() + " are allowed");
  }

  private static String following(int left) {
    return counted(left) + (left == 1 ? " follows" : " follow");
  }

  private static String counted(int bytes) {
    return bytes == 1 ? "1 byte" : bytes + " bytes";
  }
}
