package io.github.kitexjava.thrift;

import static io.github.kitexjava.thrift.BigEndian.LONG;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Writes Thrift's compact protocol into an array that grows, byte for byte as Apache's Java does.
 *
 * <p>For generated codecs: the methods are those of {@link BinaryWriter}, and types have the
 * numbers of {@link Types}. It writes what it is told, and checks neither order nor types. Not safe
 * for use by several threads.
 */
public final class CompactWriter {
  /** As in {@link BinaryWriter}; the size of such a string is one byte. */
  private static final int SHORT_STRING = 24;

  /**
   * The most bytes that a field's header takes: a type, and an id that is no step from the last.
   */
  private static final int HEADER = 4;

  /** The most bytes of a number of 32 bits. */
  private static final int VARINT = 5;

  private static final int LONG_VARINT = 10;

  /** The size of a container that has its size in a number of its own. */
  private static final int LONG_LIST = 15;

  private final int maxDepth;
  private byte[] buffer;
  private int position;
  private int[] lastIds = new int[8];
  private int depth;

  /** Of the field before, in the struct that is being written. */
  private int lastId;

  public CompactWriter() {
    this(256);
  }

  /**
   * Writes what readers with {@link DecodeLimits#DEFAULT} read.
   *
   * @param capacity in bytes, to begin with
   */
  public CompactWriter(int capacity) {
    this(capacity, DecodeLimits.DEFAULT.maxDepth());
  }

  /**
   * Writes for readers with limits of their own.
   *
   * @param maxDepth of structs in each other
   */
  public CompactWriter(int capacity, int maxDepth) {
    this(new byte[Math.max(16, capacity)], maxDepth);
  }

  CompactWriter(byte[] buffer, int maxDepth) {
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
    lastId = 0;
  }

  // Structs

  /**
   * Before the first field of each struct, union and exception.
   *
   * @throws EncodeException if it is nested deeper than readers accept
   */
  public void structBegin(String name) {
    if (depth >= maxDepth) {
      throw new EncodeException("`" + name + "` is nested deeper than " + maxDepth + " levels");
    }
    if (depth == lastIds.length) {
      lastIds = Arrays.copyOf(lastIds, 2 * depth);
    }
    lastIds[depth++] = lastId;
    lastId = 0;
  }

  /** After the last field. */
  public void structEnd() {
    lastId = lastIds[--depth];
    i8((byte) Types.STOP);
  }

  // Headers

  /** A header alone; the value must follow. A bool is {@link #fieldBool}'s affair. */
  public void fieldBegin(int id, int type) {
    reserve(HEADER);
    header(id, CompactTypes.compact(type));
  }

  /** The fields of the struct must follow. */
  public void fieldStructBegin(int id) {
    fieldBegin(id, Types.STRUCT);
  }

  /** The elements must follow. */
  public void fieldListBegin(int id, int elementType, int size) {
    fieldBegin(id, Types.LIST);
    listBegin(elementType, size);
  }

  /** The elements must follow. */
  public void fieldSetBegin(int id, int elementType, int size) {
    fieldBegin(id, Types.SET);
    listBegin(elementType, size);
  }

  /** Keys and values must follow in turn. */
  public void fieldMapBegin(int id, int keyType, int valueType, int size) {
    fieldBegin(id, Types.MAP);
    mapBegin(keyType, valueType, size);
  }

  /** The elements must follow. */
  public void listBegin(int elementType, int size) {
    reserve(1 + VARINT);
    int type = CompactTypes.compact(elementType);
    if (size < LONG_LIST) {
      buffer[position++] = (byte) (size << 4 | type);
    } else {
      buffer[position++] = (byte) (LONG_LIST << 4 | type);
      putVarint(size);
    }
  }

  /** The elements must follow. */
  public void setBegin(int elementType, int size) {
    listBegin(elementType, size);
  }

  /** Keys and values must follow in turn. */
  public void mapBegin(int keyType, int valueType, int size) {
    reserve(VARINT + 1);
    putVarint(size);
    if (size > 0) {
      int types = CompactTypes.compact(keyType) << 4 | CompactTypes.compact(valueType);
      buffer[position++] = (byte) types;
    }
  }

  // Fields

  public void fieldBool(int id, boolean value) {
    reserve(HEADER);
    header(id, number(value));
  }

  public void fieldI8(int id, byte value) {
    reserve(HEADER + 1);
    header(id, CompactTypes.compact(Types.I8));
    buffer[position++] = value;
  }

  public void fieldI16(int id, short value) {
    reserve(HEADER + VARINT);
    header(id, CompactTypes.compact(Types.I16));
    putVarint(zigzag(value));
  }

  public void fieldI32(int id, int value) {
    reserve(HEADER + VARINT);
    header(id, CompactTypes.compact(Types.I32));
    putVarint(zigzag(value));
  }

