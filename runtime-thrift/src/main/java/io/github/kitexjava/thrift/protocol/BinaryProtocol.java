package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.BinaryReader;
import io.github.kitexjava.thrift.DecodeLimits;
import io.github.kitexjava.thrift.ThriftCodec;

/** The generated codecs as one protocol among others. */
record BinaryProtocol(DecodeLimits limits) implements PartsProtocol {

  @Override
  public String name() {
    return "binary";
  }

  @Override
  public <T> byte[] encode(ThriftCodec<T> codec, T value) {
    return codec.toBytes(value);
  }

  @Override
  public <T> T decode(ThriftCodec<T> codec, byte[] bytes, int offset, int length) {
    BinaryReader in = new BinaryReader(bytes, offset, length, limits);
    T value = codec.read(in);
    in.end();
    return value;
  }

  @Override
  public Protocol with(DecodeLimits other) {
    return new BinaryProtocol(other);
  }

  @Override
  public ProtocolWriter writer() {
    return new BinaryProtocolWriter();
  }

  @Override
  public ProtocolReader reader(byte[] bytes, int offset, int length) {
    return new BinaryProtocolReader(bytes, offset, length, limits);
  }
}
