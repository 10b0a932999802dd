package io.github.kitexjava.thrift;

import java.nio.ByteBuffer;

/**
 * Says in which field of a struct a byte is, such as {@code field 3, element 0, field 1}.
 *
 * <p>It walks over the bytes again when reading has failed, so that reading itself need not keep
 * track. The bytes may be anything: where they cannot be understood, the path ends.
 */
final class FieldPath {
  /** What is nested deeper is as clear without the rest. */
  private static final int MAX_STEPS = 8;

  private final ByteBuffer bytes;
  private final int target;
  private final int maxDepth;
  private final StringBuilder path = new StringBuilder();
  private int steps;

  private FieldPath(ByteBuffer bytes, int target, int maxDepth) {
    this.bytes = bytes;
    this.target = target;
    this.maxDepth = maxDepth;
  }

  /**
   * The path of a position in an array; empty if the position is in no field.
   *
   * @param start where the fields of the struct begin
   * @param end of what may be read
   */
  static String of(byte[] array, int start, int end, int target, int maxDepth) {
    ByteBuffer bytes = ByteBuffer.wrap(array, start, end - start);
    FieldPath path = new FieldPath(bytes, target, maxDepth);
    path.endsInStruct(1);
    return path.path.toString();
  }

  /** True if the target is in the struct, and is then told; otherwise the struct is passed. */
  private boolean endsInStruct(int depth) {
    while (bytes.position() < target && depth <= maxDepth) {
      int type = bytes.get() & 0xff;
      if (type == Types.STOP) {
        return false;
      }
      if (bytes.remaining() < 2) {
        return true;
      }
      int id = bytes.getShort();
      if (endsInValue(type, depth)) {
        return step("field ", id);
      }
    }
    return true;
  }

  private boolean endsInValue(int type, int depth) {
    int fixed = Types.fixedBytes(type);
    if (fixed > 0) {
      return endsWithin(fixed);
    }
    return switch (type) {
      case Types.STRING -> bytes.remaining() < 4 || endsWithin(bytes.getInt());
      case Types.STRUCT -> endsInStruct(depth + 1);
      case Types.LIST, Types.SET -> endsInElements(depth + 1);
      case Types.MAP -> endsInEntries(depth + 1);
      default -> true;
    };
  }

  /** Passes over so many bytes unless the target is among them or they are not there. */
  private boolean endsWithin(long size) {
    if (size < 0 || size > bytes.remaining() || target < bytes.position() + size) {
      return true;
    }
    bytes.position(bytes.position() + (int) size);
    return false;
  }

  private boolean endsInElements(int depth) {
    if (bytes.remaining() < 5) {
      return true;
    }
    int type = bytes.get() & 0xff;
    int size = bytes.getInt();
    if (target <= bytes.position() && size > 0) {
      return true; // it is the header that is wrong
    }
    for (int i = 0; i < size; i++) {
      if (depth > maxDepth || endsInValue(type, depth)) {
        return step("element ", i);
      }
    }
    return size < 0;
  }

  private boolean endsInEntries(int depth) {
    if (bytes.remaining() < 6) {
      return true;
    }
    int keyType = bytes.get() & 0xff;
    int valueType = bytes.get() & 0xff;
    int size = bytes.getInt();
    if (target <= bytes.position() && size > 0) {
      return true; // it is the header that is wrong
    }
    for (int i = 0; i < size; i++) {
      if (depth > maxDepth || endsInValue(keyType, depth)) {
        return step("key ", i);
      }
      if (endsInValue(valueType, depth)) {
        return step("value ", i);
      }
    }
    return size < 0;
  }

  /** From the innermost outwards. */
  private boolean step(String kind, int number) {
    if (++steps <= MAX_STEPS) {
      path.insert(0, (path.length() == 0 ? "" : ", ")).insert(0, number).insert(0, kind);
    } else if (steps == MAX_STEPS + 1) {
      path.insert(0, "…, ");
    }
    return true;
  }
}
