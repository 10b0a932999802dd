package io.github.kitexjava.thrift;

import static io.github.kitexjava.thrift.BigEndian.LONG;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Reads Thrift's compact protocol from an array.
 *
 * <p>For generated codecs: the methods are those of {@link BinaryReader}, and types have the
 * numbers of {@link Types}. Every size is checked against {@link DecodeLimits} and against the
 * bytes that are there before anything is allocated for it; every method throws {@link
 * DecodeException} when the bytes are not what it reads, and the reader is of no use after that.
 * Not safe for use by several threads.
 */
public final class CompactReader {
  private static final int VARINT = 5;
  private static final int LONG_VARINT = 10;

  /** The size of a container that has its size in a number of its own. */
  private static final int LONG_LIST = 15;

  /** Where a header is being read; no id has this number. */
  private static final int NO_FIELD = Integer.MIN_VALUE;

  private final byte[] buffer;
  private final int start;
  private final int end;
  private final DecodeLimits limits;
  private int position;
  private int depth;
  private int[] lastIds = new int[8];
  private int structs;

  /** Of the field that is being read, in the struct that is being read. */
  private int lastId;

  /** The value of a bool field comes with its header: its number there until it is asked for. */
  private int boolField;

  /** The struct that is not in another; for messages. */
  private String outermost = "";

  public CompactReader(byte[] bytes) {
    this(bytes, 0, bytes.length, DecodeLimits.DEFAULT);
  }

  /**
   * Reads a part of an array under limits of one's own.
   *
   * @throws IndexOutOfBoundsException if the part is not inside the array
   */
  public CompactReader(byte[] bytes, int offset, int length, DecodeLimits limits) {
    Bytes.checkPart(bytes, offset, length);
    this.buffer = bytes;
    this.start = offset;
    this.position = offset;
    this.end = offset + length;
    this.limits = limits;
  }

  /** The bytes read so far. */
  public int offset() {
    return position - start;
  }

  /** Checks that nothing is left. */
  public void end() {
    if (position != end) {
      throw failure(InputFault.trailing(end - position));
    }
  }

  // Structs

  /** Before the first field of each struct, union and exception. */
  public void structBegin(String name) {
    nestBegin(name);
    fieldsBegin();
    if (structs == 1) {
      outermost = name;
    }
  }

  public void structEnd() {
    fieldsEnd();
    nestEnd();
  }

  /**
   * Counts one level more, for code that reads what it does not know.
   *
   * @param what is nested, for the message when it is too deep
   */
  public void nestBegin(String what) {
    if (++depth > limits.maxDepth()) {
      throw failure(InputFault.tooDeep(what, limits));
    }
  }

  public void nestEnd() {
    depth--;
  }

  /** The half of {@link #structBegin} that {@link #nestBegin} is not: messages give no place. */
  public void fieldsBegin() {
    if (structs == 0) {
      outermost = "";
    } else if (structs == lastIds.length) {
      lastIds = Arrays.copyOf(lastIds, 2 * structs);
    }
    lastIds[structs++] = lastId;
    lastId = 0;
  }

  public void fieldsEnd() {
    lastId = lastIds[--structs];
  }

  /** {@code type << 16 | id}, the id as 16 bits without sign; {@link Types#STOP} after the last. */
  public int field() {
    if (position == end) {
      lastId = NO_FIELD;
    }
    int header = u8();
    if (header == Types.STOP) {
      return Types.STOP;
    }
    int type = CompactTypes.type(header);
    int step = header >>> 4;
    if (step == 0 || type == Types.STOP) {
      lastId = fieldId(header);
    } else {
      lastId = (short) (lastId + step);
    }
    if (type == Types.BOOL) {
      boolField = header & 0xf;
    }
    return type << 16 | (lastId & 0xffff);
  }

  /** That is no step from the one before. */
  private int fieldId(int header) {
    lastId = NO_FIELD;
    if (CompactTypes.type(header) == Types.STOP) {
      throw failure(InputFault.noType(header & 0xf));
    }
    return i16();
  }

  /** Passes over a value. The parameter is what {@link #field()} returned. */
  public void skip(int field) {
    skipValue(field >>> 16);
  }

  /** To be thrown where a union ends before its first field. */
  public DecodeException emptyUnion(String name) {
    lastId = NO_FIELD;
    return failure(InputFault.emptyUnion(name));
  }

  /** After the only field of a union, in place of {@link #structEnd()}. */
  public void unionEnd(String name) {
    if (field() != Types.STOP) {
      throw failure(InputFault.fullUnion(name));
    }
    structEnd();
  }

