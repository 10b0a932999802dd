package io.github.kitexjava.rpc;

import io.github.kitexjava.thrift.BinaryWriter;
import java.io.IOException;

/** Four bytes of length before each message. Format: apache/thrift doc/specs/thrift-rpc.md. */
final class FrameFraming implements MessageFraming {
  static final FrameFraming INSTANCE = new FrameFraming();

  private static final int LENGTH_BYTES = 4;

  private FrameFraming() {}

  @Override
  public Transport transport() {
    return Transport.FRAMED;
  }

  @Override
  public void receive(MessageInput input) throws IOException {
    input.require(LENGTH_BYTES);
    int length = input.i32(0);
    if (length < 0 || length > input.maxMessageBytes()) {
      throw new WireException(
          "a frame of %d bytes is announced, at most %d are taken"
              .formatted(Integer.toUnsignedLong(length), input.maxMessageBytes()));
    }
    input.require(LENGTH_BYTES + length);
    input.found(this, LENGTH_BYTES, length, LENGTH_BYTES + length);
  }

  @Override
  public void receivePart(MessageInput input) throws IOException {
    input.require(LENGTH_BYTES);
    input.found(this, LENGTH_BYTES, input.available() - LENGTH_BYTES, input.available());
  }

  @Override
  public void begin(BinaryWriter out, int sequenceId, HeaderInfo info) {
    out.i32(0);
  }

  @Override
  public void end(BinaryWriter out) {
    BigEndian.i32(out.array(), 0, out.size() - LENGTH_BYTES);
  }
}
