package io.github.kitexjava.thrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TList;
import org.apache.thrift.protocol.TMap;
import org.apache.thrift.protocol.TSet;
import org.apache.thrift.protocol.TType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads what Apache Thrift's {@code TBinaryProtocol} writes. */
class BinaryReaderTest {
  private static final UUID KEY = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");

  @Test
  void baseValues() throws Exception {
    assertRead(BinaryReader::bool, true, out -> out.writeBool(true));
    assertRead(BinaryReader::bool, false, out -> out.writeBool(false));
    assertRead(BinaryReader::i8, (byte) -128, out -> out.writeByte((byte) -128));
    assertRead(BinaryReader::i16, Short.MIN_VALUE, out -> out.writeI16(Short.MIN_VALUE));
    assertRead(BinaryReader::i32, 0x01020304, out -> out.writeI32(0x01020304));
    assertRead(BinaryReader::i64, Long.MIN_VALUE + 1, out -> out.writeI64(Long.MIN_VALUE + 1));
    assertRead(BinaryReader::float64, -0.1, out -> out.writeDouble(-0.1));
    assertRead(BinaryReader::string, "grüße 😀", out -> out.writeString("grüße 😀"));
    assertRead(BinaryReader::uuid, KEY, out -> out.writeUuid(KEY));
    assertRead(
        BinaryReader::binary,
        Bytes.utf8("raw"),
        out -> out.writeBinary(ByteBuffer.wrap(new byte[] {'r', 'a', 'w'})));
  }

  @Test
  void aBoolOfAnotherByteThanOneIsFalseAsInApacheThriftAndKitex() {
    assertThat(new BinaryReader(new byte[] {2}).bool()).isFalse();
    assertThat(new BinaryReader(new byte[] {-1}).bool()).isFalse();
  }

