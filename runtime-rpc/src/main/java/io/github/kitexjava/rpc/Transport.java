package io.github.kitexjava.rpc;

/** How messages are told apart on a connection. A server takes every one of them, at any time. */
public enum Transport {
  /** Messages follow each other with nothing between them. */
  BUFFERED,
  /** The length of each message, in four bytes, stands before it. What clients speak by default. */
  FRAMED;

  MessageFraming framing() {
    return switch (this) {
      case BUFFERED -> BufferedFraming.INSTANCE;
      case FRAMED -> FrameFraming.INSTANCE;
    };
  }
}
