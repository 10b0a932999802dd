package io.github.kitexjava.rpc;

/** Finds the end of a message in the compact protocol. */
final class CompactScanner extends MessageScanner {
  private static final int TYPES_BYTES = 2; // of protocol; of version and message
  private static final int INT_BYTES = 5; // the most that a number of 32 bits takes
  private static final int LONG_BYTES = 10;

  /** The size in the upper half of a list's first byte that says: a number follows. */
  private static final int LONG_LIST = 15;

  // Numbers of types, "Thrift Compact protocol encoding"
  private static final int TRUE = 1;
  private static final int FALSE = 2;
  private static final int BYTE = 3;
  private static final int I16 = 4;
  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int DOUBLE = 7;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int SET = 10;
  private static final int MAP = 11;
  private static final int STRUCT = 12;
  private static final int UUID = 13;

  /** Behind the number that was read last. */
  private int next;

  CompactScanner(int maxBytes) {
    super(maxBytes, TYPES_BYTES);
  }

  @Override
  boolean header() throws WireException {
    if (!has(TYPES_BYTES)) {
      return false;
    }
    MessageHeader.checkCompactVersion(u8(0), u8(1));
    if (number(TYPES_BYTES, INT_BYTES) < 0) {
      return false; // the sequence id is not all here; the number itself has no sign
    }
    int length = length(next);
    if (length < 0) {
      return false;
    }
    move((long) next + length);
    enterStruct(at());
    return true;
  }

  @Override
  boolean element(int type) throws WireException {
    boolean bool = type == TRUE || type == FALSE;
    return bool ? fixed(at(), 1) : value(type, at());
  }

  @Override
  boolean field() throws WireException {
    int header = u8(at());
    int valueAt = at() + 1;
    if (header >>> 4 == 0) { // the id is no step from the last one
      if (number(valueAt, INT_BYTES) < 0) {
        return false;
      }
      valueAt = next;
    }
    return value(header & 0xf, valueAt);
  }

  /** Passes over a value that begins at {@code from}, or enters it. A bool is in its header. */
  private boolean value(int type, int from) throws WireException {
    return switch (type) {
      case TRUE, FALSE -> fixed(from, 0);
      case BYTE, DOUBLE, UUID -> fixed(from, fixedBytes(type));
      case I16, I32 -> number(from, INT_BYTES) >= 0 && fixed(next, 0);
      case I64 -> number(from, LONG_BYTES) >= 0 && fixed(next, 0);
      case BINARY -> {
        int length = length(from);
        yield length >= 0 && fixed(next, length);
      }
      case LIST, SET -> has(from + 1) && list(from);
      case MAP -> map(from);
      case STRUCT -> {
        enterStruct(from);
        yield true;
      }
      default -> throw new WireException("%d is no type of the compact protocol".formatted(type));
    };
  }

  private boolean fixed(int from, int length) throws WireException {
    move((long) from + length);
    return true;
  }

  private boolean list(int from) throws WireException {
    int header = u8(from);
    int count = header >>> 4;
    int elementsAt = from + 1;
    if (count == LONG_LIST) {
      count = length(elementsAt);
      if (count < 0) {
        return false;
      }
      elementsAt = next;
    }
    int type = header & 0xf;
    enterContainer(elementsAt, count, type, fixedBytes(type), type, fixedBytes(type));
    return true;
  }

  private boolean map(int from) throws WireException {
    int count = length(from);
    if (count < 0) {
      return false;
    }
    if (count == 0) {
      return fixed(next, 0);
    }
    if (!has(next + 1)) {
      return false;
    }
    int key = u8(next) >>> 4;
    int value = u8(next) & 0xf;
    enterContainer(next + 1, 2L * count, key, fixedBytes(key), value, fixedBytes(value));
    return true;
  }

  /** In a container; 0 for types whose values tell their own length. */
  private static int fixedBytes(int type) {
    return switch (type) {
      case TRUE, FALSE, BYTE -> 1;
      case DOUBLE -> 8;
      case UUID -> 16;
      default -> 0;
    };
  }

  /** A size; below 0 if it is not all here. */
  private int length(int from) throws WireException {
    long length = number(from, INT_BYTES);
    if (length > Integer.MAX_VALUE) {
      throw new WireException("a length of %d is announced".formatted((int) length));
    }
    return (int) length;
  }

  /** The lower 62 bits of a number without sign; below 0 if it is not all here. */
  private long number(int from, int mostBytes) throws WireException {
    long number = 0;
    for (int i = 0; i < mostBytes; i++) {
      if (!has(from + i + 1)) {
        return -1;
      }
      int part = u8(from + i);
      number |= (part & 0x7fL) << (7 * i);
      if (part < 0x80) {
        next = from + i + 1;
        return number & (Long.MAX_VALUE >>> 1);
      }
    }
    throw new WireException("a number of more than %d bytes".formatted(mostBytes));
  }
}
