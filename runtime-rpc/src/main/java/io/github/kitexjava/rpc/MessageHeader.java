package io.github.kitexjava.rpc;

import java.nio.charset.StandardCharsets;

/**
 * The head of a strict binary message: type, name, sequence id.
 *
 * <p>Mutable, one for each connection: it is read for every message.
 */
final class MessageHeader {
  private static final int FIXED_BYTES = 12;
  private static final int TYPE = 0xff;

  private byte[] buffer = new byte[0];
  private int type;
  private int nameStart;
  private int nameEnd;
  private int sequenceId;

  /**
   * @throws WireException if there is no such head between the two places
   */
  void read(byte[] bytes, int start, int end) throws WireException {
    if (end - start < FIXED_BYTES) {
      throw new WireException("a message of %d bytes has no head".formatted(end - start));
    }
    int word = BigEndian.i32(bytes, start);
    if (word >>> 16 != Sniffing.STRICT_BINARY) {
      throw new WireException("bad version 0x%08x of a message".formatted(word));
    }
    int nameBytes = BigEndian.i32(bytes, start + 4);
    if (nameBytes < 0 || nameBytes > end - start - FIXED_BYTES) {
      throw new WireException(
          "a method name of %d bytes in a message of %d".formatted(nameBytes, end - start));
    }
    buffer = bytes;
    type = word & TYPE;
    nameStart = start + 8;
    nameEnd = nameStart + nameBytes;
    sequenceId = BigEndian.i32(bytes, nameEnd);
  }

  int type() {
    return type;
  }

  int sequenceId() {
    return sequenceId;
  }

  int nameStart() {
    return nameStart;
  }

  int nameEnd() {
    return nameEnd;
  }

  String name() {
    return new String(buffer, nameStart, nameEnd - nameStart, StandardCharsets.UTF_8);
  }

  /** Without making a string, if all is ASCII. */
  boolean isNamed(String expected) {
    if (expected.length() != nameEnd - nameStart) {
      return expected.equals(name());
    }
    for (int i = 0; i < expected.length(); i++) {
      if (expected.charAt(i) != buffer[nameStart + i]) {
        return false;
      }
    }
    return true;
  }

  /** Where the struct of arguments or results begins. */
  int bodyStart() {
    return nameEnd + 4;
  }
}
