package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TList;
import org.apache.thrift.protocol.TMap;
import org.apache.thrift.protocol.TMessageType;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TSet;
import org.apache.thrift.protocol.TStruct;
import org.apache.thrift.protocol.TType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompactScannerTest extends ScannerContract {
  private static final byte[] MESSAGE =
      Dialect.BUFFERED_COMPACT.message(
          TMessageType.CALL, "method", -7, CompactScannerTest::everything);

  /**
   * Every type, nested containers, long and empty ones, ids near and far, numbers of any length.
   */
  private static void everything(TProtocol out) throws TException {
    field(out, TType.BOOL, 1).writeBool(true);
    field(out, TType.BOOL, 900).writeBool(false);
    field(out, TType.BYTE, 2).writeByte((byte) -1);
    field(out, TType.I16, 3).writeI16(Short.MIN_VALUE);
    field(out, TType.I32, 4).writeI32(Integer.MIN_VALUE);
    field(out, TType.I64, 5).writeI64(Long.MIN_VALUE);
    field(out, TType.I64, 6).writeI64(3);
    field(out, TType.DOUBLE, 7).writeDouble(-0.5);
    field(out, TType.UUID, 8).writeUuid(new UUID(1, 2));
    field(out, TType.STRING, 9).writeString("x".repeat(200));
    field(out, TType.STRING, 10).writeBinary(ByteBuffer.allocate(0));
    field(out, TType.LIST, 11).writeListBegin(new TList(TType.BOOL, 2));
    out.writeBool(true);
    out.writeBool(false);
    field(out, TType.LIST, 12).writeListBegin(new TList(TType.I32, 20));
    for (int i = 0; i < 20; i++) {
      out.writeI32(1 << i);
    }
    field(out, TType.SET, 13).writeSetBegin(new TSet(TType.DOUBLE, 16));
    for (int i = 0; i < 16; i++) {
      out.writeDouble(i);
    }
    field(out, TType.LIST, 14).writeListBegin(new TList(TType.STRUCT, 2));
    struct(out);
    struct(out);
    maps(out);
  }

  private static void maps(TProtocol out) throws TException {
    field(out, TType.MAP, 15).writeMapBegin(new TMap(TType.BYTE, TType.DOUBLE, 1));
    out.writeByte((byte) 1);
    out.writeDouble(1);
    field(out, TType.MAP, 16).writeMapBegin(new TMap(TType.STRING, TType.BOOL, 2));
    out.writeString("a");
    out.writeBool(true);
    out.writeString("");
    out.writeBool(false);
    field(out, TType.MAP, 17).writeMapBegin(new TMap(TType.I32, TType.LIST, 1));
    out.writeI32(300);
    out.writeListBegin(new TList(TType.STRING, 0));
    field(out, TType.MAP, 18).writeMapBegin(new TMap(TType.I32, TType.I32, 0));
    field(out, TType.STRUCT, 19);
    struct(out);
  }

  private static void struct(TProtocol out) throws TException {
    out.writeStructBegin(new TStruct("inner"));
    field(out, TType.I32, 1).writeI32(1);
    field(out, TType.BOOL, 2).writeBool(true);
    out.writeFieldStop();
    out.writeStructEnd();
  }

  private static TProtocol field(TProtocol out, byte type, int id) throws TException {
    out.writeFieldBegin(new TField("field", type, (short) id));
    return out;
  }

  @ParameterizedTest
  @CsvSource({
    "a list of 2^31 - 1 structs, 19 fc ffffffff07, a message of at least 2147483",
    "a list of as many numbers, 19 f5 ffffffff07, a message of at least 2147483",
    "a list of as many doubles, 19 f7 ffffffff07, a message of at least 171798691",
    "a list of 2^32 - 1, 19 fc ffffffff0f, a length of -1 is announced",
    "a map of 2^31 - 1, 1b ffffffff07 88, a message of at least 4294967",
    "a map of as many bools, 1b ffffffff07 11, a message of at least 4294967",
    "a string of 2^31 - 1, 18 ffffffff07, a message of at least 2147483",
    "a string of 2^32 - 1, 18 ffffffff0f, a length of -1 is announced",
    "a length without end, 18 ffffffffffff, a number of more than 5 bytes",
    "a number without end, 16 ffffffffffffffffffffff, a number of more than 10 bytes",
    "a field of no type, 1e, 14 is no type of the compact protocol",
    "a list of no type, 19 1f, 15 is no type of the compact protocol",
  })
  void whatCannotBeIsRefusedAtOnce(String what, String fields, String message) {
    byte[] bytes =
        HexFormat.of().parseHex("8221 07 04 70696e67".replace(" ", "") + fields.replace(" ", ""));
    assertThatThrownBy(() -> new CompactScanner(10_000).scan(bytes, 0, bytes.length))
        .as(what)
        .isInstanceOf(WireException.class)
        .hasMessageContaining(message);
  }

  @Test
  void anotherVersionIsRefused() {
    byte[] bytes = HexFormat.of().parseHex("8222070470696e6700");
    assertThatThrownBy(() -> new CompactScanner(100).scan(bytes, 0, bytes.length))
        .hasMessage("bad version 0x8222 of a message in the compact protocol");
  }

  @Override
  MessageScanner scanner(int maxBytes) {
    return new CompactScanner(maxBytes);
  }

  @Override
  byte[] message() {
    return MESSAGE.clone();
  }

  @Override
  byte[] nested(int levels) {
    String body = "1c".repeat(levels - 1) + "00".repeat(levels);
    return HexFormat.of().parseHex("822107016d" + body);
  }
}
