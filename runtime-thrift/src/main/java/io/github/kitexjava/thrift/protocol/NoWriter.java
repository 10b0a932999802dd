package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.Bytes;
import java.util.UUID;

/** Forgets what it is told, so that skipping is copying to nowhere. */
enum NoWriter implements ProtocolWriter {
  INSTANCE;

  @Override
  public void messageBegin(MessageHeader header) {}

  @Override
  public void messageEnd() {}

  @Override
  public void structBegin() {}

  @Override
  public void structEnd() {}

  @Override
  public void fieldBegin(int id, int type) {}

  @Override
  public void fieldEnd() {}

  @Override
  public void fieldStop() {}

  @Override
  public void listBegin(int elementType, int size) {}

  @Override
  public void listEnd() {}

  @Override
  public void setBegin(int elementType, int size) {}

  @Override
  public void setEnd() {}

  @Override
  public void mapBegin(int keyType, int valueType, int size) {}

  @Override
  public void mapEnd() {}

  @Override
  public void bool(boolean value) {}

  @Override
  public void i8(byte value) {}

  @Override
  public void i16(short value) {}

  @Override
  public void i32(int value) {}

  @Override
  public void i64(long value) {}

  @Override
  public void float64(double value) {}

  @Override
  public void string(String value) {}

  @Override
  public void binary(Bytes value) {}

  @Override
  public void text(Bytes value) {}

  @Override
  public void uuid(UUID value) {}

  @Override
  public byte[] toByteArray() {
    return new byte[0];
  }
}
