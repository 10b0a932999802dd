package io.github.kitexjava.thrift;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** Makes an unmodifiable set that keeps the order in which elements came. */
public final class SetBuilder<E> {
  private Set<E> elements;

  /**
   * Starts empty.
   *
   * @param expected how many elements will come, a hint
   */
  public SetBuilder(int expected) {
    elements = new LinkedHashSet<>(MapBuilder.capacity(expected));
  }

  /**
   * Adds an element unless an equal one is there.
   *
   * @throws NullPointerException if the element is null: Thrift has none
   */
  public SetBuilder<E> add(E element) {
    elements.add(Objects.requireNonNull(element, "element"));
    return this;
  }

  /** Afterwards this builder is empty again. */
  public Set<E> build() {
    FrozenSet<E> set = new FrozenSet<>(elements);
    elements = new LinkedHashSet<>();
    return set;
  }
}
