package io.github.kitexjava.thrift;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A list of i8 that nobody can change, without a box for each. */
final class I8List extends FixedList<Byte> {
  private final byte[] numbers;

  /** Takes the array over. */
  I8List(byte[] numbers) {
    this.numbers = numbers;
  }

  /** Not for writing. */
  byte[] numbers() {
    return numbers;
  }

  @Override
  public Byte get(int index) {
    return numbers[index];
  }

  @Override
  public int size() {
    return numbers.length;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof I8List that
        ? Arrays.equals(numbers, that.numbers)
        : super.equals(other);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }
}
