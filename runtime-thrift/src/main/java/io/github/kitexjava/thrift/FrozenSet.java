package io.github.kitexjava.thrift;

import java.util.AbstractSet;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * A set that nobody can change, so it need not be copied again: elements as they came. They are
 * compared when somebody looks, not when it is made.
 */
final class FrozenSet<E> extends AbstractSet<E> {
  private final Object[] elements;

  /** As in {@link FrozenMap}. */
  private @Nullable KeyTable table;

  /** Takes over the array; of equal elements the first one stays. */
  FrozenSet(Object[] elements) {
    this.elements = elements;
  }

  private KeyTable table() {
    KeyTable made = table;
    if (made == null) {
      made = KeyTable.of(elements, 1);
      table = made;
    }
    return made;
  }

  @Override
  public Iterator<E> iterator() {
    return new ArrayWalk<>(elements.length <= 1 ? elements : table().entries, 1, 0);
  }

  @Override
  public boolean contains(@Nullable Object element) {
    return table().find(element) >= 0;
  }

  @Override
  public int size() {
    return elements.length <= 1 ? elements.length : table().size();
  }

  @Override
  public boolean isEmpty() {
    return elements.length == 0;
  }
}
