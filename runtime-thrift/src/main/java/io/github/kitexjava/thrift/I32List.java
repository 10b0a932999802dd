package io.github.kitexjava.thrift;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A list of i32 that nobody can change, without a box for each. */
final class I32List extends FixedList<Integer> {
  private final int[] numbers;

  /** Takes the array over. */
  I32List(int[] numbers) {
    this.numbers = numbers;
  }

  /** Not for writing. */
  int[] numbers() {
    return numbers;
  }

  @Override
  public Integer get(int index) {
    return numbers[index];
  }

  @Override
  public int size() {
    return numbers.length;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof I32List that
        ? Arrays.equals(numbers, that.numbers)
        : super.equals(other);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }
}
