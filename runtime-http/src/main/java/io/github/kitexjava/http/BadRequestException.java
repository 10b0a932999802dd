package io.github.kitexjava.http;

/** A request that cannot be read; {@link Recovery} answers 400 with the message. */
public class BadRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The message goes to the peer: say what is wrong with the request, nothing of the server. */
  public BadRequestException(String message) {
    super(message);
  }
}
