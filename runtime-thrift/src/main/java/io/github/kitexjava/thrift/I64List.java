package io.github.kitexjava.thrift;

import java.util.AbstractList;
import java.util.RandomAccess;

/** A list of i64 that nobody can change, without a box for each. */
final class I64List extends AbstractList<Long> implements RandomAccess {
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
}
