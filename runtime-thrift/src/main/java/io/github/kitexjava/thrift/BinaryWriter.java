package io.github.kitexjava.thrift;

import static io.github.kitexjava.thrift.BigEndian.INT;
import static io.github.kitexjava.thrift.BigEndian.LONG;
import static io.github.kitexjava.thrift.BigEndian.SHORT;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Writes Thrift's binary protocol into an array that grows.
 *
 * <p>For generated codecs: it writes what it is told, and checks neither order nor types. A method
 * {@code fieldX} writes a field's header and its value. A final class on an array, so that the JIT
 * compiles a codec into plain stores. Not safe for use by several threads.
 */
public final class BinaryWriter {
  /** Longer strings are faster through an array that the JDK's intrinsics fill (measured on 17). */
  private static final int SHORT_STRING = 24;

  private static final int HEADER = 3;

  private final int maxDepth;
  private byte[] buffer;
  private int position;
  private int depth;

  public BinaryWriter() {
    this(256);
  }

  /**
   * Writes what readers with {@link DecodeLimits#DEFAULT} read.
   *
   * @param capacity in bytes, to begin with
   */
  public BinaryWriter(int capacity) {
    this(capacity, DecodeLimits.DEFAULT.maxDepth());
  }

  /**
   * Writes for readers with limits of their own.
   *
   * @param maxDepth of structs in each other
   */
  public BinaryWriter(int capacity, int maxDepth) {
    this(new byte[Math.max(16, capacity)], maxDepth);
  }

  BinaryWriter(byte[] buffer, int maxDepth) {
    this.buffer = buffer;
    this.maxDepth = maxDepth;
  }

  /** The array itself; the writer is as new afterwards, with none. */
  byte[] release() {
    byte[] released = buffer;
    buffer = new byte[0];
    reset();
    return released;
  }

  /** The bytes written so far. */
  public int size() {
    return position;
  }

  /** A copy of the bytes written so far. */
  public byte[] toByteArray() {
    return Arrays.copyOf(buffer, position);
  }

  /** The array itself, valid up to {@link #size()} and until the next byte is written. */
  public byte[] array() {
    return buffer;
  }

  /** Forgets what was written and keeps the array. */
  public void reset() {
    position = 0;
    depth = 0;
  }

  // Structs

  /**
   * Before the first field of each struct, union and exception.
   *
   * @throws EncodeException if it is nested deeper than readers accept
   */
  public void structBegin(String name) {
    if (++depth > maxDepth) {
      throw new EncodeException("`" + name + "` is nested deeper than " + maxDepth + " levels");
    }
  }

  /** After the last field, in place of {@link #fieldStop()}. */
  public void structEnd() {
    depth--;
    fieldStop();
  }

  // Headers

  /** A header alone; the value must follow. */
  public void fieldBegin(int id, int type) {
    reserve(HEADER + 1);
    header(id, type);
  }

  /** The fields of the struct must follow. */
  public void fieldStructBegin(int id) {
    fieldBegin(id, Types.STRUCT);
  }

  /** The elements must follow. */
  public void fieldListBegin(int id, int elementType, int size) {
    reserve(HEADER + 5);
    header(id, Types.LIST);
    elementsHeader(elementType, size);
  }

  /** The elements must follow. */
  public void fieldSetBegin(int id, int elementType, int size) {
    reserve(HEADER + 5);
    header(id, Types.SET);
    elementsHeader(elementType, size);
  }

  /** Keys and values must follow in turn. */
  public void fieldMapBegin(int id, int keyType, int valueType, int size) {
    fieldBegin(id, Types.MAP);
    mapBegin(keyType, valueType, size);
  }

  /** After the last field of a struct that has no codec of its own. */
  public void fieldStop() {
    reserve(1);
    buffer[position++] = Types.STOP;
  }

  /** The elements must follow. */
  public void listBegin(int elementType, int size) {
    reserve(5);
    elementsHeader(elementType, size);
  }

  /** The elements must follow. */
  public void setBegin(int elementType, int size) {
    listBegin(elementType, size);
  }

