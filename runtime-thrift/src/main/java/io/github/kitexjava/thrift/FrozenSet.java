package io.github.kitexjava.thrift;

import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A set that nobody can change, so it need not be copied again. */
final class FrozenSet<E> extends AbstractSet<E> {
  private final Set<E> elements;

  /** Takes the set over. */
  FrozenSet(Set<E> elements) {
    this.elements = Collections.unmodifiableSet(elements);
  }

  @Override
  public Iterator<E> iterator() {
    return elements.iterator();
  }

  @Override
  public boolean contains(@Nullable Object element) {
    return elements.contains(element);
  }

  @Override
  public int size() {
    return elements.size();
  }
}
