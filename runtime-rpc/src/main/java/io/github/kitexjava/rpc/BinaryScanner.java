package io.github.kitexjava.rpc;

/** Finds the end of a message in the binary protocol, strict or not. */
final class BinaryScanner implements MessageScanner {
  private static final int STRICT_HEADER_BYTES = 12; // version and type, name's length, sequence id
  private static final int OLD_HEADER_BYTES = 9; // name's length, type, sequence id
  private static final int STRUCT = 12;
  private static final int IN_STRUCT = -1;

  private final int maxBytes;
  private final int[] remaining = new int[MAX_DEPTH]; // elements, or IN_STRUCT
  private final byte[] firstType = new byte[MAX_DEPTH]; // of elements, or of keys
  private final byte[] secondType = new byte[MAX_DEPTH]; // of elements, or of values
  private int depth;
  private int at; // offset of what was not looked at yet
  private int needed = OLD_HEADER_BYTES;
  private byte[] bytes = new byte[0];
  private int start;
  private int available;

  BinaryScanner(int maxBytes) {
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
    if (!has(OLD_HEADER_BYTES)) {
      return false;
    }
    boolean strict = bytes[start] < 0;
    int name = length(strict ? 4 : 0);
    move((strict ? STRICT_HEADER_BYTES : OLD_HEADER_BYTES) + (long) name);
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
      if (!has(at + 1)) {
        return false;
      }
      int type = bytes[start + at];
      if (type == 0) {
        move(at + 1L);
        depth--;
        return true;
      }
      return value(type, at + 3);
    }
    int type = (left & 1) == 0 ? firstType[top] : secondType[top];
    if (!value(type, at)) {
      return false;
    }
    remaining[top] = left - 1;
    return true;
  }

  /** Passes over a value that begins at {@code from}, or enters it. */
  private boolean value(int type, int from) throws WireException {
    switch (type) {
      case 2, 3, 4, 6, 8, 10, 16 -> move((long) from + fixedBytes(type));
      case 11 -> {
        if (!has(from + 4)) {
          return false;
        }
        move(from + 4L + length(from));
      }
      case STRUCT -> {
        move(from);
        push(IN_STRUCT, 0, 0);
      }
      case 13 -> {
        return map(from);
      }
      case 14, 15 -> {
        return list(from);
      }
      default -> throw new WireException("%d is no Thrift type".formatted(type));
    }
    return true;
  }

  private boolean list(int from) throws WireException {
    if (!has(from + 5)) {
      return false;
    }
    byte type = bytes[start + from];
    int count = length(from + 1);
    elements(from + 5L, count, type, type);
    return true;
  }

  private boolean map(int from) throws WireException {
    if (!has(from + 6)) {
      return false;
    }
    int count = length(from + 2);
    if (count > Integer.MAX_VALUE / 2) {
      throw new WireException("a map of %d entries is announced".formatted(count));
    }
    byte keyType = bytes[start + from];
    byte valueType = bytes[start + from + 1];
    elements(from + 6L, 2 * count, keyType, valueType); // an even number left: a key comes next
    return true;
  }

  /**
   * Two billion numbers are passed over as fast as two, or found to be too many; whatever they are,
   * each takes a byte.
   */
  private void elements(long from, int count, byte first, byte second) throws WireException {
    long pairBytes = (long) fixedBytes(first) + fixedBytes(second);
    if (fixedBytes(first) > 0 && fixedBytes(second) > 0) {
      move(from + count * pairBytes / 2);
    } else {
      checkSize(from + count);
      move(from);
      push(count, first, second);
    }
  }

  /** 0 for types whose values tell their own length. */
  private static int fixedBytes(int type) {
    return switch (type) {
      case 2, 3 -> 1;
      case 6 -> 2;
      case 8 -> 4;
      case 4, 10 -> 8;
      case 16 -> 16;
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

  private int length(int offset) throws WireException {
    int length = BigEndian.i32(bytes, start + offset);
    if (length < 0) {
      throw new WireException("a length of %d is announced".formatted(length));
    }
    return length;
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
