package io.github.kitexjava.rpc;

/**
 * Finds the end of a message that no frame announces, in the bytes that have come so far.
 *
 * <p>Goes on where it stopped when more bytes are there, so that a message that dribbles in is
 * looked at once only. What is left to pass over stands on a stack of fixed size, not on the
 * thread's.
 */
abstract sealed class MessageScanner permits BinaryScanner, CompactScanner {
  static final int UNFINISHED = -1;

  /** Levels of structs and containers, the argument struct included; as Kitex and libthrift. */
  static final int MAX_DEPTH = 64;

  private static final int IN_STRUCT = -1;

  /** What ends a struct, in both protocols. */
  private static final int STOP = 0;

  private final int maxBytes;
  private final int[] remaining = new int[MAX_DEPTH]; // elements, or IN_STRUCT
  private final byte[] firstType = new byte[MAX_DEPTH]; // of elements, or of keys
  private final byte[] secondType = new byte[MAX_DEPTH]; // of elements, or of values
  private int depth;
  private int at;
  private int needed;
  private byte[] bytes = new byte[0];
  private int start;
  private int available;

  /**
   * For one message.
   *
   * @param leastBytes of any message, before which nothing can be said
   */
  MessageScanner(int maxBytes, int leastBytes) {
    this.maxBytes = maxBytes;
    this.needed = leastBytes;
  }

  /** How many bytes must be there before scanning again is of use. */
  final int neededBytes() {
    return needed;
  }

  /**
   * Looks at the bytes from {@code start}, where the message begins, to {@code end}.
   *
   * @return the length of the message, or {@link #UNFINISHED}
   * @throws WireException if no message begins like this, or only one above the limit
   */
  final int scan(byte[] buffer, int start, int end) throws WireException {
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
      if (u8(at) != STOP) {
        return field();
      }
      move(at + 1L);
      depth--;
      return true;
    }
    if (!element((left & 1) == 0 ? firstType[top] : secondType[top])) {
      return false;
    }
    remaining[top] = left - 1;
    return true;
  }

  /** Passes over the message's head and enters its struct; false if it is not all here. */
  abstract boolean header() throws WireException;

  /** Passes over the field that begins at {@link #at()}, or enters it; false if not all here. */
  abstract boolean field() throws WireException;

  /** Passes over the element that begins at {@link #at()}, or enters it; false if not all here. */
  abstract boolean element(int type) throws WireException;

  /** Offset of what was not looked at yet. */
  final int at() {
    return at;
  }

  final int u8(int offset) {
    return bytes[start + offset] & 0xff;
  }

  final int i32(int offset) {
    return BigEndian.i32(bytes, start + offset);
  }

  final boolean has(int count) {
    if (available >= count) {
      return true;
    }
    needed = count;
    return false;
  }

  final void move(long to) throws WireException {
    checkSize(to);
    at = (int) to;
  }

  final void enterStruct(int from) throws WireException {
    move(from);
    push(IN_STRUCT, 0, 0);
  }

  /**
   * Enters a container, or passes over it if all its elements have a fixed length: two billion
   * numbers take no longer than two, or are found to be too many. Whatever they are, each takes a
   * byte.
   *
   * @param from where its first element is
   * @param count of elements; of keys and values together, which come in turn
   * @param firstBytes the length of each element or key; 0 if that is not fixed
   * @param secondBytes of each element or value
   */
  final void enterContainer(
      int from, long count, int first, int firstBytes, int second, int secondBytes)
      throws WireException {
    if (firstBytes > 0 && secondBytes > 0) {
      move(from + count * (firstBytes + secondBytes) / 2);
      return;
    }
    checkSize(from + count);
    move(from);
    push((int) count, first, second); // an even number left of two kinds: a key comes next
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

  private void checkSize(long bytesNeeded) throws WireException {
    if (bytesNeeded > maxBytes) {
      throw new WireException(
          "a message of at least %d bytes is announced, at most %d are taken"
              .formatted(bytesNeeded, maxBytes));
    }
  }
}
