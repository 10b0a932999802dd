package io.github.kitexjava.thrift;

/** Base of what can be wrong with a value or with its bytes. */
public abstract sealed class CodecException extends RuntimeException
    permits DecodeException, EncodeException, MissingFieldException {
  private static final long serialVersionUID = 1L;

  CodecException(String message) {
    super(message);
  }
}
