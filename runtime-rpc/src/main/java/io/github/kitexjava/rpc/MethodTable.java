package io.github.kitexjava.rpc;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds a method by the bytes of its name, so that no string is made for each message. Immutable.
 *
 * <p>A hash table with open addressing, at most half full.
 */
final class MethodTable {
  private final byte[][] names;
  private final @Nullable BoundMethod<?>[] methods;

  MethodTable(Map<String, BoundMethod<?>> byName) {
    int slots = Integer.highestOneBit(Math.max(1, byName.size())) * 4;
    names = new byte[slots][];
    methods = new BoundMethod<?>[slots];
    byName.forEach(
        (name, method) -> {
          byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
          int slot = hash(bytes, 0, bytes.length) & (slots - 1);
          while (methods[slot] != null) {
            slot = (slot + 1) & (slots - 1);
          }
          names[slot] = bytes;
          methods[slot] = method;
        });
  }

  /** Null if there is no such method. */
  @Nullable BoundMethod<?> find(byte[] buffer, int start, int end) {
    int slot = hash(buffer, start, end) & (methods.length - 1);
    for (BoundMethod<?> method = methods[slot]; method != null; method = methods[slot]) {
      byte[] name = names[slot];
      if (Arrays.equals(name, 0, name.length, buffer, start, end)) {
        return method;
      }
      slot = (slot + 1) & (methods.length - 1);
    }
    return null;
  }

  private static int hash(byte[] bytes, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash ^ (hash >>> 15);
  }
}
