package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.DecodeLimits;
import io.github.kitexjava.thrift.ThriftCodec;
import io.github.kitexjava.thrift.ThriftStruct;

/** Apache's JSON. */
record TJsonProtocol(DecodeLimits limits) implements TextProtocol {

  @Override
  public String name() {
    return "tjson";
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
  public TextProtocol with(DecodeLimits other) {
    return new TJsonProtocol(other);
  }

  @Override
  public boolean hasParts() {
    return true;
  }

  @Override
  public ProtocolWriter writer() {
    return new TJsonWriter();
  }

  @Override
  public ProtocolReader reader(byte[] bytes, int offset, int length) {
    return new TJsonReader(bytes, offset, length, limits);
  }
}
