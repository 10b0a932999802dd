package io.github.kitexjava.thrift;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** A list that nobody can change, so it need not be copied again. */
final class FrozenList<E> extends AbstractList<E> implements RandomAccess {
  private final @Nullable Object[] elements;

  /** Takes the array over. */
  FrozenList(@Nullable Object[] elements) {
    this.elements = elements;
  }

  @Override
  @SuppressWarnings("unchecked") // ListBuilder lets only E in
  public E get(int index) {
    return (E) Objects.requireNonNull(elements[index]);
  }

  @Override
  public int size() {
    return elements.length;
  }
}
