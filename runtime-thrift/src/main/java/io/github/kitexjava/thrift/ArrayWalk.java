package io.github.kitexjava.thrift;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Passes over every so many elements of an array. */
final class ArrayWalk<E> implements Iterator<E> {
  private final @Nullable Object[] array;
  private final int step;
  private int next;

  ArrayWalk(@Nullable Object[] array, int step, int first) {
    this.array = array;
    this.step = step;
    this.next = first;
  }

  @Override
  public boolean hasNext() {
    return next < array.length;
  }

  @Override
  @SuppressWarnings("unchecked") // the builders let only E in
  public E next() {
    if (next >= array.length) {
      throw new NoSuchElementException();
    }
    E element = (E) Objects.requireNonNull(array[next]);
    next += step;
    return element;
  }
}
