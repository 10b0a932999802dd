package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.ThriftCodec;
import io.github.kitexjava.thrift.ThriftStruct;

/** A protocol whose values are written and read in parts, which makes whole values of them. */
sealed interface PartsProtocol extends Protocol
    permits BinaryProtocol, CompactProtocol, TJsonProtocol {

  @Override
  default <T> byte[] encode(ThriftCodec<T> codec, T value) {
    ProtocolWriter out = writer();
    out.struct(codec.descriptor(), value);
    return out.toByteArray();
  }

  @Override
  default byte[] encode(ThriftStruct value) {
    ProtocolWriter out = writer();
    out.struct(value);
    return out.toByteArray();
  }

  @Override
  default <T> T decode(ThriftCodec<T> codec, byte[] bytes, int offset, int length) {
    ProtocolReader in = reader(bytes, offset, length);
    T value = in.struct(codec.descriptor());
    in.end();
    return value;
  }

  @Override
  default boolean hasParts() {
    return true;
  }
}
