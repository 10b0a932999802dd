package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.CompactCodec;
import io.github.kitexjava.thrift.CompactReader;
import io.github.kitexjava.thrift.DecodeLimits;
import io.github.kitexjava.thrift.ThriftCodec;

/** Apache's compact protocol: by the code that a codec has for it, otherwise by its descriptor. */
record CompactProtocol(DecodeLimits limits) implements PartsProtocol {

  @Override
  public String name() {
    return "compact";
  }

  @Override
  public <T> byte[] encode(ThriftCodec<T> codec, T value) {
    return codec instanceof CompactCodec<T> direct
        ? direct.toCompactBytes(value, maxDepth())
        : PartsProtocol.super.encode(codec, value);
  }

  @Override
  public <T> T decode(ThriftCodec<T> codec, byte[] bytes, int offset, int length) {
    if (codec instanceof CompactCodec<T> direct) {
      CompactReader in = new CompactReader(bytes, offset, length, limits);
      T value = direct.read(in);
      in.end();
      return value;
    }
    return PartsProtocol.super.decode(codec, bytes, offset, length);
  }

  @Override
  public Protocol with(DecodeLimits other) {
    return new CompactProtocol(other);
  }

  @Override
  public ProtocolWriter writer() {
    return new CompactProtocolWriter(maxDepth());
  }

  /** What was read under wider limits than usual can be written too. */
  private int maxDepth() {
    return Math.max(limits.maxDepth(), DecodeLimits.DEFAULT.maxDepth());
  }

  @Override
  public ProtocolReader reader(byte[] bytes, int offset, int length) {
    return new CompactProtocolReader(bytes, offset, length, limits);
  }
}
