package io.github.kitexjava.thrift;

import static io.github.kitexjava.thrift.BigEndian.INT;
import static io.github.kitexjava.thrift.BigEndian.LONG;
import static io.github.kitexjava.thrift.BigEndian.SHORT;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * Reads Thrift's binary protocol from an array.
 *
 * <p>For generated codecs. Every size is checked against {@link DecodeLimits} and against the bytes
 * that are there before anything is allocated for it; every method throws {@link DecodeException}
 * when the bytes are not what it reads, and the reader is of no use after that. A final class on an
 * array, so that the JIT compiles a codec into plain loads. Not safe for use by several threads.
 */
public final class BinaryReader {
  private final byte[] buffer;
  private final int start;
  private final int end;
  private final DecodeLimits limits;
  private int position;
  private int depth;
  private int sharedFrom = Integer.MAX_VALUE;

  /** The struct that is not in another, and where its fields begin; for messages. */
  private String outermost = "";

  private int outermostAt;

  public BinaryReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  /**
   * Reads a part of an array.
   *
   * @throws IndexOutOfBoundsException if the part is not inside the array
   */
  public BinaryReader(byte[] bytes, int offset, int length) {
    this(bytes, offset, length, DecodeLimits.DEFAULT);
  }

  /**
   * Reads a part of an array under limits of one's own.
   *
   * @throws IndexOutOfBoundsException if the part is not inside the array
   */
  public BinaryReader(byte[] bytes, int offset, int length, DecodeLimits limits) {
    Bytes.checkPart(bytes, offset, length);
    this.buffer = bytes;
    this.start = offset;
    this.position = offset;
    this.end = offset + length;
    this.limits = limits;
  }

  /**
   * From now on binaries of so many bytes or more are views of the array and not copies: nobody may
   * write to it again, and it is kept as long as any of them.
   */
  public BinaryReader shareBinaries(int minBytes) {
    sharedFrom = minBytes;
    return this;
  }

  /** The bytes read so far. */
  public int offset() {
    return position - start;
  }

  /** The bytes that are left. */
  public int remaining() {
    return end - position;
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
    enter(name);
    if (depth == 1) {
      outermost = name;
      outermostAt = position;
    }
  }

  /** Under which it reads. */
  public DecodeLimits limits() {
    return limits;
  }

  private void enter(String name) {
    if (++depth > limits.maxDepth()) {
      throw failure(InputFault.tooDeep(name, limits));
    }
  }

  public void structEnd() {
    depth--;
  }

  /** {@code type << 16 | id}, the id as 16 bits without sign; {@link Types#STOP} after the last. */
  public int field() {
    if (end - position < 4) {
      return lastField();
    }
    int field = (int) INT.get(buffer, position) >>> 8;
    if (field >>> 16 == Types.STOP) {
      position++;
      return Types.STOP;
    }
    position += 3;
    return field;
  }

  /** Where a header and a byte after it do not fit: nothing but a stop is expected. */
  private int lastField() {
    int type = i8() & 0xff;
    return type == Types.STOP ? Types.STOP : type << 16 | (i16() & 0xffff);
  }

  /** Passes over a value. The parameter is what {@link #field()} returned. */
  public void skip(int field) {
    skipValue(field >>> 16);
  }

  /** Keeps a value. The parameter is what {@link #field()} returned. */
  public UnknownField unknownField(int field) {
    int from = position;
    skip(field);
    return new UnknownField(
        (short) field, field >>> 16, Bytes.copyOf(buffer, from, position - from));
  }

  /** To be thrown where a union ends before its first field. */
  public DecodeException emptyUnion(String name) {
    return failure(InputFault.emptyUnion(name));
  }

  /** After the only field of a union, in place of {@link #structEnd()}. */
  public void unionEnd(String name) {
    if (field() != Types.STOP) {
      throw failure(InputFault.fullUnion(name));
    }
    depth--;
  }

  // Values

  /** True for 1 only, as Apache Thrift and Kitex read it. */
  public boolean bool() {
    return i8() == 1;
  }

  public byte i8() {
    require(1);
    return buffer[position++];
  }

  public short i16() {
    require(2);
    short value = (short) SHORT.get(buffer, position);
    position += 2;
    return value;
  }

  public int i32() {
    require(4);
    int value = (int) INT.get(buffer, position);
    position += 4;
    return value;
  }

  public long i64() {
    require(8);
    long value = (long) LONG.get(buffer, position);
    position += 8;
    return value;
  }

  public double float64() {
    return Double.longBitsToDouble(i64());
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
    Bytes value =
        size < sharedFrom
            ? Bytes.copyOf(buffer, position, size)
            : Bytes.view(buffer, position, size);
    position += size;
    return value;
  }

  public UUID uuid() {
    require(16);
    return new UUID(i64(), i64());
  }

  // Headers of containers: each returns the number of elements that follow

  public int listBegin(int elementType) {
    return elementsBegin("list", elementType);
  }

  public int setBegin(int elementType) {
    return elementsBegin("set", elementType);
  }

  public int mapBegin(int keyType, int valueType) {
    require(6);
    int key = i8() & 0xff;
    int value = i8() & 0xff;
    int size = entries(key, value);
    expect("map with keys", keyType, key, size);
    expect("map with values", valueType, value, size);
    return size;
  }

  // Whole containers, unmodifiable, in wire order

  public <E> List<E> list(int elementType, ElementReader<? extends E> element) {
    int size = listBegin(elementType);
    ListBuilder<E> list = new ListBuilder<>(size);
    for (int i = 0; i < size; i++) {
      list.add(element.read(this));
    }
    return list.build();
  }

