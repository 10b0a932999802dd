package io.github.kitexjava.http;

/** Two routes that answer the same requests, or a path that no request can match. */
public final class RouteConflictException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  RouteConflictException(String message) {
    super(message);
  }
}
