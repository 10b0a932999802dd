package io.github.kitexjava.thrift;

import org.jspecify.annotations.Nullable;

/**
 * Finds keys by their hashes: open addressing, at most half full.
 *
 * <p>Whoever sends keys may choose them so that their {@code hashCode} is the same. When a search
 * gets too long, the table is made with {@link SeededHash} instead, which nobody can foresee.
 */
final class HashedKeys extends KeyTable {
  /** Random hashes in tables half full do not come near it. */
  private static final int MAX_PROBES = 128;

  private static final int GOLDEN_RATIO = 0x9e3779b9;

  /** Where an entry is, and 1 more; 0 for none. */
  private final int[] slots;

  private final boolean seeded;
  private final int distinct;

  private HashedKeys(Object[] entries, int step, int[] slots, boolean seeded, int distinct) {
    super(entries, step);
    this.slots = slots;
    this.seeded = seeded;
    this.distinct = distinct;
  }

  static HashedKeys of(Object[] entries, int step) {
    int keys = entries.length / step;
    int length = Integer.highestOneBit(Math.max(keys, 2) - 1) << 2;
    int[] slots = new int[length];
    int distinct = fill(slots, entries, step, false, MAX_PROBES);
    if (distinct >= 0) {
      return new HashedKeys(entries, step, slots, false, distinct);
    }
    slots = new int[length];
    distinct = fill(slots, entries, step, true, Integer.MAX_VALUE);
    return new HashedKeys(entries, step, slots, true, distinct);
  }

  /** The number of different keys; -1 if too many hashes are alike. */
  private static int fill(int[] slots, Object[] entries, int step, boolean seeded, int maxProbes) {
    int distinct = 0;
    for (int i = 0; i < entries.length; i += step) {
      int slot = slot(entries[i], slots, seeded);
      int probes = 0;
      while (slots[slot] != 0 && !entries[slots[slot] - 1].equals(entries[i])) {
        if (++probes > maxProbes) {
          return -1;
        }
        slot = (slot + 1) & (slots.length - 1);
      }
      if (slots[slot] == 0) {
        slots[slot] = i + 1;
        distinct++;
      }
    }
    return distinct;
  }

  @Override
  int find(@Nullable Object key) {
    if (key == null) {
      return -1;
    }
    int slot = slot(key, slots, seeded);
    while (slots[slot] != 0) {
      if (entries[slots[slot] - 1].equals(key)) {
        return slots[slot] - 1;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  @Override
  boolean hasDuplicates() {
    return distinct < size();
  }

  private static int slot(Object key, int[] slots, boolean seeded) {
    int hash = seeded ? SeededHash.of(key) : key.hashCode();
    return (hash * GOLDEN_RATIO) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
  }
}
