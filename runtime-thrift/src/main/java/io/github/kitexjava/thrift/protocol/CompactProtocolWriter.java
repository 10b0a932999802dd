package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.Bytes;
import io.github.kitexjava.thrift.CompactCodec;
import io.github.kitexjava.thrift.CompactWriter;
import io.github.kitexjava.thrift.ThriftType;
import io.github.kitexjava.thrift.Types;
import java.util.UUID;

/** The compact protocol for generic code; generated codecs may write it directly. */
final class CompactProtocolWriter implements ProtocolWriter {
  static final int PROTOCOL = 0x82;
  static final int VERSION = 1;

  private static final int NO_FIELD = Integer.MIN_VALUE;

  private final CompactWriter out;

  /** A bool's header has its value, so the header waits for it. */
  private int boolField = NO_FIELD;

  /**
   * Starts with nothing.
   *
   * @param maxDepth of structs in each other
   */
  CompactProtocolWriter(int maxDepth) {
    this(new CompactWriter(64, maxDepth));
  }

  /** Goes on where another writer is. */
  CompactProtocolWriter(CompactWriter out) {
    this.out = out;
  }

  @Override
  public void messageBegin(MessageHeader header) {
    out.i8((byte) PROTOCOL);
    out.i8((byte) (VERSION | header.type().number() << 5));
    out.varint(header.sequence());
    out.string(header.name());
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
    if (type == Types.BOOL) {
      boolField = id;
    } else {
      out.fieldBegin(id, type);
    }
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
    if (boolField == NO_FIELD) {
      out.bool(value);
    } else {
      out.fieldBool(boolField, value);
      boolField = NO_FIELD;
    }
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

  /** By the code of the struct's codec where it has some. */
  @Override
  @SuppressWarnings("unchecked") // the value is of the type, or the codec finds out
  public void value(ThriftType type, Object value) {
    if (type instanceof ThriftType.StructType struct
        && struct.codec().orElse(null) instanceof CompactCodec<?> direct) {
      ((CompactCodec<Object>) direct).write(out, value);
    } else {
      ProtocolWriter.super.value(type, value);
    }
  }

  @Override
  public byte[] toByteArray() {
    return out.toByteArray();
  }
}
