package io.github.kitexjava.thrift;

/**
 * A codec with code of its own for Thrift's compact protocol too, as {@code
 * protocols=binary+compact} asks for it.
 *
 * <p>{@code Protocol.COMPACT} takes any codec, and uses this code where there is some. Safe for use
 * by several threads.
 */
public interface CompactCodec<T> extends ThriftCodec<T> {

  void write(CompactWriter out, T value);

  /**
   * Reads one value and leaves what follows it.
   *
   * @throws DecodeException if the bytes are no such value
   * @throws MissingFieldException if a required field did not come
   */
  T read(CompactReader in);

  /**
   * The value alone, in the compact protocol.
   *
   * @param maxDepth of structs in each other
   * @throws EncodeException if the value takes more than 2 GiB or is nested deeper
   */
  default byte[] toCompactBytes(T value, int maxDepth) {
    return SpareBuffers.compactBytesOf(this, value, maxDepth);
  }
}
