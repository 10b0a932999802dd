package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.BinaryReader;
import io.github.kitexjava.thrift.Bytes;
import io.github.kitexjava.thrift.DecodeException;
import io.github.kitexjava.thrift.DecodeException.Reason;
import io.github.kitexjava.thrift.DecodeLimits;
import io.github.kitexjava.thrift.Types;
import java.util.UUID;

/** The binary protocol for generic code; generated codecs read it directly. */
final class BinaryProtocolReader implements ProtocolReader {
  private static final int[] MIN_BYTES = new int[Types.UUID + 1];

  static {
    MIN_BYTES[Types.BOOL] = 1;
    MIN_BYTES[Types.I8] = 1;
    MIN_BYTES[Types.DOUBLE] = 8;
    MIN_BYTES[Types.I16] = 2;
    MIN_BYTES[Types.I32] = 4;
    MIN_BYTES[Types.I64] = 8;
    MIN_BYTES[Types.STRING] = 4;
    MIN_BYTES[Types.STRUCT] = 1;
    MIN_BYTES[Types.MAP] = 6;
    MIN_BYTES[Types.SET] = 5;
    MIN_BYTES[Types.LIST] = 5;
    MIN_BYTES[Types.UUID] = 16;
  }

  private final BinaryReader in;
  private final SizeChecks checks;

  BinaryProtocolReader(byte[] bytes, int offset, int length, DecodeLimits limits) {
    this(new BinaryReader(bytes, offset, length, limits));
  }

  /** Goes on where another reader is. */
  BinaryProtocolReader(BinaryReader in) {
    this.in = in;
    this.checks = new SizeChecks(this, in.limits());
  }

  @Override
  public MessageHeader messageBegin() {
    int version = in.i32();
    if ((version & 0xffffff00) != BinaryProtocolWriter.VERSION_1) {
      throw malformed("a message of version 1 expected, got %08x".formatted(version));
    }
    return new MessageHeader(in.string(), MessageHeader.Type.of(version & 0xff, this), in.i32());
  }

  @Override
  public void messageEnd() {}

  @Override
  public void structBegin(String name) {
    in.structBegin(name);
  }

  @Override
  public void structEnd() {
    in.structEnd();
  }

  @Override
  public int fieldBegin() {
    return in.field();
  }

  @Override
  public void fieldEnd() {}

  @Override
  public ElementsHeader listBegin() {
    return elements("list");
  }

  @Override
  public void listEnd() {}

  @Override
  public ElementsHeader setBegin() {
    return elements("set");
  }

  @Override
  public void setEnd() {}

  private ElementsHeader elements(String what) {
    int type = in.i8() & 0xff;
    int size = checks.container(what, in.i32(), minBytes(type), in.remaining());
    return new ElementsHeader(type, size);
  }

  @Override
  public EntriesHeader mapBegin() {
    int key = in.i8() & 0xff;
    int value = in.i8() & 0xff;
    int size = in.i32();
    checks.container("map", size, minBytes(key), in.remaining());
    checks.container("map", size, minBytes(value), in.remaining());
    return new EntriesHeader(key, value, size);
  }

  private static int minBytes(int type) {
    return type < MIN_BYTES.length ? MIN_BYTES[type] : 0;
  }

  @Override
  public void mapEnd() {}

  @Override
  public boolean bool() {
    return in.bool();
  }

  @Override
  public byte i8() {
    return in.i8();
  }

  @Override
  public short i16() {
    return in.i16();
  }

  @Override
  public int i32() {
    return in.i32();
  }

  @Override
  public long i64() {
    return in.i64();
  }

  @Override
  public double float64() {
    return in.float64();
  }

  @Override
  public String string() {
    return in.string();
  }

  @Override
  public Bytes binary() {
    return in.binary();
  }

  @Override
  public Bytes text() {
    return in.binary();
  }

  @Override
  public UUID uuid() {
    return in.uuid();
  }

  @Override
  public void skip(int type) {
    in.skip(type << 16);
  }

  @Override
  public void end() {
    in.end();
  }

  @Override
  public void nestBegin(String what) {
    in.structBegin(what);
  }

  @Override
  public void nestEnd() {
    in.structEnd();
  }

  @Override
  public DecodeException failure(Reason reason, String message) {
    return new DecodeException(reason, in.offset(), message);
  }
}
