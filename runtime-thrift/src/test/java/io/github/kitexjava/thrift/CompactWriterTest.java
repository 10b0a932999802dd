package io.github.kitexjava.thrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TList;
import org.apache.thrift.protocol.TMap;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TSet;
import org.apache.thrift.protocol.TStruct;
import org.apache.thrift.protocol.TType;
import org.apache.thrift.transport.TMemoryBuffer;
import org.junit.jupiter.api.Test;

/** Writes the bytes of Apache Thrift's {@code TCompactProtocol}, and reads them back. */
class CompactWriterTest {
  private static final UUID KEY = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");

  /** A step, none, one back, steps that are just not too far and too far, and the limits. */
  private static final int[] IDS = {1, 2, 2, 1, 16, 32, -1, -32768, 32767, 0};

  static byte[] apache(Apache.Writing writing) throws TException {
    TMemoryBuffer buffer = new TMemoryBuffer(64);
    writing.to(new TCompactProtocol(buffer));
    return Arrays.copyOf(buffer.getArray(), buffer.length());
  }

  private interface Value {
    void to(TProtocol out) throws TException;
  }

  /** One field again and again, with ids in any order. */
  private static <T> void fields(
      int type,
      Value theirs,
      BiConsumer<CompactWriter, Integer> ours,
      Function<CompactReader, T> in)
      throws TException {
    byte[] bytes =
        apache(
            out -> {
              out.writeStructBegin(new TStruct("S"));
              for (int id : IDS) {
                out.writeFieldBegin(new TField("", (byte) type, (short) id));
                theirs.to(out);
                out.writeFieldEnd();
              }
              out.writeFieldStop();
              out.writeStructEnd();
            });
    CompactWriter out = new CompactWriter(1);
    out.structBegin("S");
    Arrays.stream(IDS).forEach(id -> ours.accept(out, id));
    out.structEnd();
    assertThat(out.toByteArray()).isEqualTo(bytes);
    assertThat(out.size()).isEqualTo(bytes.length);

    CompactReader reader = new CompactReader(bytes);
    CompactReader skipping = new CompactReader(bytes);
    reader.structBegin("S");
    skipping.structBegin("S");
    List<T> read = new ArrayList<>();
    for (int id : IDS) {
      assertThat(reader.field()).isEqualTo(type << 16 | (id & 0xffff));
      read.add(in.apply(reader));
      skipping.skip(skipping.field());
      assertThat(skipping.offset()).isEqualTo(reader.offset());
    }
    assertThat(read).containsOnly(read.get(0));
    assertThat(reader.field()).isEqualTo(Types.STOP);
    reader.structEnd();
    reader.end();
  }

