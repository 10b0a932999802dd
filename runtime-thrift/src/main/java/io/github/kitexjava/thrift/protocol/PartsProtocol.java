package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.ThriftCodec;
import io.github.kitexjava.thrift.ThriftStruct;

/** Whole values of parts. */
final class PartsProtocol {
  private PartsProtocol() {}

  static <T> byte[] encode(ProtocolWriter out, ThriftCodec<T> codec, T value) {
    out.struct(codec.descriptor(), value);
    return out.toByteArray();
  }

  static byte[] encode(ProtocolWriter out, ThriftStruct value) {
    out.struct(value);
    return out.toByteArray();
  }

  static <T> T decode(ProtocolReader in, ThriftCodec<T> codec) {
    T value = in.struct(codec.descriptor());
    in.end();
    return value;
  }
}
