package io.github.kitexjava.thrift;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes an unmodifiable list, element by element. */
public final class ListBuilder<E> {

  /**
   * A container may announce as many elements as bytes follow, and each of the containers around it
   * too: room is made as elements come, not as they are announced.
   */
  static final int MAX_INITIAL_CAPACITY = 1024;

  private @Nullable Object[] elements;
  private int size;

  /**
   * Starts empty.
   *
   * @param expected how many elements will come, a hint
   */
  public ListBuilder(int expected) {
    elements = new @Nullable Object[Math.min(expected, MAX_INITIAL_CAPACITY)];
  }

  /**
   * Appends.
   *
   * @throws NullPointerException if the element is null: Thrift has none
   */
  public ListBuilder<E> add(E element) {
    Objects.requireNonNull(element, "element");
    if (size == elements.length) {
      elements = Arrays.copyOf(elements, Math.max(8, size + (size >> 1)));
    }
    elements[size++] = element;
    return this;
  }

  /** Afterwards this builder is empty again. */
  public List<E> build() {
    List<E> list = PrimitiveLists.pack(elements, size);
    elements = new @Nullable Object[0];
    size = 0;
    return list;
  }
}
