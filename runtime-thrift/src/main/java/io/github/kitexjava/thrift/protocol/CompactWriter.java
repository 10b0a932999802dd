package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.BinaryWriter;
import io.github.kitexjava.thrift.Bytes;
import java.util.Arrays;
import java.util.UUID;

/** Writes the compact protocol, byte for byte as Apache's Java does. */
final class CompactWriter implements ProtocolWriter {
  static final int PROTOCOL = 0x82;
  static final int VERSION = 1;

  private static final int NO_FIELD = Integer.MIN_VALUE;

  private final BinaryWriter out = new BinaryWriter(64);
  private int[] lastIds = new int[8];
  private int depth;
  private int lastId;

  /** A bool's header has its value, so the header waits for it. */
  private int boolField = NO_FIELD;

  @Override
  public void messageBegin(MessageHeader header) {
    out.i8((byte) PROTOCOL);
    out.i8((byte) (VERSION | header.type().number() << 5));
    varint(header.sequence() & 0xffffffffL);
    string(header.name());
  }

  @Override
  public void messageEnd() {}

  @Override
  public void structBegin() {
    if (depth == lastIds.length) {
      lastIds = Arrays.copyOf(lastIds, 2 * depth);
    }
    lastIds[depth++] = lastId;
    lastId = 0;
  }

  @Override
  public void structEnd() {
    lastId = lastIds[--depth];
  }

  @Override
  public void fieldBegin(int id, int type) {
    if (CompactTypes.compact(type) == CompactTypes.TRUE) {
      boolField = id;
    } else {
      header(id, CompactTypes.compact(type));
    }
  }

  private void header(int id, int type) {
    int delta = id - lastId;
    if (delta > 0 && delta <= 15) {
      out.i8((byte) (delta << 4 | type));
    } else {
      out.i8((byte) type);
      i16((short) id);
    }
    lastId = id;
  }

  @Override
  public void fieldEnd() {}

  @Override
  public void fieldStop() {
    out.fieldStop();
  }

  @Override
  public void listBegin(int elementType, int size) {
    int type = CompactTypes.compact(elementType);
    if (size <= 14) {
      out.i8((byte) (size << 4 | type));
    } else {
      out.i8((byte) (0xf0 | type));
      varint(size);
    }
  }

  @Override
  public void listEnd() {}

  @Override
  public void setBegin(int elementType, int size) {
    listBegin(elementType, size);
  }

  @Override
  public void setEnd() {}

  @Override
  public void mapBegin(int keyType, int valueType, int size) {
    varint(size);
    if (size > 0) {
      out.i8((byte) (CompactTypes.compact(keyType) << 4 | CompactTypes.compact(valueType)));
    }
  }

  @Override
  public void mapEnd() {}

  @Override
  public void bool(boolean value) {
    int number = value ? CompactTypes.TRUE : CompactTypes.FALSE;
    if (boolField == NO_FIELD) {
      out.i8((byte) number);
    } else {
      header(boolField, number);
      boolField = NO_FIELD;
    }
  }

  @Override
  public void i8(byte value) {
    out.i8(value);
  }

  @Override
  public void i16(short value) {
    i32(value);
  }

  @Override
  public void i32(int value) {
    varint(((value << 1) ^ (value >> 31)) & 0xffffffffL);
  }

  @Override
  public void i64(long value) {
    varint((value << 1) ^ (value >> 63));
  }

  /** Little endian, unlike everything else, since Apache's first version. */
  @Override
  public void float64(double value) {
    out.i64(Long.reverseBytes(Double.doubleToLongBits(value)));
  }

  @Override
  public void string(String value) {
    binary(Bytes.utf8(value));
  }

  @Override
  public void binary(Bytes value) {
    varint(value.size());
    out.raw(value);
  }

  @Override
  public void text(Bytes value) {
    binary(value);
  }

  @Override
  public void uuid(UUID value) {
    out.uuid(value);
  }

  @Override
  public byte[] toByteArray() {
    return out.toByteArray();
  }

  private void varint(long number) {
    long rest = number;
    while ((rest & ~0x7fL) != 0) {
      out.i8((byte) (rest | 0x80));
      rest >>>= 7;
    }
    out.i8((byte) rest);
  }
}
