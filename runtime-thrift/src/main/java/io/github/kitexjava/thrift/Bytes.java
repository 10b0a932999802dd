package io.github.kitexjava.thrift;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The IDL's {@code binary}: bytes that nobody can change, equal by content. */
public final class Bytes implements Comparable<Bytes> {
  public static final Bytes EMPTY = new Bytes(new byte[0]);

  private static final int SHOWN = 32;

  private final byte[] array;

  private Bytes(byte[] array) {
    this.array = array;
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
    if (offset < 0 || length < 0 || length > bytes.length - offset) {
      throw new IndexOutOfBoundsException(
          length + " bytes from " + offset + " of an array of " + bytes.length);
    }
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
    return array.length == 0 ? EMPTY : new Bytes(array);
  }

  /** Not for writing. */
  byte[] array() {
    return array;
  }

  public int size() {
    return array.length;
  }

  public boolean isEmpty() {
    return array.length == 0;
  }

  /**
   * One byte, counted from 0.
   *
   * @throws IndexOutOfBoundsException if there is no such byte
   */
  public byte at(int index) {
    return array[index];
  }

  /** A copy. */
  public byte[] toByteArray() {
    return array.clone();
  }

  /** A read-only view, big endian. */
  public ByteBuffer asByteBuffer() {
    return ByteBuffer.wrap(array).asReadOnlyBuffer();
  }

  /** The bytes as UTF-8, each malformed sequence as U+FFFD. */
  public String toUtf8() {
    return new String(array, StandardCharsets.UTF_8);
  }

  /** By unsigned bytes, a prefix first. */
  @Override
  public int compareTo(Bytes other) {
    return Arrays.compareUnsigned(array, other.array);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bytes that && Arrays.equals(array, that.array);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(array);
  }

  /** The number of bytes and the first 32 of them, as {@code 3 bytes 0a0b0c}. */
  @Override
  public String toString() {
    String hex = HexFormat.of().formatHex(array, 0, Math.min(SHOWN, array.length));
    String count = array.length == 1 ? "1 byte" : array.length + " bytes";
    return (count + " " + hex).strip() + (array.length > SHOWN ? "…" : "");
  }
}