  /** Keys and values must follow in turn. */
  public void mapBegin(int keyType, int valueType, int size) {
    reserve(6);
    buffer[position++] = (byte) keyType;
    elementsHeader(valueType, size);
  }

  // Fields

  public void fieldBool(int id, boolean value) {
    reserve(HEADER + 1);
    INT.set(buffer, position, first4(id, Types.BOOL) | (value ? 1 : 0));
    position += HEADER + 1;
  }

  public void fieldI8(int id, byte value) {
    reserve(HEADER + 1);
    INT.set(buffer, position, first4(id, Types.I8) | (value & 0xff));
    position += HEADER + 1;
  }

  public void fieldI16(int id, short value) {
    reserve(8);
    LONG.set(buffer, position, first8(id, Types.I16) | (value & 0xffffL) << 24);
    position += HEADER + 2;
  }

  public void fieldI32(int id, int value) {
    reserve(8);
    LONG.set(buffer, position, first8(id, Types.I32) | (value & 0xffff_ffffL) << 8);
    position += HEADER + 4;
  }

  public void fieldI64(int id, long value) {
    reserve(HEADER + 8);
    header(id, Types.I64);
    putLong(value);
  }

  public void fieldFloat64(int id, double value) {
    reserve(HEADER + 8);
    header(id, Types.DOUBLE);
    putLong(Double.doubleToRawLongBits(value));
  }

  public void fieldString(int id, String value) {
    reserve(HEADER + 4 + Math.min(value.length(), SHORT_STRING));
    header(id, Types.STRING);
    text(value);
  }

  public void fieldBinary(int id, Bytes value) {
    fieldBegin(id, Types.STRING);
    binary(value);
  }

  public void fieldUuid(int id, UUID value) {
    reserve(HEADER + 16);
    header(id, Types.UUID);
    putUuid(value);
  }

  /** As it came. */
  public void unknownField(UnknownField field) {
    fieldBegin(field.id(), field.type());
    raw(field.value());
  }

  /** As they came, in their order. */
  public void unknownFields(List<UnknownField> fields) {
    for (UnknownField field : fields) {
      unknownField(field);
    }
  }

  // Values

  public void bool(boolean value) {
    reserve(1);
    buffer[position++] = (byte) (value ? 1 : 0);
  }

  public void i8(byte value) {
    reserve(1);
    buffer[position++] = value;
  }

  public void i16(short value) {
    reserve(2);
    SHORT.set(buffer, position, value);
    position += 2;
  }

  public void i32(int value) {
    reserve(4);
    putInt(value);
  }

  public void i64(long value) {
    reserve(8);
    putLong(value);
  }

  public void float64(double value) {
    i64(Double.doubleToRawLongBits(value));
  }

  /** As UTF-8. A surrogate without its partner, which has no UTF-8, becomes {@code ?}. */
  public void string(String value) {
    reserve(4 + Math.min(value.length(), SHORT_STRING));
    text(value);
  }

