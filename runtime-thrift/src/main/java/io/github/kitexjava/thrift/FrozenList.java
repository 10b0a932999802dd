package io.github.kitexjava.thrift;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A list that nobody can change, so it need not be copied again. */
final class FrozenList<E> extends FixedList<E> {
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

  /** On the array itself: most lists are structs, and their iterators are all of this class. */
  @Override
  public Iterator<E> iterator() {
    return new ArrayWalk<>(elements, 1, 0);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FrozenList<?> that
        ? Arrays.equals(elements, that.elements)
        : super.equals(other);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(elements);
  }
}