  // Values

  public boolean bool() {
    int number = boolField;
    if (number == 0) {
      return i8() == CompactTypes.TRUE;
    }
    boolField = 0;
    return number == CompactTypes.TRUE;
  }

  public byte i8() {
    require(1);
    return buffer[position++];
  }

  public short i16() {
    return (short) i32();
  }

  public int i32() {
    int zigzag = varint();
    return (zigzag >>> 1) ^ -(zigzag & 1);
  }

  public long i64() {
    long zigzag = varint(LONG_VARINT);
    return (zigzag >>> 1) ^ -(zigzag & 1);
  }

  public double float64() {
    require(8);
    long bits = Long.reverseBytes((long) LONG.get(buffer, position));
    position += 8;
    return Double.longBitsToDouble(bits);
  }

  /** From UTF-8, each malformed sequence as U+FFFD. */
  public String string() {
    int size = stringSize();
    String value = new String(buffer, position, size, StandardCharsets.UTF_8);
    position += size;
    return value;
  }

  public Bytes binary() {
    int size = stringSize();
    Bytes value = Bytes.copyOf(buffer, position, size);
    position += size;
    return value;
  }

  public UUID uuid() {
    require(16);
    long most = (long) LONG.get(buffer, position);
    long least = (long) LONG.get(buffer, position + 8);
    position += 16;
    return new UUID(most, least);
  }

  /** A number without sign, as sizes are written; the upper half reads as below 0. */
  public int varint() {
    return (int) varint(VARINT);
  }

  // Headers of containers: each returns the number of elements that follow

  public int listBegin(int elementType) {
    return elementsBegin("list", elementType);
  }

  public int setBegin(int elementType) {
    return elementsBegin("set", elementType);
  }

  public int mapBegin(int keyType, int valueType) {
    long header = entries();
    int size = (int) header;
    if (size > 0) {
      expect("map with keys", keyType, (int) (header >>> 40));
      expect("map with values", valueType, (int) (header >>> 32) & 0xff);
    }
    return size;
  }

  /**
   * The header of a list or set, whatever it holds: {@code elementType << 32 | size}.
   *
   * @param container for messages
   */
  public long elements(String container) {
    int header = u8();
    int size = header >>> 4;
    if (size == LONG_LIST) {
      size = varint();
    }
    int type = CompactTypes.type(header);
    checkSize(container, size, CompactTypes.minBytes(type));
    if (type == Types.STOP && size > 0) {
      throw failure(InputFault.noType(header & 0xf));
    }
    return (long) type << 32 | size;
  }

  /** The header of a map, whatever it holds: {@code keyType << 40 | valueType << 32 | size}. */
  public long entries() {
    int size = varint();
    int types = size == 0 ? 0 : u8();
    int key = CompactTypes.type(types >>> 4);
    int value = CompactTypes.type(types);
    checkSize("map", size, CompactTypes.minBytes(key) + CompactTypes.minBytes(value));
    if (size > 0 && (key == Types.STOP || value == Types.STOP)) {
      throw failure(InputFault.noType(key == Types.STOP ? types >>> 4 : types & 0xf));
    }
    return (long) key << 40 | (long) value << 32 | size;
  }

  // Whole lists, unmodifiable, in wire order

  public List<Boolean> boolList() {
    boolean[] values = new boolean[listBegin(Types.BOOL)];
    int from = position;
    for (int i = 0; i < values.length; i++) {
      values[i] = buffer[from + i] == CompactTypes.TRUE;
    }
    position = from + values.length;
    return new BoolList(values);
  }

  public List<Byte> i8List() {
    int size = listBegin(Types.I8);
    byte[] numbers = Arrays.copyOfRange(buffer, position, position + size);
    position += size;
    return new I8List(numbers);
  }

  public List<Short> i16List() {
    short[] numbers = new short[listBegin(Types.I16)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = i16();
    }
    return new I16List(numbers);
  }

  public List<Integer> i32List() {
    return new I32List(i32s());
  }

  public List<Long> i64List() {
    long[] numbers = new long[listBegin(Types.I64)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = i64();
    }
    return new I64List(numbers);
  }

  public List<Double> float64List() {
    double[] numbers = new double[listBegin(Types.DOUBLE)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = float64();
    }
    return new Float64List(numbers);
  }

