package io.github.kitexjava.thrift;

import org.jspecify.annotations.Nullable;

/**
 * Finds keys among those of a map or the elements of a set. Immutable.
 *
 * <p>Made when it is needed and not when a container is decoded: most of them are only walked along
 * or written again. An entry is one element of the array for a set, two in turn for a map.
 */
abstract class KeyTable {
  /** So few keys are found faster one by one than by their hashes. */
  private static final int SCANNED = 8;

  final Object[] entries;
  final int step;

  KeyTable(Object[] entries, int step) {
    this.entries = entries;
    this.step = step;
  }

  /**
   * The table of entries whose keys may come more than once: the first keeps its place and gets the
   * last one's value, as when they were put into a {@code LinkedHashMap} one after the other.
   *
   * @param entries not changed; kept if no key comes twice
   */
  static KeyTable of(Object[] entries, int step) {
    KeyTable table = withDuplicates(entries, step);
    return table.hasDuplicates() ? withDuplicates(table.distinct(), step) : table;
  }

  private static KeyTable withDuplicates(Object[] entries, int step) {
    if (entries.length <= SCANNED * step) {
      return new ScannedKeys(entries, step);
    }
    return HashedKeys.of(entries, step);
  }

  /** Where the first entry of the key is, -1 if there is none. */
  abstract int find(@Nullable Object key);

  abstract boolean hasDuplicates();

  int size() {
    return entries.length / step;
  }

  private Object[] distinct() {
    @Nullable Object[] kept = entries.clone();
    int left = entries.length;
    for (int i = 0; i < entries.length; i += step) {
      int first = find(entries[i]);
      if (first != i) {
        kept[first + step - 1] = kept[i + step - 1];
        kept[i] = null;
        left -= step;
      }
    }
    return withoutGaps(kept, left);
  }

  private Object[] withoutGaps(@Nullable Object[] kept, int length) {
    Object[] result = new Object[length];
    int to = 0;
    for (int from = 0; from < kept.length; from += step) {
      if (kept[from] != null) {
        System.arraycopy(kept, from, result, to, step);
        to += step;
      }
    }
    return result;
  }
}
