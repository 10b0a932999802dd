package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.Bytes;
import io.github.kitexjava.thrift.StructDescriptor;
import io.github.kitexjava.thrift.ThriftStruct;
import io.github.kitexjava.thrift.ThriftType;
import java.util.UUID;

/**
 * Writes the parts of values in one protocol, in the order in which Thrift has them.
 *
 * <p>It writes what it is told, and checks neither order nor types; types are the constants of
 * {@link io.github.kitexjava.thrift.Types}. For frames and generic code; whole values are the
 * business of {@link Protocol}. Not safe for use by several threads.
 */
public interface ProtocolWriter {

  /** The arguments or the result must follow, as a struct. */
  void messageBegin(MessageHeader header);

  void messageEnd();

  /** Fields must follow, then {@link #fieldStop()}. */
  void structBegin();

  void structEnd();

  /** The value must follow. */
  void fieldBegin(int id, int type);

  void fieldEnd();

  /** After the last field of each struct. */
  void fieldStop();

  /** The elements must follow. */
  void listBegin(int elementType, int size);

  void listEnd();

  /** The elements must follow. */
  void setBegin(int elementType, int size);

  void setEnd();

  /** Keys and values must follow in turn. */
  void mapBegin(int keyType, int valueType, int size);

  void mapEnd();

  void bool(boolean value);

  void i8(byte value);

  void i16(short value);

  void i32(int value);

  void i64(long value);

  void float64(double value);

  void string(String value);

  void binary(Bytes value);

  /** What is a string or a binary, and nobody knows which: the field is unknown. */
  void text(Bytes value);

  void uuid(UUID value);

  /** A copy of what was written so far. */
  byte[] toByteArray();

  /** A whole struct, union or exception. */
  default void struct(ThriftStruct value) {
    new ValueWriter(this).struct(value.descriptor(), value);
  }

  /** A whole struct, union or exception. */
  default <T> void struct(StructDescriptor<T> descriptor, T value) {
    new ValueWriter(this).struct(descriptor, value);
  }

  /**
   * A whole value, such as an argument; an enum as its number or as its constant.
   *
   * @throws ClassCastException if it is not of this type
   */
  default void value(ThriftType type, Object value) {
    new ValueWriter(this).value(type, value);
  }
}
