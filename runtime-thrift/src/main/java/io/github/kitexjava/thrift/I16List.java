package io.github.kitexjava.thrift;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A list of i16 that nobody can change, without a box for each. */
final class I16List extends FixedList<Short> {
  private final short[] numbers;

  /** Takes the array over. */
  I16List(short[] numbers) {
    this.numbers = numbers;
  }

  /** Not for writing. */
  short[] numbers() {
    return numbers;
  }

  @Override
  public Short get(int index) {
    return numbers[index];
  }

  @Override
  public int size() {
    return numbers.length;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof I16List that
        ? Arrays.equals(numbers, that.numbers)
        : super.equals(other);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }
}
