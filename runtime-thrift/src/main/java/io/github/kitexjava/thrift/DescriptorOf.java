package io.github.kitexjava.thrift;

import java.util.function.Supplier;

/**
 * A descriptor by the codec that has it, so that the codec is not forgotten.
 *
 * @param codec asked for its descriptor each time
 */
record DescriptorOf(ThriftCodec<?> codec) implements Supplier<StructDescriptor<?>> {
  @Override
  public StructDescriptor<?> get() {
    return codec.descriptor();
  }
}
