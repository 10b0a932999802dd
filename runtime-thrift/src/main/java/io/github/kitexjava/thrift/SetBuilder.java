package io.github.kitexjava.thrift;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;

/** Makes an unmodifiable set that keeps the order in which elements came. */
public final class SetBuilder<E> {
  private Object[] elements;
  private int size;

  /**
   * Starts empty.
   *
   * @param expected how many elements will come, a hint
   */
  public SetBuilder(int expected) {
    elements = new Object[Math.min(expected, ListBuilder.MAX_INITIAL_CAPACITY)];
  }

  /**
   * Adds an element; of equal ones the first stays.
   *
   * @throws NullPointerException if the element is null: Thrift has none
   */
  public SetBuilder<E> add(E element) {
    Objects.requireNonNull(element, "element");
    if (size == elements.length) {
      elements = Arrays.copyOf(elements, Math.max(8, size + (size >> 1)));
    }
    elements[size++] = element;
    return this;
  }

  /** Afterwards this builder is empty again. */
  public Set<E> build() {
    FrozenSet<E> set =
        new FrozenSet<>(size == elements.length ? elements : Arrays.copyOf(elements, size));
    elements = new Object[0];
    size = 0;
    return set;
  }
}