  public void fieldI64(int id, long value) {
    reserve(HEADER + LONG_VARINT);
    header(id, CompactTypes.compact(Types.I64));
    putVarint(zigzag(value));
  }

  public void fieldFloat64(int id, double value) {
    fieldBegin(id, Types.DOUBLE);
    float64(value);
  }

  public void fieldString(int id, String value) {
    reserve(HEADER + 1 + SHORT_STRING);
    header(id, CompactTypes.compact(Types.STRING));
    text(value);
  }

  public void fieldBinary(int id, Bytes value) {
    fieldBegin(id, Types.STRING);
    binary(value);
  }

  public void fieldUuid(int id, UUID value) {
    fieldBegin(id, Types.UUID);
    uuid(value);
  }

  // Values

  /** In a container. A field's value is in its header. */
  public void bool(boolean value) {
    i8((byte) number(value));
  }

  public void i8(byte value) {
    reserve(1);
    buffer[position++] = value;
  }

  public void i16(short value) {
    i32(value);
  }

  public void i32(int value) {
    reserve(VARINT);
    putVarint(zigzag(value));
  }

  public void i64(long value) {
    reserve(LONG_VARINT);
    putVarint(zigzag(value));
  }

  /** Little endian, unlike everything else, since Apache's first version. */
  public void float64(double value) {
    reserve(8);
    LONG.set(buffer, position, Long.reverseBytes(Double.doubleToLongBits(value)));
    position += 8;
  }

  /** As UTF-8. A surrogate without its partner, which has no UTF-8, becomes {@code ?}. */
  public void string(String value) {
    reserve(1 + SHORT_STRING);
    text(value);
  }

  /** There is room for the size and the characters of a short one. */
  private void text(String value) {
    int length = value.length();
    if (length > SHORT_STRING) {
      utf8(value);
      return;
    }
    byte[] target = buffer;
    int start = position + 1;
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      if (c >= 0x80) {
        utf8(value);
        return;
      }
      target[start + i] = (byte) c;
    }
    target[start - 1] = (byte) length;
    position = start + length;
  }

  public void binary(Bytes value) {
    varint(value.size());
    raw(value);
  }

  public void uuid(UUID value) {
    reserve(16);
    LONG.set(buffer, position, value.getMostSignificantBits());
    LONG.set(buffer, position + 8, value.getLeastSignificantBits());
    position += 16;
  }

  /** A number without sign in as many bytes as it needs, as sizes are written. */
  public void varint(int value) {
    reserve(VARINT);
    putVarint(value & 0xffff_ffffL);
  }

  // Whole lists, with their header

  public void boolList(List<Boolean> list) {
    listBegin(Types.BOOL, list.size());
    if (list instanceof BoolList values) {
      for (boolean value : values.values()) {
        bool(value);
      }
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
      for (short element : numbers.numbers()) {
        i16(element);
      }
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
      for (long element : numbers.numbers()) {
        i64(element);
      }
    } else {
      for (long element : list) {
        i64(element);
      }
    }
  }

  public void float64List(List<Double> list) {
    listBegin(Types.DOUBLE, list.size());
    if (list instanceof Float64List numbers) {
      for (double element : numbers.numbers()) {
        float64(element);
      }
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

  private static int number(boolean value) {
    return value ? CompactTypes.TRUE : CompactTypes.FALSE;
  }

  /** Small numbers of either sign become small ones without. */
  private static long zigzag(int value) {
    return ((value << 1) ^ (value >> 31)) & 0xffff_ffffL;
  }

  private static long zigzag(long value) {
    return (value << 1) ^ (value >> 63);
  }

  // None of these checks the capacity

  private void header(int id, int type) {
    int step = id - lastId;
    lastId = id;
    if (step > 0 && step <= 15) {
      buffer[position++] = (byte) (step << 4 | type);
    } else {
      buffer[position++] = (byte) type;
      putVarint(zigzag((short) id));
    }
  }

  private void putVarint(long number) {
    byte[] target = buffer;
    int at = position;
    long rest = number;
    while ((rest & ~0x7fL) != 0) {
      target[at++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    target[at++] = (byte) rest;
    position = at;
  }

  // These do

  private void i32s(int[] numbers) {
    for (int number : numbers) {
      i32(number);
    }
  }

  private void utf8(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    reserve((long) VARINT + bytes.length);
    putVarint(bytes.length);
    raw(Bytes.wrap(bytes));
  }

  private void raw(Bytes bytes) {
    reserve(bytes.size());
    bytes.copyTo(buffer, position);
    position += bytes.size();
  }

  private void reserve(long bytes) {
    if (buffer.length - position < bytes) {
      buffer = SpareBuffers.grown(buffer, position, bytes);
    }
  }
}
