package io.github.kitexjava.thrift;

import org.jspecify.annotations.Nullable;

/**
 * Base of the exceptions that an IDL declares, in their checked form: the compiler asks callers
 * what they do about them.
 */
public abstract class CheckedThriftException extends Exception implements ThriftStruct {
  private static final long serialVersionUID = 1L;

  /** For an exception without a field that could be its message. */
  protected CheckedThriftException() {}

  /**
   * For an exception with a field that is its message.
   *
   * @param message null when the field that holds it is not set
   */
  protected CheckedThriftException(@Nullable String message) {
    super(message);
  }
}
