package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.BinaryWriter;
import io.github.kitexjava.thrift.Bytes;
import java.util.UUID;

/** The binary protocol for generic code; generated codecs write it directly. */
final class BinaryProtocolWriter implements ProtocolWriter {
  /** Version 1 in the upper half; older peers start with the size of the name. */
  static final int VERSION_1 = 0x80010000;

  private final BinaryWriter out;

  BinaryProtocolWriter() {
    this(new BinaryWriter(64));
  }

  /** Goes on where another writer is. */
  BinaryProtocolWriter(BinaryWriter out) {
    this.out = out;
  }

  @Override
  public void messageBegin(MessageHeader header) {
    out.i32(VERSION_1 | header.type().number());
    out.string(header.name());
    out.i32(header.sequence());
  }

  @Override
  public void messageEnd() {}

  @Override
  public void structBegin() {
    out.structBegin("struct");
  }

  @Override
  public void structEnd() {}

  @Override
  public void fieldBegin(int id, int type) {
    out.fieldBegin(id, type);
  }

  @Override
  public void fieldEnd() {}

  @Override
  public void fieldStop() {
    out.structEnd();
  }

  @Override
  public void listBegin(int elementType, int size) {
    out.listBegin(elementType, size);
  }

  @Override
  public void listEnd() {}

  @Override
  public void setBegin(int elementType, int size) {
    out.setBegin(elementType, size);
  }

  @Override
  public void setEnd() {}

  @Override
  public void mapBegin(int keyType, int valueType, int size) {
    out.mapBegin(keyType, valueType, size);
  }

  @Override
  public void mapEnd() {}

  @Override
  public void bool(boolean value) {
    out.bool(value);
  }

  @Override
  public void i8(byte value) {
    out.i8(value);
  }

  @Override
  public void i16(short value) {
    out.i16(value);
  }

  @Override
  public void i32(int value) {
    out.i32(value);
  }

  @Override
  public void i64(long value) {
    out.i64(value);
  }

  @Override
  public void float64(double value) {
    out.float64(value);
  }

  @Override
  public void string(String value) {
    out.string(value);
  }

  @Override
  public void binary(Bytes value) {
    out.binary(value);
  }

  @Override
  public void text(Bytes value) {
    out.binary(value);
  }

  @Override
  public void uuid(UUID value) {
    out.uuid(value);
  }

  @Override
  public byte[] toByteArray() {
    return out.toByteArray();
  }
}
