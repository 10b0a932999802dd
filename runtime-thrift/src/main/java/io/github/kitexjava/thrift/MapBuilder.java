package io.github.kitexjava.thrift;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Makes an unmodifiable map that keeps the order in which keys came first. */
public final class MapBuilder<K, V> {
  private Map<K, V> entries;

  /**
   * Starts empty.
   *
   * @param expected how many entries will come, a hint
   */
  public MapBuilder(int expected) {
    entries = new LinkedHashMap<>(capacity(expected));
  }

  /** Enough for a hash table at the load factor of 0.75. */
  static int capacity(int expected) {
    int elements = Math.min(expected, ListBuilder.MAX_INITIAL_CAPACITY);
    return elements + elements / 3 + 1;
  }

  /**
   * The last of several values of one key wins.
   *
   * @throws NullPointerException if key or value is null: Thrift has none
   */
  public MapBuilder<K, V> put(K key, V value) {
    entries.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
    return this;
  }

  /** Afterwards this builder is empty again. */
  public Map<K, V> build() {
    FrozenMap<K, V> map = new FrozenMap<>(entries);
    entries = new LinkedHashMap<>();
    return map;
  }
}
