package io.github.kitexjava.rpc;

/** How messages are told apart on a connection. A server takes every one of them, at any time. */
public enum Transport {
  /** Messages follow each other with nothing between them. */
  BUFFERED,
  /** The length of each message, in four bytes, stands before it. What clients speak by default. */
  FRAMED,
  /**
   * A header stands before each message, with its length, the names of both sides, and what the
   * caller hands on ({@link MetaInfo}); business statuses ({@link BizStatusException}) need it.
   */
  TTHEADER,
  /** The same with a frame around the message behind the header, as Go Kitex sends it. */
  TTHEADER_FRAMED;

  /** Whether messages have a header that can carry more than arguments and results. */
  boolean hasHeader() {
    return this == TTHEADER || this == TTHEADER_FRAMED;
  }

  MessageFraming framing() {
    return switch (this) {
      case BUFFERED -> BufferedFraming.INSTANCE;
      case FRAMED -> FrameFraming.INSTANCE;
      case TTHEADER -> TtHeaderFraming.PLAIN;
      case TTHEADER_FRAMED -> TtHeaderFraming.FRAMED;
    };
  }
}
