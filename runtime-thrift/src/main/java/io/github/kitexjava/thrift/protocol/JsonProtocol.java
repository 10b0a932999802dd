package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.DecodeLimits;
import io.github.kitexjava.thrift.StructDescriptor;
import io.github.kitexjava.thrift.ThriftCodec;
import io.github.kitexjava.thrift.ThriftStruct;
import java.nio.charset.StandardCharsets;

/** JSON with the names of the IDL. */
record JsonProtocol(DecodeLimits limits, boolean indented) implements TextProtocol {

  @Override
  public String name() {
    return "json";
  }

  @Override
  public <T> byte[] encode(ThriftCodec<T> codec, T value) {
    return text(codec.descriptor(), value).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] encode(ThriftStruct value) {
    return toText(value).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toText(ThriftStruct value) {
    return text(value.descriptor(), value);
  }

  private String text(StructDescriptor<?> descriptor, Object value) {
    ReadableJsonWriter out = new ReadableJsonWriter(indented);
    out.struct(descriptor, value);
    return out.toString();
  }

  @Override
  public <T> T decode(ThriftCodec<T> codec, byte[] bytes, int offset, int length) {
    JsonInput in = new JsonInput(bytes, offset, length, limits);
    T value = new ReadableJsonReader(in, limits).struct(codec.descriptor());
    in.end();
    return value;
  }

  @Override
  public TextProtocol with(DecodeLimits other) {
    return new JsonProtocol(other, indented);
  }

  @Override
  public boolean hasParts() {
    return false;
  }

  @Override
  public ProtocolWriter writer() {
    throw new UnsupportedOperationException("JSON with names is written in whole values only");
  }

  @Override
  public ProtocolReader reader(byte[] bytes, int offset, int length) {
    throw new UnsupportedOperationException("JSON with names is read in whole values only");
  }
}
