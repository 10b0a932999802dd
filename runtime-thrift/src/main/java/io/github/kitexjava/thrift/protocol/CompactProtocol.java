package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.DecodeLimits;

/** Apache's compact protocol. */
record CompactProtocol(DecodeLimits limits) implements PartsProtocol {

  @Override
  public String name() {
    return "compact";
  }

  @Override
  public Protocol with(DecodeLimits other) {
    return new CompactProtocol(other);
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
