package io.github.kitexjava.thrift;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A list of double that nobody can change, without a box for each. */
final class Float64List extends FixedList<Double> {
  private final double[] numbers;

  /** Takes the array over. */
  Float64List(double[] numbers) {
    this.numbers = numbers;
  }

  /** Not for writing. */
  double[] numbers() {
    return numbers;
  }

  @Override
  public Double get(int index) {
    return numbers[index];
  }

  @Override
  public int size() {
    return numbers.length;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Float64List that
        ? Arrays.equals(numbers, that.numbers)
        : super.equals(other);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }
}
