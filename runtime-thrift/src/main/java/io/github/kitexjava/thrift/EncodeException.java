package io.github.kitexjava.thrift;

/** A value that has no bytes, such as one of more than 2 GiB. */
public final class EncodeException extends CodecException {
  private static final long serialVersionUID = 1L;

  /** For writers. */
  public EncodeException(String message) {
    super(message);
  }
}
