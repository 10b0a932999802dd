package io.github.kitexjava.thrift;

import java.util.AbstractList;
import java.util.RandomAccess;

/** A list of i32 that nobody can change, without a box for each. */
final class I32List extends AbstractList<Integer> implements RandomAccess {
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
}
