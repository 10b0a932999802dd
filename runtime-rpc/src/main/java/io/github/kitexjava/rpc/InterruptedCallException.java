package io.github.kitexjava.rpc;

import java.io.IOException;

/** The thread of a caller was interrupted while it waited. */
final class InterruptedCallException extends IOException {
  private static final long serialVersionUID = 1;

  InterruptedCallException(InterruptedException cause) {
    super("the calling thread was interrupted", cause);
  }
}
