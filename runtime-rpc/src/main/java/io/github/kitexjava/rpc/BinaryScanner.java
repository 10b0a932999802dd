package io.github.kitexjava.rpc;

import io.github.kitexjava.thrift.Types;

/** Finds the end of a message in the binary protocol, strict or not. */
final class BinaryScanner extends MessageScanner {
  private static final int STRICT_HEADER_BYTES = 12; // version and type, name's length, sequence id
  private static final int OLD_HEADER_BYTES = 9; // name's length, type, sequence id
  private static final int FIELD_HEADER_BYTES = 3; // type, id

  BinaryScanner(int maxBytes) {
    super(maxBytes, OLD_HEADER_BYTES);
  }

  @Override
  boolean header() throws WireException {
    if (!has(OLD_HEADER_BYTES)) {
      return false;
    }
    boolean strict = i32(0) < 0;
    int name = length(strict ? 4 : 0);
    move((strict ? STRICT_HEADER_BYTES : OLD_HEADER_BYTES) + (long) name);
    enterStruct(at());
    return true;
  }

  @Override
  boolean field() throws WireException {
    return value(u8(at()), at() + FIELD_HEADER_BYTES);
  }

  @Override
  boolean element(int type) throws WireException {
    return value(type, at());
  }

  /** Passes over a value that begins at {@code from}, or enters it. */
  private boolean value(int type, int from) throws WireException {
    int fixed = Types.fixedBytes(type);
    if (fixed > 0) {
      move((long) from + fixed);
      return true;
    }
    return switch (type) {
      case Types.STRING -> has(from + 4) && string(from);
      case Types.STRUCT -> {
        enterStruct(from);
        yield true;
      }
      case Types.MAP -> has(from + 6) && map(from);
      case Types.SET, Types.LIST -> has(from + 5) && list(from);
      default -> throw new WireException("%d is no Thrift type".formatted((byte) type));
    };
  }

  private boolean string(int from) throws WireException {
    move(from + 4L + length(from));
    return true;
  }

  private boolean list(int from) throws WireException {
    int type = u8(from);
    int bytes = Types.fixedBytes(type);
    enterContainer(from + 5, length(from + 1), type, bytes, type, bytes);
    return true;
  }

  private boolean map(int from) throws WireException {
    int entries = length(from + 2);
    if (entries > Integer.MAX_VALUE / 2) {
      throw new WireException("a map of %d entries is announced".formatted(entries));
    }
    int key = u8(from);
    int value = u8(from + 1);
    enterContainer(
        from + 6, 2L * entries, key, Types.fixedBytes(key), value, Types.fixedBytes(value));
    return true;
  }

  private int length(int offset) throws WireException {
    int length = i32(offset);
    if (length < 0) {
      throw new WireException("a length of %d is announced".formatted(length));
    }
    return length;
  }
}
