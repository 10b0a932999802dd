package io.github.kitexjava.rpc;

import io.github.kitexjava.thrift.BinaryWriter;
import io.github.kitexjava.thrift.Bytes;
import io.github.kitexjava.thrift.EncodeException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * The variable part of a TTHeader: protocol, transforms, and blocks of {@link HeaderInfo}. Format:
 * github.com/cloudwego/gopkg, protocol/ttheader.
 */
final class TtHeader {
  private static final int PADDING = 0x00;
  private static final int BY_NAME = 0x01;
  private static final int BY_NUMBER = 0x10;
  private static final int ACL_TOKEN = 0x11;

  /** Strict binary; others that Kitex knows are taken, since the payload tells what it is. */
  private static final Set<Integer> PROTOCOLS = Set.of(0x00, 0x03, 0x04, 0x10, 0x11);

  private static final int MAX_TEXT_BYTES = 0xffff;
  private static final int MAX_HEADER_BYTES = 4 * 0xffff;

  private TtHeader() {}

  /** Writes what stands between the fixed fields and the payload; its length is a multiple of 4. */
  static void write(BinaryWriter out, HeaderInfo info) {
    int start = out.size();
    out.i16((short) 0); // strict binary, no transforms
    String token = info.get(HeaderInfo.ACL_TOKEN);
    if (token != null) {
      out.i8((byte) ACL_TOKEN);
      text(out, token);
    }
    names(out, info.byName(), token == null ? 0 : 1);
    if (!info.byNumber().isEmpty()) {
      out.i8((byte) BY_NUMBER);
      out.i16((short) info.byNumber().size());
      for (Map.Entry<Integer, String> entry : info.byNumber().entrySet()) {
        out.i16(entry.getKey().shortValue());
        text(out, entry.getValue());
      }
    }
    while ((out.size() - start) % 4 != 0) {
      out.i8((byte) PADDING);
    }
    if (out.size() - start > MAX_HEADER_BYTES) {
      throw new EncodeException(
          "a TTHeader of %d bytes, at most %d can be sent"
              .formatted(out.size() - start, MAX_HEADER_BYTES));
    }
  }

  private static void names(BinaryWriter out, Map<String, String> byName, int elsewhere) {
    int size = byName.size() - elsewhere;
    if (size == 0) {
      return;
    }
    if (size > MAX_TEXT_BYTES) {
      throw new EncodeException("a TTHeader with %d texts".formatted(size));
    }
    out.i8((byte) BY_NAME);
    out.i16((short) size);
    for (Map.Entry<String, String> entry : byName.entrySet()) {
      if (!entry.getKey().equals(HeaderInfo.ACL_TOKEN)) {
        text(out, entry.getKey());
        text(out, entry.getValue());
      }
    }
  }

  private static void text(BinaryWriter out, String text) {
    Bytes bytes = Bytes.utf8(text);
    if (bytes.size() > MAX_TEXT_BYTES) {
      throw new EncodeException(
          "string exceeded %dB max size (actual: %d)".formatted(MAX_TEXT_BYTES, bytes.size()));
    }
    out.i16((short) bytes.size());
    out.raw(bytes);
  }

  /**
   * Adds what stands between two places of an array.
   *
   * @throws WireException if the blocks end elsewhere or are of no known kind
   */
  static void read(byte[] buffer, int start, int end, HeaderInfo info) throws WireException {
    Blocks blocks = new Blocks(buffer, start, end);
    int protocol = blocks.u8();
    if (!PROTOCOLS.contains(protocol)) {
      throw new WireException("unsupported ProtocolID[%d] in a TTHeader".formatted(protocol));
    }
    blocks.skip(blocks.u8()); // transforms have a byte each, and none that means anything
    while (blocks.hasMore()) {
      blocks.block(info);
    }
  }

  /** Reads on, and never past the end. */
  private static final class Blocks {
    private final byte[] buffer;
    private final int end;
    private int at;

    Blocks(byte[] buffer, int start, int end) {
      this.buffer = buffer;
      this.at = start;
      this.end = end;
    }

    boolean hasMore() {
      return at < end;
    }

    void block(HeaderInfo info) throws WireException {
      int kind = u8();
      switch (kind) {
        case PADDING -> {}
        case BY_NAME -> {
          for (int left = u16(); left > 0; left--) {
            info.put(text(), text());
          }
        }
        case BY_NUMBER -> {
          for (int left = u16(); left > 0; left--) {
            info.put(u16(), text());
          }
        }
        case ACL_TOKEN -> info.put(HeaderInfo.ACL_TOKEN, text());
        default ->
            throw new WireException("invalid infoIDType[0x%02x] in a TTHeader".formatted(kind));
      }
    }

    void skip(int bytes) throws WireException {
      if (bytes > end - at) {
        throw new WireException(
            "a TTHeader ends in the middle: %d bytes expected, %d left".formatted(bytes, end - at));
      }
      at += bytes;
    }

    int u8() throws WireException {
      skip(1);
      return buffer[at - 1] & 0xff;
    }

    int u16() throws WireException {
      skip(2);
      return (buffer[at - 2] & 0xff) << 8 | (buffer[at - 1] & 0xff);
    }

    String text() throws WireException {
      int length = u16();
      skip(length);
      return new String(buffer, at - length, length, StandardCharsets.UTF_8);
    }
  }
}
