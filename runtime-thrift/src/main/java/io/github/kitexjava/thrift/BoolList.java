package io.github.kitexjava.thrift;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A list of bool that nobody can change, without a box for each. */
final class BoolList extends FixedList<Boolean> {
  private final boolean[] values;

  /** Takes the array over. */
  BoolList(boolean[] values) {
    this.values = values;
  }

  /** Not for writing. */
  boolean[] values() {
    return values;
  }

  @Override
  public Boolean get(int index) {
    return values[index];
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BoolList that
        ? Arrays.equals(values, that.values)
        : super.equals(other);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
