package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.BinaryReader;
import io.github.kitexjava.thrift.BinaryWriter;
import io.github.kitexjava.thrift.StructDescriptor;

/**
 * The binary protocol for types that were generated without code of their own for it. Gives the
 * bytes that such code gives, slower. Part of the ABI.
 */
public final class DescriptorCodec {
  private DescriptorCodec() {}

  /**
   * Writes a value.
   *
   * @throws io.github.kitexjava.thrift.EncodeException if it is nested too deep
   */
  public static <T> void write(BinaryWriter out, StructDescriptor<T> descriptor, T value) {
    new ValueWriter(new BinaryProtocolWriter(out)).struct(descriptor, value);
  }

  /**
   * Reads a value and leaves what follows it.
   *
   * @throws io.github.kitexjava.thrift.DecodeException if the bytes are no such value
   * @throws io.github.kitexjava.thrift.MissingFieldException if a required field did not come
   */
  public static <T> T read(BinaryReader in, StructDescriptor<T> descriptor) {
    return new ValueReader(new BinaryProtocolReader(in)).struct(descriptor);
  }
}