  /** There is room for the size and for a byte for each character of a short one. */
  private void text(String value) {
    int length = value.length();
    if (length > SHORT_STRING) {
      utf8(value);
      return;
    }
    byte[] target = buffer;
    int start = position + 4;
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      if (c >= 0x80) {
        utf8(value);
        return;
      }
      target[start + i] = (byte) c;
    }
    INT.set(target, start - 4, length);
    position = start + length;
  }

  public void binary(Bytes value) {
    i32(value.size());
    raw(value);
  }

  /** The bytes as they are, without a size before them. */
  public void raw(Bytes bytes) {
    reserve(bytes.size());
    bytes.copyTo(buffer, position);
    position += bytes.size();
  }

  public void uuid(UUID value) {
    reserve(16);
    putUuid(value);
  }

  // Whole lists, with their header, in one go

  public void boolList(List<Boolean> list) {
    listBegin(Types.BOOL, list.size());
    if (list instanceof BoolList values) {
      reserve(values.size());
      int to = position;
      for (boolean value : values.values()) {
        buffer[to++] = (byte) (value ? 1 : 0);
      }
      position = to;
    } else {
      for (boolean element : list) {
        bool(element);
      }
    }
  }

  public void i8List(List<Byte> list) {
    listBegin(Types.I8, list.size());
    if (list instanceof I8List numbers) {
      raw(Bytes.wrap(numbers.numbers()));
    } else {
      for (byte element : list) {
        i8(element);
      }
    }
  }

  public void i16List(List<Short> list) {
    listBegin(Types.I16, list.size());
    if (list instanceof I16List numbers) {
      reserve(2L * numbers.size());
      int to = position;
      for (short element : numbers.numbers()) {
        SHORT.set(buffer, to, element);
        to += 2;
      }
      position = to;
    } else {
      for (short element : list) {
        i16(element);
      }
    }
  }

  public void i32List(List<Integer> list) {
    listBegin(Types.I32, list.size());
    if (list instanceof I32List numbers) {
      i32s(numbers.numbers());
    } else {
      for (int element : list) {
        i32(element);
      }
    }
  }

  public void i64List(List<Long> list) {
    listBegin(Types.I64, list.size());
    if (list instanceof I64List numbers) {
      reserve(8L * numbers.size());
      int to = position;
      for (long element : numbers.numbers()) {
        LONG.set(buffer, to, element);
        to += 8;
      }
      position = to;
    } else {
      for (long element : list) {
        i64(element);
      }
    }
  }

  public void float64List(List<Double> list) {
    listBegin(Types.DOUBLE, list.size());
    if (list instanceof Float64List numbers) {
      reserve(8L * numbers.size());
      int to = position;
      for (double element : numbers.numbers()) {
        LONG.set(buffer, to, Double.doubleToRawLongBits(element));
        to += 8;
      }
      position = to;
    } else {
      for (double element : list) {
        float64(element);
      }
    }
  }

  /** Also numbers that are not recognized, when the list was decoded. */
  public void enumList(List<? extends ThriftEnum> list) {
    listBegin(Types.I32, list.size());
    if (list instanceof EnumList<?> numbers) {
      i32s(numbers.numbers());
    } else {
      for (ThriftEnum element : list) {
        i32(element.value());
      }
    }
  }

  public void stringList(List<String> list) {
    listBegin(Types.STRING, list.size());
    for (String element : list) {
      string(element);
    }
  }

  public void binaryList(List<Bytes> list) {
    listBegin(Types.STRING, list.size());
    for (Bytes element : list) {
      binary(element);
    }
  }

  public void uuidList(List<UUID> list) {
    listBegin(Types.UUID, list.size());
    for (UUID element : list) {
      uuid(element);
    }
  }

  // A header and what follows it are stored at once: one store, even a longer one, is cheaper

  private static int first4(int id, int type) {
    return type << 24 | (id & 0xffff) << 8;
  }

  private static long first8(int id, int type) {
    return (long) first4(id, type) << 32;
  }

  // None of these checks the capacity

  /** Takes a byte more than the header. */
  private void header(int id, int type) {
    INT.set(buffer, position, first4(id, type));
    position += HEADER;
  }

  private void elementsHeader(int elementType, int size) {
    buffer[position] = (byte) elementType;
    INT.set(buffer, position + 1, size);
    position += 5;
  }

  private void putInt(int value) {
    INT.set(buffer, position, value);
    position += 4;
  }

  private void putLong(long value) {
    LONG.set(buffer, position, value);
    position += 8;
  }

  private void putUuid(UUID value) {
    putLong(value.getMostSignificantBits());
    putLong(value.getLeastSignificantBits());
  }

  // These do

  private void i32s(int[] numbers) {
    reserve(4L * numbers.length);
    int to = position;
    for (int number : numbers) {
      INT.set(buffer, to, number);
      to += 4;
    }
    position = to;
  }

  private void utf8(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    reserve(4L + bytes.length);
    putInt(bytes.length);
    raw(Bytes.wrap(bytes));
  }

  void reserve(long bytes) {
    if (buffer.length - position < bytes) {
      buffer = SpareBuffers.grown(buffer, position, bytes);
    }
  }
}