  public <E> Set<E> set(int elementType, ElementReader<? extends E> element) {
    int size = setBegin(elementType);
    SetBuilder<E> set = new SetBuilder<>(size);
    for (int i = 0; i < size; i++) {
      set.add(element.read(this));
    }
    return set.build();
  }

  /** The last of several values of one key wins. */
  public <K, V> Map<K, V> map(
      int keyType,
      ElementReader<? extends K> key,
      int valueType,
      ElementReader<? extends V> value) {
    int size = mapBegin(keyType, valueType);
    MapBuilder<K, V> map = new MapBuilder<>(size);
    for (int i = 0; i < size; i++) {
      map.put(key.read(this), value.read(this));
    }
    return map.build();
  }

  public List<Boolean> boolList() {
    boolean[] values = new boolean[listBegin(Types.BOOL)];
    int from = position;
    for (int i = 0; i < values.length; i++) {
      values[i] = buffer[from + i] == 1;
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
    int from = position;
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (short) SHORT.get(buffer, from + 2 * i);
    }
    position = from + 2 * numbers.length;
    return new I16List(numbers);
  }

  public List<Integer> i32List() {
    return new I32List(i32s());
  }

  public List<Long> i64List() {
    long[] numbers = new long[listBegin(Types.I64)];
    int from = position;
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (long) LONG.get(buffer, from + 8 * i);
    }
    position = from + 8 * numbers.length;
    return new I64List(numbers);
  }

  public List<Double> float64List() {
    double[] numbers = new double[listBegin(Types.DOUBLE)];
    int from = position;
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Double.longBitsToDouble((long) LONG.get(buffer, from + 8 * i));
    }
    position = from + 8 * numbers.length;
    return new Float64List(numbers);
  }

  /** Keeps numbers that are not recognized: {@link BinaryWriter#enumList} writes them back. */
  public <E extends ThriftEnum> List<E> enumList(IntFunction<E> forValue) {
    return new EnumList<>(i32s(), forValue);
  }

  public List<String> stringList() {
    return list(Types.STRING, BinaryReader::string);
  }

  public List<Bytes> binaryList() {
    return list(Types.STRING, BinaryReader::binary);
  }

  public List<UUID> uuidList() {
    return list(Types.UUID, BinaryReader::uuid);
  }

  /** That the bytes are there was checked when the size was read. */
  private int[] i32s() {
    int[] numbers = new int[listBegin(Types.I32)];
    int from = position;
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (int) INT.get(buffer, from + 4 * i);
    }
    position = from + 4 * numbers.length;
    return numbers;
  }

  private void skipValue(int type) {
    int fixed = Types.fixedBytes(type);
    if (fixed > 0) {
      require(fixed);
      position += fixed;
      return;
    }
    switch (type) {
      case Types.STRING -> {
        int size = stringSize();
        position += size;
      }
      case Types.STRUCT -> {
        enter("unknown struct");
        for (int field = field(); field != Types.STOP; field = field()) {
          skip(field);
        }
        structEnd();
      }
      case Types.LIST, Types.SET -> skipElements(i8() & 0xff);
      case Types.MAP -> skipEntries(i8() & 0xff, i8() & 0xff);
      default -> throw failure(InputFault.noType(type));
    }
  }

  private void skipElements(int type) {
    int size = elements("list", type);
    int fixed = Types.fixedBytes(type);
    if (fixed > 0) {
      position += size * fixed;
      return;
    }
    enter("unknown list");
    for (int i = 0; i < size; i++) {
      skipValue(type);
    }
    structEnd();
  }

  private void skipEntries(int keyType, int valueType) {
    int size = entries(keyType, valueType);
    enter("unknown map");
    for (int i = 0; i < size; i++) {
      skipValue(keyType);
      skipValue(valueType);
    }
    structEnd();
  }

  private int stringSize() {
    int size = i32();
    if (size < 0 || size > end - position || size > limits.maxStringBytes()) {
      throw failure(InputFault.string(size, end - position, limits));
    }
    return size;
  }

  private int elementsBegin(String container, int elementType) {
    require(5);
    int type = i8() & 0xff;
    int size = elements(container, type);
    expect(container, elementType, type, size);
    return size;
  }

  private int elements(String container, int type) {
    int size = i32();
    checkType(type, size);
    checkSize(container, size, Types.minBytes(type));
    return size;
  }

  private int entries(int keyType, int valueType) {
    int size = i32();
    checkType(keyType, size);
    checkType(valueType, size);
    checkSize("map", size, Types.minBytes(keyType) + Types.minBytes(valueType));
    return size;
  }

  private void checkSize(String container, int size, int minBytes) {
    int left = end - position;
    if (size < 0 || (long) size * minBytes > left || size > limits.maxElements()) {
      throw failure(InputFault.container(container, size, minBytes, left, limits));
    }
  }

  private void checkType(int type, int size) {
    if (size > 0 && Types.minBytes(type) == 0) {
      throw failure(InputFault.noType(type));
    }
  }

  /**
   * Without elements the type does not matter: some protocols do not keep it, and a bridge has
   * none.
   */
  private void expect(String container, int expected, int actual, int size) {
    if (actual != expected && size > 0) {
      throw failure(InputFault.otherType(container, expected, actual));
    }
  }

  private void require(int bytes) {
    if (end - position < bytes) {
      throw failure(InputFault.truncated(bytes, end - position));
    }
  }

  private DecodeException failure(InputFault fault) {
    return new DecodeException(fault.reason(), position - start, fault.message(), place());
  }

  /** Such as {@code , in field 3 of `User`}, with the leading comma. */
  private String place() {
    if (depth == 0 || outermost.isEmpty()) {
      return "";
    }
    String path = FieldPath.of(buffer, outermostAt, end, position, limits.maxDepth());
    return (path.isEmpty() ? ", in `" : ", in " + path + " of `") + outermost + "`";
  }
}
