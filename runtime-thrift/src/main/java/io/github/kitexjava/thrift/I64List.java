package io.github.kitexjava.thrift;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A list of i64 that nobody can change, without a box for each. */
final class I64List extends FixedList<Long> {
  private final long[] numbers;

  /** Takes the array over. */
  I64List(long[] numbers) {
    this.numbers = numbers;
  }

  /** Not for writing. */
  long[] numbers() {
    return numbers;
  }

  @Override
  public Long get(int index) {
    return numbers[index];
  }

  @Override
  public int size() {
    return numbers.length;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof I64List that
        ? Arrays.equals(numbers, that.numbers)
        : super.equals(other);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }
}
