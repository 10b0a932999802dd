package io.github.kitexjava.thrift;

import org.jspecify.annotations.Nullable;

/** Compares one key after the other. */
final class ScannedKeys extends KeyTable {

  ScannedKeys(Object[] entries, int step) {
    super(entries, step);
  }

  @Override
  int find(@Nullable Object key) {
    for (int i = 0; i < entries.length; i += step) {
      if (entries[i].equals(key)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  boolean hasDuplicates() {
    for (int i = entries.length - step; i > 0; i -= step) {
      if (find(entries[i]) != i) {
        return true;
      }
    }
    return false;
  }
}