  /** Keeps numbers that are not recognized: {@link CompactWriter#enumList} writes them back. */
  public <E extends ThriftEnum> List<E> enumList(IntFunction<E> forValue) {
    return new EnumList<>(i32s(), forValue);
  }

  public List<String> stringList() {
    return list(Types.STRING, CompactReader::string);
  }

  public List<Bytes> binaryList() {
    return list(Types.STRING, CompactReader::binary);
  }

  public List<UUID> uuidList() {
    return list(Types.UUID, CompactReader::uuid);
  }

  private <E> List<E> list(int elementType, Function<CompactReader, E> element) {
    int size = listBegin(elementType);
    ListBuilder<E> list = new ListBuilder<>(size);
    for (int i = 0; i < size; i++) {
      list.add(element.apply(this));
    }
    return list.build();
  }

  private int[] i32s() {
    int[] numbers = new int[listBegin(Types.I32)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = i32();
    }
    return numbers;
  }

  private void skipValue(int type) {
    switch (type) {
      case Types.BOOL -> bool();
      case Types.I8 -> i8();
      case Types.I16, Types.I32 -> varint();
      case Types.I64 -> varint(LONG_VARINT);
      case Types.DOUBLE -> float64();
      case Types.UUID -> pass(16);
      case Types.STRING -> pass(stringSize());
      case Types.STRUCT -> {
        nestBegin("unknown struct");
        fieldsBegin();
        for (int field = field(); field != Types.STOP; field = field()) {
          skip(field);
        }
        structEnd();
      }
      case Types.LIST, Types.SET -> skipElements();
      case Types.MAP -> skipEntries();
      default -> throw failure(InputFault.noType(type));
    }
  }

  private void pass(int bytes) {
    require(bytes);
    position += bytes;
  }

  private void skipElements() {
    long header = elements("list");
    nestBegin("unknown list");
    for (int i = 0; i < (int) header; i++) {
      skipValue((int) (header >>> 32));
    }
    nestEnd();
  }

  private void skipEntries() {
    long header = entries();
    nestBegin("unknown map");
    for (int i = 0; i < (int) header; i++) {
      skipValue((int) (header >>> 40));
      skipValue((int) (header >>> 32) & 0xff);
    }
    nestEnd();
  }

  private int elementsBegin(String container, int elementType) {
    long header = elements(container);
    int size = (int) header;
    if (size > 0) {
      expect(container, elementType, (int) (header >>> 32));
    }
    return size;
  }

  private void expect(String container, int expected, int actual) {
    if (actual != expected) {
      throw failure(InputFault.otherType(container, expected, actual));
    }
  }

  private int stringSize() {
    int size = varint();
    if (size < 0 || size > end - position || size > limits.maxStringBytes()) {
      throw failure(InputFault.string(size, end - position, limits));
    }
    return size;
  }

  private void checkSize(String container, int size, int minBytes) {
    int left = end - position;
    if (size < 0 || (long) size * minBytes > left || size > limits.maxElements()) {
      throw failure(InputFault.container(container, size, minBytes, left, limits));
    }
  }

  private int u8() {
    require(1);
    return buffer[position++] & 0xff;
  }

  /** Most numbers are of one byte. */
  private long varint(int maxBytes) {
    if (position < end && buffer[position] >= 0) {
      return buffer[position++];
    }
    return longVarint(maxBytes);
  }

  private long longVarint(int maxBytes) {
    int at = position;
    int last = at + Math.min(maxBytes, end - at);
    long number = 0;
    for (int shift = 0; at < last; shift += 7) {
      byte part = buffer[at++];
      number |= (part & 0x7fL) << shift;
      if (part >= 0) {
        position = at;
        return number;
      }
    }
    boolean endless = last - position == maxBytes;
    position = last;
    throw failure(endless ? InputFault.endless(maxBytes) : InputFault.truncated(1, 0));
  }

  private void require(int bytes) {
    if (end - position < bytes) {
      throw failure(InputFault.truncated(bytes, end - position));
    }
  }

  private DecodeException failure(InputFault fault) {
    return new DecodeException(fault.reason(), position - start, fault.message(), place());
  }

  /** Such as {@code , in field 3, field 1 of `User`}, with the leading comma. */
  private String place() {
    if (structs == 0 || outermost.isEmpty()) {
      return "";
    }
    int[] ids = Arrays.copyOfRange(lastIds, 1, structs + 1);
    ids[structs - 1] = lastId;
    return IdPath.of(lastId == NO_FIELD ? Arrays.copyOf(ids, structs - 1) : ids, outermost);
  }
}
