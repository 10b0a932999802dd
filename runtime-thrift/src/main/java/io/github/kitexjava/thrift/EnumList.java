package io.github.kitexjava.thrift;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A list of enum constants that nobody can change, kept as their numbers so that none is lost. */
final class EnumList<E extends ThriftEnum> extends FixedList<E> {
  private final int[] numbers;
  private final IntFunction<E> forValue;

  /** Takes the array over. */
  EnumList(int[] numbers, IntFunction<E> forValue) {
    this.numbers = numbers;
    this.forValue = forValue;
  }

  /** Not for writing. */
  int[] numbers() {
    return numbers;
  }

  @Override
  public E get(int index) {
    return forValue.apply(numbers[index]);
  }

  @Override
  public int size() {
    return numbers.length;
  }

  /**
   * Two unrecognized numbers are the same constant, but lists that differ in them do so on the
   * wire.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return super.equals(other)
        && !(other instanceof EnumList<?> that && !Arrays.equals(numbers, that.numbers));
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
