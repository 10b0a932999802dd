package io.github.kitexjava.thrift;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map that nobody can change, so it need not be copied again: keys and values in turn, as they
 * came. Keys are compared when somebody looks, not when it is made.
 */
final class FrozenMap<K, V> extends AbstractMap<K, V> {
  private final Object[] entries;

  /**
   * Made again by each thread that does not see it yet: all of them are alike, and final fields
   * show a whole one.
   */
  private @Nullable KeyTable table;

  /** Takes over the array of keys and values; of several values of one key the last one counts. */
  FrozenMap(Object[] entries) {
    this.entries = entries;
  }

  private KeyTable table() {
    KeyTable made = table;
    if (made == null) {
      made = KeyTable.of(entries, 2);
      table = made;
    }
    return made;
  }

  @Override
  public int size() {
    return entries.length <= 2 ? entries.length >> 1 : table().size();
  }

  @Override
  public boolean isEmpty() {
    return entries.length == 0;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return table().find(key) >= 0;
  }

  @Override
  @SuppressWarnings("unchecked") // MapBuilder lets only V in
  public @Nullable V get(@Nullable Object key) {
    KeyTable keys = table();
    int position = keys.find(key);
    return position < 0 ? null : (V) keys.entries[position + 1];
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new Entries();
  }

  private final class Entries extends AbstractSet<Map.Entry<K, V>> {
    @Override
    public Iterator<Map.Entry<K, V>> iterator() {
      return new EntryWalk<>(entries.length <= 2 ? entries : table().entries);
    }

    @Override
    public int size() {
      return FrozenMap.this.size();
    }

    @Override
    public boolean contains(@Nullable Object other) {
      if (!(other instanceof Map.Entry<?, ?> entry)) {
        return false;
      }
      V value = get(entry.getKey());
      return value != null && value.equals(entry.getValue());
    }
  }

  private static final class EntryWalk<K, V> implements Iterator<Map.Entry<K, V>> {
    private final Object[] entries;
    private int next;

    EntryWalk(Object[] entries) {
      this.entries = entries;
    }

    @Override
    public boolean hasNext() {
      return next < entries.length;
    }

    @Override
    @SuppressWarnings("unchecked") // MapBuilder lets only K and V in
    public Map.Entry<K, V> next() {
      if (next >= entries.length) {
        throw new NoSuchElementException();
      }
      next += 2;
      return Map.entry((K) entries[next - 2], (V) entries[next - 1]);
    }
  }
}
