package io.github.kitexjava.thrift;

/**
 * Reads and writes the values of one struct, union or exception as Thrift binary.
 *
 * <p>Safe for use by several threads.
 */
public interface ThriftCodec<T> {

  void write(BinaryWriter out, T value);

  /**
   * Reads one value and leaves what follows it.
   *
   * @throws DecodeException if the bytes are no such value
   * @throws MissingFieldException if a required field did not come
   */
  T read(BinaryReader in);

  /**
   * The value alone, without a transport around it.
   *
   * @throws EncodeException if the value takes more than 2 GiB
   */
  default byte[] toBytes(T value) {
    return BinaryWriter.bytesOf(this, value);
  }

  /**
   * Reads one value that takes all of the bytes.
   *
   * @throws DecodeException if the bytes are no such value, or more than one
   * @throws MissingFieldException if a required field did not come
   */
  default T fromBytes(byte[] bytes) {
    return fromBytes(bytes, 0, bytes.length);
  }

  /**
   * Reads one value that takes all of a part of an array.
   *
   * @throws DecodeException if the bytes are no such value, or more than one
   * @throws MissingFieldException if a required field did not come
   */
  default T fromBytes(byte[] bytes, int offset, int length) {
    BinaryReader in = new BinaryReader(bytes, offset, length);
    T value = read(in);
    in.end();
    return value;
  }
}
