package io.github.kitexjava.rpc;

import io.github.kitexjava.thrift.BinaryWriter;
import java.io.IOException;

/**
 * A TTHeader before each message, which says more of it than its length; with a frame inside, or
 * without. Format: github.com/cloudwego/gopkg, protocol/ttheader.
 */
final class TtHeaderFraming implements MessageFraming {
  static final TtHeaderFraming PLAIN = new TtHeaderFraming(Transport.TTHEADER);
  static final TtHeaderFraming FRAMED = new TtHeaderFraming(Transport.TTHEADER_FRAMED);

  static final int MAGIC = 0x1000;

  private static final int LENGTH_BYTES = 4;
  private static final int FLAGS_AT = 6;
  private static final int HEADER_WORDS_AT = 12;
  private static final int FIXED_BYTES = 14;
  private static final int MULTIPLEXED = 0x01;
  private static final int STREAMING = 0x02;

  private final Transport transport;

  private TtHeaderFraming(Transport transport) {
    this.transport = transport;
  }

  @Override
  public Transport transport() {
    return transport;
  }

  private boolean isFramed() {
    return transport == Transport.TTHEADER_FRAMED;
  }

  @Override
  public void receive(MessageInput input) throws IOException {
    input.require(FIXED_BYTES);
    int length = input.i32(0);
    int header = FIXED_BYTES + 4 * input.u16(HEADER_WORDS_AT);
    if (length < 0 || length > input.maxMessageBytes()) {
      throw new WireException(
          "a message of %d bytes with TTHeader is announced, at most %d are taken"
              .formatted(Integer.toUnsignedLong(length), input.maxMessageBytes()));
    }
    int end = LENGTH_BYTES + length;
    if (header > end) {
      throw new WireException("a TTHeader of %d bytes in a message of %d".formatted(header, end));
    }
    if ((input.u16(FLAGS_AT) & STREAMING) != 0) {
      throw new WireException("a streaming call over TTHeader, which is not supported");
    }
    input.multiplexed((input.u16(FLAGS_AT) & MULTIPLEXED) != 0);
    input.require(end);
    input.readHeader(FIXED_BYTES, header);
    payload(input, header, end);
  }

  /** Finds out what is behind the header, whatever the one before it had. */
  private static void payload(MessageInput input, int start, int end) throws WireException {
    if (end - start >= 4 && input.u16(start) == Sniffing.STRICT_BINARY) {
      input.found(PLAIN, start, end - start, end);
      return;
    }
    int frame = start + LENGTH_BYTES;
    if (end - frame >= 4 && input.u16(frame) == Sniffing.STRICT_BINARY) {
      int length = input.i32(start);
      if (length < 0 || length > end - frame) {
        throw new WireException(
            "a frame of %d bytes in a TTHeader's payload of %d"
                .formatted(Integer.toUnsignedLong(length), end - frame));
      }
      input.found(FRAMED, frame, length, end);
      return;
    }
    boolean compact = isCompact(input, start, end) || isCompact(input, frame, end);
    throw new WireException(
        "a TTHeader with a payload of %d bytes that is no message in strict binary%s"
            .formatted(end - start, compact ? ", but one in the compact protocol" : ""));
  }

  private static boolean isCompact(MessageInput input, int at, int end) {
    return at < end && input.u8(at) == MessageHeader.COMPACT;
  }

  @Override
  public void receivePart(MessageInput input) throws IOException {
    input.require(FIXED_BYTES);
    int payload = FIXED_BYTES + 4 * input.u16(HEADER_WORDS_AT);
    input.require(payload + LENGTH_BYTES);
    boolean framed = input.u16(payload) != Sniffing.STRICT_BINARY;
    int start = framed ? payload + LENGTH_BYTES : payload;
    input.require(start + 2);
    if (input.u16(start) != Sniffing.STRICT_BINARY) {
      throw new WireException("a TTHeader without a message in strict binary");
    }
    input.found(framed ? FRAMED : PLAIN, start, input.available() - start, input.available());
  }

  @Override
  public void begin(BinaryWriter out, int sequenceId, HeaderInfo info) {
    out.i32(0);
    out.i32(MAGIC << 16); // no flags
    out.i32(sequenceId);
    out.i16((short) 0);
    TtHeader.write(out, info);
    BigEndian.i16(out.array(), HEADER_WORDS_AT, (out.size() - FIXED_BYTES) / 4);
    if (isFramed()) {
      out.i32(0);
    }
  }

  /** Says of the message written last that its reply may come out of order. */
  static void markMultiplexed(BinaryWriter out) {
    BigEndian.i16(out.array(), FLAGS_AT, MULTIPLEXED);
  }

  @Override
  public void end(BinaryWriter out) {
    byte[] array = out.array();
    BigEndian.i32(array, 0, out.size() - LENGTH_BYTES);
    if (isFramed()) {
      int frame = FIXED_BYTES + 4 * BigEndian.u16(array, HEADER_WORDS_AT);
      BigEndian.i32(array, frame, out.size() - frame - LENGTH_BYTES);
    }
  }
}
