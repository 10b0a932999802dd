package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.DecodeLimits;
import io.github.kitexjava.thrift.ThriftCodec;
import io.github.kitexjava.thrift.ThriftStruct;

/** Apache's compact protocol. */
record CompactProtocol(DecodeLimits limits) implements Protocol {

  @Override
  public String name() {
    return "compact";
  }

  @Override
  public <T> byte[] encode(ThriftCodec<T> codec, T value) {
    return PartsProtocol.encode(writer(), codec, value);
  }

  @Override
  public byte[] encode(ThriftStruct value) {
    return PartsProtocol.encode(writer(), value);
  }

  @Override
  public <T> T decode(ThriftCodec<T> codec, byte[] bytes, int offset, int length) {
    return PartsProtocol.decode(reader(bytes, offset, length), codec);
  }

  @Override
  public Protocol with(DecodeLimits other) {
    return new CompactProtocol(other);
  }

  @Override
  public boolean hasParts() {
    return true;
  }

  @Override
  public ProtocolWriter writer() {
    return new CompactWriter();
  }

  @Override
  public ProtocolReader reader(byte[] bytes, int offset, int length) {
    return new CompactReader(bytes, offset, length, limits);
  }
}
