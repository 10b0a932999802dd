package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.DecodeLimits;

/** Apache's JSON. */
record TJsonProtocol(DecodeLimits limits) implements PartsProtocol, TextProtocol {

  @Override
  public String name() {
    return "tjson";
  }

  @Override
  public TextProtocol with(DecodeLimits other) {
    return new TJsonProtocol(other);
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
