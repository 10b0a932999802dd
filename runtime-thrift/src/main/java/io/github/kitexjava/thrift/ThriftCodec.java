package io.github.kitexjava.thrift;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

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
   * What the values look like, for other protocols and other code that handles any struct.
   *
   * @throws UnsupportedOperationException if the codec was written by hand and has none
   */
  default StructDescriptor<T> descriptor() {
    throw new UnsupportedOperationException(getClass().getName() + " describes no struct");
  }

  /**
   * The value alone, without a transport around it.
   *
   * @throws EncodeException if the value takes more than 2 GiB or is nested too deep
   */
  default byte[] toBytes(T value) {
    return SpareBuffers.bytesOf(this, value);
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
    return only(new BinaryReader(bytes, offset, length));
  }

  /**
   * Like {@link #fromBytes(byte[], int, int)}, without copying large binaries: those of 1 MiB and
   * more are views of the array. Nobody may write to it again, and it is kept in memory as long as
   * any of them.
   *
   * @throws DecodeException if the bytes are no such value, or more than one
   * @throws MissingFieldException if a required field did not come
   */
  default T fromSharedBytes(byte[] bytes, int offset, int length) {
    return only(new BinaryReader(bytes, offset, length).shareBinaries(1 << 20));
  }

  private T only(BinaryReader in) {
    T value = read(in);
    in.end();
    return value;
  }

  /**
   * Writes one value to a stream, out of the array that it was written into.
   *
   * @throws EncodeException if the value takes more than 2 GiB or is nested too deep
   */
  default void toStream(T value, OutputStream stream) throws IOException {
    SpareBuffers.toStream(this, value, stream);
  }

  /**
   * Reads one value that takes all that the stream has. Binaries of 1 MiB and more are not copied
   * again.
   *
   * @throws DecodeException if the bytes are no such value, or more than one
   * @throws MissingFieldException if a required field did not come
   */
  default T fromStream(InputStream stream) throws IOException {
    byte[] bytes = stream.readAllBytes();
    return fromSharedBytes(bytes, 0, bytes.length);
  }

  /**
   * Reads one value that takes all that remains in the buffer, whose position stays. A buffer on an
   * array that can be reached is read where it is; others are copied first.
   *
   * @throws DecodeException if the bytes are no such value, or more than one
   * @throws MissingFieldException if a required field did not come
   */
  default T fromBuffer(ByteBuffer buffer) {
    if (buffer.hasArray()) {
      int offset = buffer.arrayOffset() + buffer.position();
      return fromBytes(buffer.array(), offset, buffer.remaining());
    }
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return fromSharedBytes(bytes, 0, bytes.length);
  }
}
