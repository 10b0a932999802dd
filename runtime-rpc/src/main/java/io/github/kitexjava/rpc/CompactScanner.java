package io.github.kitexjava.rpc;

/** Finds the end of a message in the compact protocol. */
final class CompactScanner implements MessageScanner {
  private static final int TYPES_BYTES = 2; // of protocol; of version and message
  private static final int INT_BYTES = 5; // the most that a number of 32 bits takes
  private static final int LONG_BYTES = 10;
  private static final int IN_STRUCT = -1;

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

  private final int maxBytes;
  private final int[] remaining = new int[MAX_DEPTH]; // elements, or IN_STRUCT
  private final byte[] firstType = new byte[MAX_DEPTH]; // of elements, or of keys
  private final byte[] secondType = new byte[MAX_DEPTH]; // of elements, or of values
  private int depth;
  private int at; // offset of what was not looked at yet
  private int needed = TYPES_BYTES;
  private byte[] bytes = new byte[0];
  private int start;
  private int available;

  /** Behind the number that was read last. */
  private int next;

  CompactScanner(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public int neededBytes() {
    return needed;
  }

  @Override
  public int scan(byte[] buffer, int start, int end) throws WireException {
    this.bytes = buffer;
    this.start = start;
    this.available = end - start;
    if (at == 0 && !header()) {
      return UNFINISHED;
    }
    while (depth > 0) {
      if (!step()) {
        return UNFINISHED;
      }
    }
    return at;
  }

  private boolean header() throws WireException {
    if (!has(TYPES_BYTES)) {
      return false;
    }
    MessageHeader.checkCompactVersion(bytes[start], bytes[start + 1]);
    if (number(TYPES_BYTES, INT_BYTES) < 0) {
      return false; // the sequence id is not all here; the number itself has no sign
    }
    int length = length(next);
    if (length < 0) {
      return false;
    }
    move((long) next + length);
    push(IN_STRUCT, 0, 0);
    return true;
  }

  /** One field or element; false if its bytes are not all here. */
  private boolean step() throws WireException {
    int top = depth - 1;
    int left = remaining[top];
    if (left == 0) {
      depth--;
      return true;
    }
    if (left == IN_STRUCT) {
      return has(at + 1) && field();
    }
    int type = (left & 1) == 0 ? firstType[top] : secondType[top];
    boolean bool = type == TRUE || type == FALSE;
    if (bool ? !fixed(at, 1) : !value(type, at)) {
      return false;
    }
    remaining[top] = left - 1;
    return true;
  }

  private boolean field() throws WireException {
    int header = bytes[start + at] & 0xff;
    if (header == 0) {
      move(at + 1L);
      depth--;
      return true;
    }
    int valueAt = at + 1;
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
        move(from);
        push(IN_STRUCT, 0, 0);
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
    int header = bytes[start + from] & 0xff;
    int count = header >>> 4;
    int elementsAt = from + 1;
    if (count == LONG_LIST) {
      count = length(elementsAt);
      if (count < 0) {
        return false;
      }
      elementsAt = next;
    }
    elements(elementsAt, count, header & 0xf, header & 0xf, 1);
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
    int types = bytes[start + next] & 0xff;
    elements(next + 1, count, types >>> 4, types & 0xf, 2);
    return true;
  }

  /**
   * Two billion numbers are passed over as fast as two, or found to be too many; whatever they are,
   * each takes a byte.
   *
   * @param parts 2 for keys and values in turn
   */
  private void elements(int from, int count, int first, int second, int parts)
      throws WireException {
    long fixed = (long) fixedBytes(first) * fixedBytes(second);
    long pair = (long) fixedBytes(first) + fixedBytes(second);
    if (fixed > 0) {
      move(from + count * pair * parts / 2);
      return;
    }
    checkSize(from + (long) count * parts);
    move(from);
    push(count * parts, first, second); // an even number left of two: a key comes next
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

  private void push(int count, int first, int second) throws WireException {
    if (depth == MAX_DEPTH) {
      throw new WireException("nested deeper than %d levels".formatted(MAX_DEPTH));
    }
    remaining[depth] = count;
    firstType[depth] = (byte) first;
    secondType[depth] = (byte) second;
    depth++;
  }

  private boolean has(int count) {
    if (available >= count) {
      return true;
    }
    needed = count;
    return false;
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
      byte part = bytes[start + from + i];
      number |= (part & 0x7fL) << (7 * i);
      if (part >= 0) {
        next = from + i + 1;
        return number & (Long.MAX_VALUE >>> 1);
      }
    }
    throw new WireException("a number of more than %d bytes".formatted(mostBytes));
  }

  private void move(long to) throws WireException {
    checkSize(to);
    at = (int) to;
  }

  private void checkSize(long bytesNeeded) throws WireException {
    if (bytesNeeded > maxBytes) {
      throw new WireException(
          "a message of at least %d bytes is announced, at most %d are taken"
              .formatted(bytesNeeded, maxBytes));
    }
  }
}