  @Test
  void fieldsOfEachTypeAreThoseOfApacheWhateverTheirIds() throws Exception {
    fields(
        Types.BOOL,
        out -> out.writeBool(true),
        (out, id) -> out.fieldBool(id, true),
        CompactReader::bool);
    fields(
        Types.BOOL,
        out -> out.writeBool(false),
        (out, id) -> out.fieldBool(id, false),
        CompactReader::bool);
    fields(
        Types.I8,
        out -> out.writeByte((byte) -7),
        (out, id) -> out.fieldI8(id, (byte) -7),
        CompactReader::i8);
    for (short number : new short[] {0, -1, 63, 64, Short.MIN_VALUE, Short.MAX_VALUE}) {
      fields(
          Types.I16,
          out -> out.writeI16(number),
          (out, id) -> out.fieldI16(id, number),
          CompactReader::i16);
    }
    for (int number : new int[] {0, -1, 63, -65, 1 << 20, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      fields(
          Types.I32,
          out -> out.writeI32(number),
          (out, id) -> out.fieldI32(id, number),
          CompactReader::i32);
    }
    for (long number : new long[] {0, -1, 1L << 40, Long.MIN_VALUE, Long.MAX_VALUE}) {
      fields(
          Types.I64,
          out -> out.writeI64(number),
          (out, id) -> out.fieldI64(id, number),
          CompactReader::i64);
    }
    for (double number : new double[] {-0.0, 0.1, Double.NaN, Double.NEGATIVE_INFINITY}) {
      fields(
          Types.DOUBLE,
          out -> out.writeDouble(number),
          (out, id) -> out.fieldFloat64(id, number),
          CompactReader::float64);
    }
    fields(
        Types.UUID,
        out -> out.writeUuid(KEY),
        (out, id) -> out.fieldUuid(id, KEY),
        CompactReader::uuid);
  }

  @Test
  void textsAreThoseOfApacheShortOrLongAsciiOrNot() throws Exception {
    String longest = "x".repeat(200);
    for (String text :
        List.of("", "a", "x".repeat(24), "x".repeat(25), longest, "grüße 😀", longest + "é")) {
      fields(
          Types.STRING,
          out -> out.writeString(text),
          (out, id) -> out.fieldString(id, text),
          CompactReader::string);
      Bytes bytes = Bytes.utf8(text);
      fields(
          Types.STRING,
          out -> out.writeBinary(ByteBuffer.wrap(bytes.toByteArray())),
          (out, id) -> out.fieldBinary(id, bytes),
          CompactReader::binary);
    }
  }

  @Test
  void containersAreThoseOfApacheFromTheSizeThatNeedsANumberOfItsOwn() throws Exception {
    for (int size : new int[] {0, 1, 14, 15, 300}) {
      Value elements =
          out -> {
            for (int i = 0; i < size; i++) {
              out.writeI32(i);
            }
          };
      fields(
          Types.LIST,
          out -> {
            out.writeListBegin(new TList(TType.I32, size));
            elements.to(out);
          },
          (out, id) -> {
            out.fieldListBegin(id, Types.I32, size);
            numbers(out, size);
          },
          in -> sum(in, in.listBegin(Types.I32)));
      fields(
          Types.SET,
          out -> {
            out.writeSetBegin(new TSet(TType.I32, size));
            elements.to(out);
          },
          (out, id) -> {
            out.fieldSetBegin(id, Types.I32, size);
            numbers(out, size);
          },
          in -> sum(in, in.setBegin(Types.I32)));
      fields(
          Types.MAP,
          out -> {
            out.writeMapBegin(new TMap(TType.I32, TType.I32, size));
            elements.to(out);
            elements.to(out);
          },
          (out, id) -> {
            out.fieldMapBegin(id, Types.I32, Types.I32, size);
            numbers(out, size);
            numbers(out, size);
          },
          in -> sum(in, 2 * in.mapBegin(Types.I32, Types.I32)));
    }
  }

  private static void numbers(CompactWriter out, int size) {
    for (int i = 0; i < size; i++) {
      out.i32(i);
    }
  }

  private static int sum(CompactReader in, int size) {
    int sum = 0;
    for (int i = 0; i < size; i++) {
      sum += in.i32();
    }
    return sum;
  }

  @Test
  void wholeListsAreThoseOfApacheFromArraysAndFromAnyList() throws Exception {
    list(
        TType.BOOL,
        List.of(true, false, true),
        TProtocol::writeBool,
        CompactWriter::boolList,
        CompactReader::boolList);
    list(
        TType.BYTE,
        List.of((byte) 7, (byte) -7),
        TProtocol::writeByte,
        CompactWriter::i8List,
        CompactReader::i8List);
    list(
        TType.I16,
        List.of((short) 700, (short) -7),
        TProtocol::writeI16,
        CompactWriter::i16List,
        CompactReader::i16List);
    list(
        TType.I32,
        List.of(7, -70_000),
        TProtocol::writeI32,
        CompactWriter::i32List,
        CompactReader::i32List);
    list(
        TType.I64,
        List.of(7L, Long.MIN_VALUE),
        TProtocol::writeI64,
        CompactWriter::i64List,
        CompactReader::i64List);
    list(
        TType.DOUBLE,
        List.of(0.7, -1e300),
        TProtocol::writeDouble,
        CompactWriter::float64List,
        CompactReader::float64List);
    list(
        TType.STRING,
        List.of("7", "ü"),
        TProtocol::writeString,
        CompactWriter::stringList,
        CompactReader::stringList);
    list(
        TType.STRING,
        List.of(Bytes.utf8("7"), Bytes.EMPTY),
        (out, bytes) -> out.writeBinary(bytes.asByteBuffer()),
        CompactWriter::binaryList,
        CompactReader::binaryList);
    list(
        TType.UUID,
        List.of(KEY, new UUID(1, -2)),
        TProtocol::writeUuid,
        CompactWriter::uuidList,
        CompactReader::uuidList);
    list(
        TType.I32,
        List.of(Level.FREE, Level.PRO),
        (out, level) -> out.writeI32(level.value()),
        CompactWriter::enumList,
        in -> in.enumList(Level::forValue));
  }

  private interface Element<E> {
    void write(TProtocol out, E element) throws TException;
  }

  private static <E> void list(
      byte type,
      List<E> list,
      Element<E> theirs,
      BiConsumer<CompactWriter, List<E>> ours,
      Function<CompactReader, List<E>> in)
      throws TException {
    byte[] bytes =
        apache(
            out -> {
              out.writeListBegin(new TList(type, list.size()));
              for (E element : list) {
                theirs.write(out, element);
              }
            });
    CompactReader reader = new CompactReader(bytes);
    List<E> read = in.apply(reader);
    reader.end();
    assertThat(read).isEqualTo(list);
    for (List<E> each : List.of(list, read)) {
      CompactWriter out = new CompactWriter(1);
      ours.accept(out, each);
      assertThat(out.toByteArray()).isEqualTo(bytes);
    }
    List<E> none = in.apply(new CompactReader(new byte[] {3})); // of bytes, whatever they are
    assertThat(none).isEmpty();
  }

  @Test
  void unrecognizedNumbersOfAListAreWrittenBack() {
    byte[] bytes = {0x25, 2, 120};
    CompactWriter out = new CompactWriter();
    out.enumList(new CompactReader(bytes).enumList(Level::forValue));
    assertThat(out.toByteArray()).isEqualTo(bytes);
  }

  @Test
  void aWriterThatIsUsedAgainHasForgottenEverything() {
    CompactWriter out = new CompactWriter();
    out.structBegin("S");
    out.fieldI32(9, 1);
    out.structBegin("Inner");
    out.reset();
    assertThat(out.size()).isZero();
    out.structBegin("S");
    out.fieldI32(9, 1);
    out.structEnd();
    assertThat(out.toByteArray()).isEqualTo(new byte[] {(byte) 0x95, 2, 0});
  }

  @Test
  void whatReadersWouldRefuseAsTooDeepIsNotWritten() {
    CompactWriter out = new CompactWriter(16, 20);
    for (int depth = 0; depth < 20; depth++) {
      out.fieldStructBegin(1);
      out.structBegin("Node");
    }
    assertThatThrownBy(() -> out.structBegin("Node"))
        .isInstanceOf(EncodeException.class)
        .hasMessage("`Node` is nested deeper than 20 levels");
  }

  @Test
  void oneBufferMayServeManyValuesOfOneCodec() {
    CompactCodec<String> codec = new Texts();
    String large = "x".repeat(100_000);
    for (String text : List.of("a", large, "b", large)) {
      byte[] bytes = codec.toCompactBytes(text, 1);
      assertThat(codec.read(new CompactReader(bytes))).isEqualTo(text);
      assertThat(bytes).hasSize(text.length() + (text.length() == 1 ? 3 : 5));
    }
  }

  /** As generated: {@code struct Text { 1: string text }}, whose value is the text. */
  private static final class Texts implements CompactCodec<String> {
    @Override
    public void write(CompactWriter out, String value) {
      out.structBegin("Text");
      out.fieldString(1, value);
      out.structEnd();
    }

    @Override
    public String read(CompactReader in) {
      in.structBegin("Text");
      assertThat(in.field()).isEqualTo(Types.STRING << 16 | 1);
      String text = in.string();
      in.unionEnd("Text");
      in.end();
      return text;
    }

    @Override
    public void write(BinaryWriter out, String value) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String read(BinaryReader in) {
      throw new UnsupportedOperationException();
    }
  }
}
