package io.github.kitexjava.rpc;

/** The last byte of a message's first word. Numbers and not an enum: a peer may send any. */
final class MessageType {
  static final int CALL = 1;
  static final int REPLY = 2;
  static final int EXCEPTION = 3;
  static final int ONEWAY = 4;

  private MessageType() {}
}
