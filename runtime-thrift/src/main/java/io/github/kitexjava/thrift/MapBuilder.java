package io.github.kitexjava.thrift;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** Makes an unmodifiable map that keeps the order in which keys came first. */
public final class MapBuilder<K, V> {
  private Object[] entries;
  private int length;

  /**
   * Starts empty.
   *
   * @param expected how many entries will come, a hint
   */
  public MapBuilder(int expected) {
    entries = new Object[2 * Math.min(expected, ListBuilder.MAX_INITIAL_CAPACITY)];
  }

  /**
   * The last of several values of one key wins.
   *
   * @throws NullPointerException if key or value is null: Thrift has none
   */
  public MapBuilder<K, V> put(K key, V value) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
    if (length == entries.length) {
      entries = Arrays.copyOf(entries, Math.max(16, (length + (length >> 1)) & -2));
    }
    entries[length] = key;
    entries[length + 1] = value;
    length += 2;
    return this;
  }

  /** Afterwards this builder is empty again. */
  public Map<K, V> build() {
    FrozenMap<K, V> map =
        new FrozenMap<>(length == entries.length ? entries : Arrays.copyOf(entries, length));
    entries = new Object[0];
    length = 0;
    return map;
  }
}
