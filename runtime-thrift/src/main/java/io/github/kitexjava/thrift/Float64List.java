package io.github.kitexjava.thrift;

import java.util.AbstractList;
import java.util.RandomAccess;

/** A list of double that nobody can change, without a box for each. */
final class Float64List extends AbstractList<Double> implements RandomAccess {
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
}
