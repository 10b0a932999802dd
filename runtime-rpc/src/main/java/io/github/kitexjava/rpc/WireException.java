package io.github.kitexjava.rpc;

import java.io.IOException;

/** Bytes that are no message, so that nobody can say where the next one begins. */
final class WireException extends IOException {
  private static final long serialVersionUID = 1;

  WireException(String message) {
    super(message);
  }
}
