package io.github.kitexjava.thrift;

import org.jspecify.annotations.Nullable;

/** Base of the exceptions that an IDL declares, in their unchecked form. */
public abstract class ThriftException extends RuntimeException implements ThriftStruct {
  private static final long serialVersionUID = 1L;

  /** For an exception without a field that could be its message. */
  protected ThriftException() {}

  /**
   * For an exception with a field that is its message.
   *
   * @param message null when the field that holds it is not set
   */
  protected ThriftException(@Nullable String message) {
    super(message);
  }
}
