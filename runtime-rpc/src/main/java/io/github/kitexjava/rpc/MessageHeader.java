package io.github.kitexjava.rpc;

import java.nio.charset.StandardCharsets;

/**
 * The head of a message: protocol, type, name, sequence id.
 *
 * <p>Mutable, one for each connection: it is read for every message.
 */
final class MessageHeader {
  /** The first byte of a message in the compact protocol. */
  static final int COMPACT = 0x82;

  /** A name that is longer tells that something else than a message of the old kind has come. */
  static final int MAX_OLD_NAME_BYTES = 1_024;

  static final int COMPACT_VERSION = 1;
  static final int VERSION_BITS = 0x1f;
  static final int TYPE_SHIFT = 5;

  private static final int FIXED_BYTES = 12;
  private static final int OLD_FIXED_BYTES = 9;
  private static final int TYPE = 0xff;

  private MessageProtocol protocol = BinaryMessages.STRICT;
  private byte[] buffer = new byte[0];
  private int type;
  private int nameStart;
  private int nameEnd;
  private int sequenceId;
  private int bodyStart;

  /**
   * Of strict binary only, which is what our clients speak.
   *
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
    checkName(nameBytes, end - start - FIXED_BYTES, end - start);
    protocol = BinaryMessages.STRICT;
    buffer = bytes;
    type = word & TYPE;
    nameStart = start + 8;
    nameEnd = nameStart + nameBytes;
    sequenceId = BigEndian.i32(bytes, nameEnd);
    bodyStart = nameEnd + 4;
  }

  /**
   * Of whichever protocol the message is in.
   *
   * @throws WireException if there is no head between the two places
   */
  void readAny(byte[] bytes, int start, int end) throws WireException {
    int first = start < end ? bytes[start] & 0xff : 0;
    if (first == COMPACT) {
      readCompact(bytes, start, end);
    } else if (first < 0x80) {
      readOld(bytes, start, end);
    } else {
      read(bytes, start, end);
    }
  }

  /** Binary before it had versions, which libthrift still speaks: name, type, sequence id. */
  private void readOld(byte[] bytes, int start, int end) throws WireException {
    if (end - start < OLD_FIXED_BYTES) {
      throw new WireException("a message of %d bytes has no head".formatted(end - start));
    }
    int nameBytes = BigEndian.i32(bytes, start);
    checkName(nameBytes, end - start - OLD_FIXED_BYTES, end - start);
    protocol = BinaryMessages.OLD;
    buffer = bytes;
    nameStart = start + 4;
    nameEnd = nameStart + nameBytes;
    type = bytes[nameEnd] & TYPE;
    if (type < MessageType.CALL || type > MessageType.ONEWAY) {
      throw new WireException("%d is no type of message".formatted(type));
    }
    sequenceId = BigEndian.i32(bytes, nameEnd + 1);
    bodyStart = nameEnd + 5;
  }

  private void readCompact(byte[] bytes, int start, int end) throws WireException {
    if (end - start < 2) {
      throw new WireException("a message of %d bytes has no head".formatted(end - start));
    }
    checkCompactVersion(bytes[start] & 0xff, bytes[start + 1] & 0xff);
    Varint number = Varint.read(bytes, start + 2, end);
    Varint nameBytes = Varint.read(bytes, number.end(), end);
    checkName(nameBytes.value(), end - nameBytes.end(), end - start);
    protocol = CompactMessages.INSTANCE;
    buffer = bytes;
    type = (bytes[start + 1] & 0xff) >>> TYPE_SHIFT;
    sequenceId = number.value();
    nameStart = nameBytes.end();
    nameEnd = nameStart + nameBytes.value();
    bodyStart = nameEnd;
  }

  /** A number of the compact protocol, up to 32 bits, and where it ends. */
  private record Varint(int value, int end) {
    private static final int MOST_BYTES = 5;

    static Varint read(byte[] bytes, int from, int end) throws WireException {
      int value = 0;
      for (int at = from; at < Math.min(end, from + MOST_BYTES); at++) {
        value |= (bytes[at] & 0x7f) << (7 * (at - from));
        if (bytes[at] >= 0) {
          return new Varint(value, at + 1);
        }
      }
      throw new WireException("a message that ends, or has no end, in a number of its head");
    }
  }

  private static void checkName(int nameBytes, int most, int messageBytes) throws WireException {
    if (nameBytes < 0 || nameBytes > most) {
      throw new WireException(
          "a method name of %d bytes in a message of %d".formatted(nameBytes, messageBytes));
    }
  }

  /**
   * @throws WireException if these are not the first two bytes of a message in the compact protocol
   */
  static void checkCompactVersion(int first, int second) throws WireException {
    if (first != COMPACT || (second & VERSION_BITS) != COMPACT_VERSION) {
      throw new WireException(
          "bad version 0x%02x%02x of a message in the compact protocol".formatted(first, second));
    }
  }

  /** How the message is written, and its answer must be. */
  MessageProtocol protocol() {
    return protocol;
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
    return bodyStart;
  }
}
