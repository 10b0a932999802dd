package io.github.kitexjava.thrift;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The IDL's {@code binary}: bytes that nobody can change, equal by content. */
public final class Bytes implements Comparable<Bytes> {
  public static final Bytes EMPTY = new Bytes(new byte[0], 0, 0);

  private static final int SHOWN = 32;

  private final byte[] array;
  private final int offset;
  private final int size;

  private Bytes(byte[] array, int offset, int size) {
    this.array = array;
    this.offset = offset;
    this.size = size;
  }

  public static Bytes copyOf(byte[] bytes) {
    return wrap(bytes.clone());
  }

  /**
   * A copy of a part of an array.
   *
   * @throws IndexOutOfBoundsException if the part is not inside the array
   */
  public static Bytes copyOf(byte[] bytes, int offset, int length) {
    checkPart(bytes, offset, length);
    return wrap(Arrays.copyOfRange(bytes, offset, offset + length));
  }

  /** What remains in the buffer; its position stays. */
  public static Bytes copyOf(ByteBuffer buffer) {
    byte[] array = new byte[buffer.remaining()];
    buffer.duplicate().get(array);
    return wrap(array);
  }

  public static Bytes utf8(String text) {
    return wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Takes the array over: whoever made it must not write to it again. */
  static Bytes wrap(byte[] array) {
    return view(array, 0, array.length);
  }

  /** A part of an array that nobody may write to again. */
  static Bytes view(byte[] array, int offset, int size) {
    return size == 0 ? EMPTY : new Bytes(array, offset, size);
  }

  /**
   * Checks that a part is inside its array.
   *
   * @throws IndexOutOfBoundsException if not
   */
  static void checkPart(byte[] bytes, int offset, int length) {
    if (offset < 0 || length < 0 || length > bytes.length - offset) {
      throw new IndexOutOfBoundsException(
          length + " bytes from " + offset + " of an array of " + bytes.length);
    }
  }

  public int size() {
    return size;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  /**
   * One byte, counted from 0.
   *
   * @throws IndexOutOfBoundsException if there is no such byte
   */
  public byte at(int index) {
    return array[offset + Objects.checkIndex(index, size)];
  }

  /** A copy. */
  public byte[] toByteArray() {
    return Arrays.copyOfRange(array, offset, offset + size);
  }

  /**
   * Copies all bytes into an array, from that place on.
   *
   * @throws IndexOutOfBoundsException if there is not so much room
   */
  public void copyTo(byte[] target, int at) {
    System.arraycopy(array, offset, target, at, size);
  }

  /** A read-only view, big endian. */
  public ByteBuffer asByteBuffer() {
    return ByteBuffer.wrap(array, offset, size).slice().asReadOnlyBuffer();
  }

  /** The bytes as UTF-8, each malformed sequence as U+FFFD. */
  public String toUtf8() {
    return new String(array, offset, size, StandardCharsets.UTF_8);
  }

  /** By unsigned bytes, a prefix first. */
  @Override
  public int compareTo(Bytes other) {
    return Arrays.compareUnsigned(
        array, offset, offset + size, other.array, other.offset, other.offset + other.size);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bytes that
        && Arrays.equals(
            array, offset, offset + size, that.array, that.offset, that.offset + that.size);
  }

  @Override
  public int hashCode() {
    if (size == array.length) {
      return Arrays.hashCode(array);
    }
    int hash = 1;
    for (int i = offset; i < offset + size; i++) {
      hash = 31 * hash + array[i];
    }
    return hash;
  }

  /** The number of bytes and the first 32 of them, as {@code 3 bytes 0a0b0c}. */
  @Override
  public String toString() {
    String hex = HexFormat.of().formatHex(array, offset, offset + Math.min(SHOWN, size));
    String count = size == 1 ? "1 byte" : size + " bytes";
    return (count + " " + hex).strip() + (size > SHOWN ? "…" : "");
  }
}
