package io.github.kitexjava.thrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TList;
import org.apache.thrift.protocol.TMap;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TSet;
import org.apache.thrift.protocol.TType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each method writes the bytes that Apache Thrift's {@code TBinaryProtocol} writes. */
class BinaryWriterTest {
  private static final UUID KEY = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");

  @Test
  void fieldsOfFixedSize() throws Exception {
    assertSame(out -> out.fieldBool(1, true), field(TType.BOOL, 1, out -> out.writeBool(true)));
    assertSame(out -> out.fieldBool(2, false), field(TType.BOOL, 2, out -> out.writeBool(false)));
    assertSame(
        out -> out.fieldI8(3, (byte) -128),
        field(TType.BYTE, 3, out -> out.writeByte((byte) -128)));
    assertSame(
        out -> out.fieldI16(4, Short.MIN_VALUE),
        field(TType.I16, 4, out -> out.writeI16(Short.MIN_VALUE)));
    assertSame(
        out -> out.fieldI32(5, 0x01020304), field(TType.I32, 5, out -> out.writeI32(0x01020304)));
    assertSame(
        out -> out.fieldI64(6, Long.MIN_VALUE + 1),
        field(TType.I64, 6, out -> out.writeI64(Long.MIN_VALUE + 1)));
    assertSame(
        out -> out.fieldFloat64(7, -0.1), field(TType.DOUBLE, 7, out -> out.writeDouble(-0.1)));
    assertSame(out -> out.fieldUuid(8, KEY), field(TType.UUID, 8, out -> out.writeUuid(KEY)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 255, 256, 32767, 0, -1, -32768})
  void fieldIdsOfAnySize(int id) throws Exception {
    assertSame(out -> out.fieldI32(id, 7), field(TType.I32, id, out -> out.writeI32(7)));
    assertSame(
        out -> out.fieldString(id, "a"), field(TType.STRING, id, out -> out.writeString("a")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "plain text",
        "grüße",
        "世界",
        "😀",
        "text, then ü",
        "\u0000\u007f\u0080\u07ff\u0800\uffff"
      })
  void stringsOfAnyCharacterAndLength(String text) throws Exception {
    for (String string :
        List.of(text, "x".repeat(23) + text, "x".repeat(24) + text, text + "y".repeat(200))) {
      assertSame(
          out -> out.fieldString(9, string),
          field(TType.STRING, 9, out -> out.writeString(string)));
    }
  }

  @Test
  void aSurrogateWithoutItsPartnerBecomesAQuestionMark() {
    assertThat(write(out -> out.string("a\ud800b"))).containsExactly(0, 0, 0, 3, 'a', '?', 'b');
  }

  @Test
  void binary() throws Exception {
    byte[] bytes = {0, -1, 127, -128};
    assertSame(
        out -> out.fieldBinary(10, Bytes.copyOf(bytes)),
        field(TType.STRING, 10, out -> out.writeBinary(ByteBuffer.wrap(bytes))));
  }

  @Test
  void headersOfContainersAndStructs() throws Exception {
    assertSame(
        out -> out.fieldListBegin(1, Types.I32, 3),
        field(TType.LIST, 1, out -> out.writeListBegin(new TList(TType.I32, 3))));
    assertSame(
        out -> out.fieldSetBegin(2, Types.STRING, 1),
        field(TType.SET, 2, out -> out.writeSetBegin(new TSet(TType.STRING, 1))));
    assertSame(
        out -> out.fieldMapBegin(3, Types.UUID, Types.STRUCT, 2),
        field(TType.MAP, 3, out -> out.writeMapBegin(new TMap(TType.UUID, TType.STRUCT, 2))));
    assertSame(out -> out.fieldStructBegin(4), field(TType.STRUCT, 4, out -> {}));
    assertSame(BinaryWriter::fieldStop, TProtocol::writeFieldStop);
  }

  @Test
  void listsOfPrimitives() throws Exception {
    List<Integer> numbers = List.of(1, -1, Integer.MAX_VALUE);
    Apache.Writing expected =
        out -> {
          out.writeListBegin(new TList(TType.I32, 3));
          for (int number : numbers) {
            out.writeI32(number);
          }
        };
    assertSame(out -> out.i32List(numbers), expected);
    assertSame(out -> out.i32List(new I32List(new int[] {1, -1, Integer.MAX_VALUE})), expected);
    assertSameLists(
        out -> out.i64List(List.of(1L, Long.MIN_VALUE)),
        out -> out.i64List(new I64List(new long[] {1, Long.MIN_VALUE})),
        out -> {
          out.writeListBegin(new TList(TType.I64, 2));
          out.writeI64(1);
          out.writeI64(Long.MIN_VALUE);
        });
    assertSameLists(
        out -> out.float64List(List.of(0.5, Double.NaN)),
        out -> out.float64List(new Float64List(new double[] {0.5, Double.NaN})),
        out -> {
          out.writeListBegin(new TList(TType.DOUBLE, 2));
          out.writeDouble(0.5);
          out.writeDouble(Double.NaN);
        });
  }

  @Test
  void listsOfSmallNumbersAndBooleans() throws Exception {
    assertSame(
        out -> out.boolList(List.of(true, false)),
        out -> {
          out.writeListBegin(new TList(TType.BOOL, 2));
          out.writeBool(true);
          out.writeBool(false);
        });
    assertSame(
        out -> out.i8List(List.of((byte) -3)),
        out -> {
          out.writeListBegin(new TList(TType.BYTE, 1));
          out.writeByte((byte) -3);
        });
    assertSame(
        out -> out.i16List(List.of((short) 300)),
        out -> {
          out.writeListBegin(new TList(TType.I16, 1));
          out.writeI16((short) 300);
        });
  }

  @Test
  void listsOfStringsBinariesAndUuids() throws Exception {
    assertSame(
        out -> out.stringList(List.of("a", "ü")),
        out -> {
          out.writeListBegin(new TList(TType.STRING, 2));
          out.writeString("a");
          out.writeString("ü");
        });
    assertSame(
        out -> out.binaryList(List.of(Bytes.utf8("b"))),
        out -> {
          out.writeListBegin(new TList(TType.STRING, 1));
          out.writeString("b");
        });
    assertSame(
        out -> out.uuidList(List.of(KEY)),
        out -> {
          out.writeListBegin(new TList(TType.UUID, 1));
          out.writeUuid(KEY);
        });
  }

  @Test
  void listsOfEnumsAreTheirNumbers() throws Exception {
    assertSameLists(
        out -> out.enumList(List.of(Level.PRO)),
        out -> out.enumList(new EnumList<>(new int[] {2}, Level::forValue)),
        out -> {
          out.writeListBegin(new TList(TType.I32, 1));
          out.writeI32(2);
        });
  }

  @Test
  void theBufferGrowsByWhateverIsWritten() {
    BinaryWriter out = new BinaryWriter(0);
    out.string("x".repeat(1000));
    out.i64List(new I64List(new long[1000]));
    assertThat(out.size()).isEqualTo(4 + 1000 + 5 + 8000);
    out.reset();
    out.i8((byte) 1);
    assertThat(out.toByteArray()).containsExactly(1);
    assertThat(out.array()).startsWith(1).hasSizeGreaterThan(9000);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void aFieldAtTheEndOfTheBufferIsTheSameAsInTheMiddle(int left) {
    List<Consumer<BinaryWriter>> fields =
        List.of(
            out -> out.fieldBool(1, true),
            out -> out.fieldI8(-2, (byte) -2),
            out -> out.fieldI16(3, (short) -3),
            out -> out.fieldI32(-4, -4),
            out -> out.fieldI64(5, -5),
            out -> out.fieldFloat64(6, -6.5),
            out -> out.fieldString(7, "seven"),
            out -> out.fieldUuid(8, KEY),
            out -> out.fieldBegin(9, Types.STRUCT),
            out -> out.fieldListBegin(10, Types.I8, 0),
            out -> out.fieldMapBegin(11, Types.I8, Types.I8, 0));
    for (Consumer<BinaryWriter> field : fields) {
      BinaryWriter out = new BinaryWriter(new byte[16], 64);
      for (int i = left; i < 16; i++) {
        out.i8((byte) 99);
      }
      field.accept(out);
      assertThat(out.toByteArray()).endsWith(write(field)).hasSize(16 - left + write(field).length);
    }
  }

  @Test
  void moreThanAnArrayHoldsIsRefused() {
    BinaryWriter out = new BinaryWriter();
    out.i32(0);
    assertThatThrownBy(() -> out.reserve(Integer.MAX_VALUE))
        .isInstanceOf(EncodeException.class)
        .hasMessage("the value takes more than 2147483639 bytes");
  }

  private static void assertSameLists(
      Consumer<BinaryWriter> list, Consumer<BinaryWriter> decoded, Apache.Writing expected)
      throws Exception {
    assertSame(list, expected);
    assertSame(decoded, expected);
  }

  private static void assertSame(Consumer<BinaryWriter> ours, Apache.Writing theirs)
      throws Exception {
    assertThat(write(ours)).isEqualTo(Apache.write(theirs));
  }

  private static byte[] write(Consumer<BinaryWriter> writing) {
    BinaryWriter out = new BinaryWriter(0);
    writing.accept(out);
    return out.toByteArray();
  }

  private static Apache.Writing field(byte type, int id, Apache.Writing value) {
    return out -> {
      out.writeFieldBegin(new TField("", type, (short) id));
      value.to(out);
    };
  }

  @Test
  void structsNestUpToTheDepthThatReadersAccept() {
    BinaryWriter out = new BinaryWriter(16, 2);
    out.structBegin("Outer");
    out.structBegin("Inner");
    out.structEnd();
    out.structBegin("Inner");
    assertThatThrownBy(() -> out.structBegin("Node"))
        .isInstanceOf(EncodeException.class)
        .hasMessage("`Node` is nested deeper than 2 levels");
    out.reset();
    out.structBegin("Outer");
    out.structEnd();
    assertThat(out.toByteArray()).containsExactly(0);
  }

  @Test
  void aCodecThatKeepsItsWriterDoesNotWriteIntoTheNextValue() {
    BinaryWriter[] kept = new BinaryWriter[1];
    ThriftCodec<String> codec =
        new ThriftCodec<>() {
          @Override
          public void write(BinaryWriter out, String value) {
            kept[0] = out;
            out.string(value);
          }

          @Override
          public String read(BinaryReader in) {
            return in.string();
          }
        };
    codec.toBytes("first");
    BinaryWriter first = kept[0];
    codec.toBytes("second");
    first.reset();
    first.string("third");
    assertThat(codec.fromBytes(codec.toBytes("fourth"))).isEqualTo("fourth");
    assertThat(codec.fromBytes(first.toByteArray())).isEqualTo("third");
  }
}
