package io.github.kitexjava.http;

/** The address cannot be listened on; the message names it and the reason. */
public final class ListenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ListenException(String message, Throwable cause) {
    super(message, cause);
  }
}
