package io.github.kitexjava.thrift;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.RandomAccess;

/** A list that nobody can change, so that walking along it needs no watch for changes. */
abstract class FixedList<E> extends AbstractList<E> implements RandomAccess {

  @Override
  public Iterator<E> iterator() {
    return new Walk<>(this);
  }

  private static final class Walk<E> implements Iterator<E> {
    private final FixedList<E> list;
    private final int size;
    private int next;

    Walk(FixedList<E> list) {
      this.list = list;
      this.size = list.size();
    }

    @Override
    public boolean hasNext() {
      return next < size;
    }

    @Override
    public E next() {
      if (next >= size) {
        throw new NoSuchElementException();
      }
      return list.get(next++);
    }
  }
}