  @Test
  void malformedUtf8IsReplaced() {
    byte[] bytes = {0, 0, 0, 3, 'a', (byte) 0xff, 'b'};
    assertThat(new BinaryReader(bytes).string()).isEqualTo("a\ufffdb");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 255, 256, 32767, 0, -1, -32768})
  void fieldsAreTypeAndIdInOneNumber(int id) throws Exception {
    byte[] bytes =
        Apache.write(
            out -> {
              out.writeFieldBegin(new TField("", TType.MAP, (short) id));
              out.writeFieldStop();
            });
    BinaryReader in = new BinaryReader(bytes);
    assertThat(in.field()).isEqualTo(Types.MAP << 16 | (id & 0xffff));
    assertThat(in.field()).isEqualTo(Types.STOP);
  }

  @Test
  void listsOfEachBaseType() throws Exception {
    assertRead(BinaryReader::boolList, List.of(true), list(TType.BOOL, o -> o.writeBool(true)));
    assertRead(
        BinaryReader::i8List, List.of((byte) 7), list(TType.BYTE, o -> o.writeByte((byte) 7)));
    assertRead(
        BinaryReader::i16List, List.of((short) 7), list(TType.I16, o -> o.writeI16((short) 7)));
    assertRead(BinaryReader::i32List, List.of(-7), list(TType.I32, o -> o.writeI32(-7)));
    assertRead(BinaryReader::i64List, List.of(7L), list(TType.I64, o -> o.writeI64(7)));
    assertRead(
        BinaryReader::float64List, List.of(0.7), list(TType.DOUBLE, o -> o.writeDouble(0.7)));
    assertRead(BinaryReader::stringList, List.of("7"), list(TType.STRING, o -> o.writeString("7")));
    assertRead(
        BinaryReader::binaryList,
        List.of(Bytes.utf8("7")),
        list(TType.STRING, o -> o.writeString("7")));
    assertRead(BinaryReader::uuidList, List.of(KEY), list(TType.UUID, o -> o.writeUuid(KEY)));
    assertRead(
        in -> in.enumList(Level::forValue),
        List.of(Level.PRO),
        list(TType.I32, o -> o.writeI32(2)));
  }

  @Test
  void setsKeepTheOrderOfTheWire() throws Exception {
    Set<String> set =
        read(
            in -> in.set(Types.STRING, BinaryReader::string),
            out -> {
              out.writeSetBegin(new TSet(TType.STRING, 3));
              out.writeString("z");
              out.writeString("a");
              out.writeString("z");
            });
    assertThat(set).containsExactly("z", "a");
  }

  @Test
  void theLastOfSeveralValuesOfAKeyWins() throws Exception {
    Map<String, Integer> map =
        read(
            in -> in.map(Types.STRING, BinaryReader::string, Types.I32, BinaryReader::i32),
            out -> {
              out.writeMapBegin(new TMap(TType.STRING, TType.I32, 3));
              for (String entry : List.of("z1", "a2", "z3")) {
                out.writeString(entry.substring(0, 1));
                out.writeI32(entry.charAt(1) - '0');
              }
            });
    assertThat(map).containsExactly(Map.entry("z", 3), Map.entry("a", 2));
  }

  @Test
  void containersOfContainersCannotBeChangedAtAnyDepth() throws Exception {
    List<Map<Integer, Set<String>>> rows =
        read(
            in ->
                in.list(
                    Types.MAP,
                    row ->
                        row.map(
                            Types.I32,
                            BinaryReader::i32,
                            Types.SET,
                            cell -> cell.set(Types.STRING, BinaryReader::string))),
            out -> {
              out.writeListBegin(new TList(TType.MAP, 1));
              out.writeMapBegin(new TMap(TType.I32, TType.SET, 1));
              out.writeI32(5);
              out.writeSetBegin(new TSet(TType.STRING, 1));
              out.writeString("five");
            });
    assertThat(rows).isEqualTo(List.of(Map.of(5, Set.of("five"))));
    assertUnsupported(() -> rows.remove(0));
    assertUnsupported(() -> rows.get(0).clear());
    assertUnsupported(() -> rows.get(0).entrySet().iterator().next().setValue(Set.of()));
    assertUnsupported(() -> rows.get(0).values().iterator().next().remove("five"));
  }

  @Test
  void anEmptyContainerMayBeOfAnyType() throws Exception {
    assertRead(
        BinaryReader::stringList, List.of(), out -> out.writeListBegin(new TList((byte) 0, 0)));
    assertRead(
        in -> in.map(Types.STRING, BinaryReader::string, Types.I32, BinaryReader::i32),
        Map.of(),
        out -> out.writeMapBegin(new TMap((byte) 0, (byte) 0, 0)));
  }

  @Test
  void structsKnowOnlyTheirFieldsAndSkipTheRest() throws Exception {
    byte[] bytes =
        Apache.write(
            out -> {
              out.writeFieldBegin(new TField("", TType.STRING, (short) 1));
              out.writeString("known");
              out.writeFieldBegin(new TField("", TType.I64, (short) 1));
              out.writeI64(1);
              out.writeFieldBegin(new TField("", TType.MAP, (short) 3));
              out.writeMapBegin(new TMap(TType.I16, TType.LIST, 1));
              out.writeI16((short) 1);
              out.writeListBegin(new TList(TType.STRUCT, 1));
              out.writeFieldStop();
              out.writeFieldStop();
            });
    assertThat(Node.CODEC.fromBytes(bytes)).isEqualTo(Node.of("known"));
  }

  @Test
  void partsOfAnArrayAreReadWithoutTheRest() {
    Node node = Node.of("a", Node.of("b"));
    byte[] bytes = Node.CODEC.toBytes(node);
    byte[] padded = new byte[bytes.length + 7];
    System.arraycopy(bytes, 0, padded, 3, bytes.length);
    assertThat(Node.CODEC.fromBytes(padded, 3, bytes.length)).isEqualTo(node);
    assertThatThrownBy(() -> new BinaryReader(padded, 4, padded.length))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aMissingRequiredFieldIsNamed() {
    assertThatThrownBy(() -> Node.CODEC.fromBytes(new byte[] {0}))
        .isInstanceOf(MissingFieldException.class)
        .hasMessage("required field `name` of `Node` is not set");
  }

  private static <T> void assertRead(
      Function<BinaryReader, T> reading, T expected, Apache.Writing writing) throws Exception {
    assertThat(read(reading, writing)).isEqualTo(expected);
  }

  private static <T> T read(Function<BinaryReader, T> reading, Apache.Writing writing)
      throws Exception {
    BinaryReader in = new BinaryReader(Apache.write(writing));
    T value = reading.apply(in);
    in.end();
    return value;
  }

  private static Apache.Writing list(byte type, Apache.Writing element) {
    return out -> {
      out.writeListBegin(new TList(type, 1));
      element.to(out);
    };
  }

  private static void assertUnsupported(Runnable change) {
    assertThatThrownBy(change::run).isInstanceOf(UnsupportedOperationException.class);
  }
}
