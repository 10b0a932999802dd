package io.github.kitexjava.thrift;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Hashes of Thrift's values that are other ones in each process, so that nobody can send keys that
 * collide. Equal values have equal hashes, whatever class their containers are of.
 */
final class SeededHash {
  private static final long SEED = new SplittableRandom().nextLong();
  private static final long FACTOR = 0x9fb21c651e98df25L;

  private SeededHash() {}

  static int of(Object value) {
    long hash = mix(SEED, hash(value));
    return (int) (hash >>> 32);
  }

  private static long hash(Object value) {
    if (value instanceof String text) {
      long hash = SEED;
      for (int i = 0; i < text.length(); i++) {
        hash = mix(hash, text.charAt(i));
      }
      return hash;
    }
    if (value instanceof Long number) {
      return number;
    }
    if (value instanceof Double number) {
      return Double.doubleToLongBits(number);
    }
    if (value instanceof Bytes bytes) {
      long hash = SEED;
      for (int i = 0; i < bytes.size(); i++) {
        hash = mix(hash, bytes.at(i));
      }
      return hash;
    }
    if (value instanceof java.util.UUID uuid) {
      return mix(mix(SEED, uuid.getMostSignificantBits()), uuid.getLeastSignificantBits());
    }
    return hashOfMany(value);
  }

  private static long hashOfMany(Object value) {
    long hash = SEED;
    if (value instanceof List<?> list) {
      for (Object element : list) {
        hash = mix(hash, hash(element));
      }
    } else if (value instanceof Set<?> set) {
      for (Object element : set) {
        hash += mix(SEED, hash(element));
      }
    } else if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        hash += mix(mix(SEED, hash(entry.getKey())), hash(entry.getValue()));
      }
    } else if (value instanceof ThriftStruct struct) {
      return hashOfFields(struct, struct.descriptor());
    } else {
      return value.hashCode(); // numbers, enums: as different as they are
    }
    return hash;
  }

  @SuppressWarnings("unchecked") // a struct's descriptor is one of its class
  private static <T> long hashOfFields(ThriftStruct struct, StructDescriptor<T> descriptor) {
    long hash = SEED;
    for (FieldDescriptor field : descriptor.fields()) {
      Object value = descriptor.get((T) struct, field.index()).orElse(null);
      hash = mix(hash, value == null ? field.id() : hash(value));
    }
    return hash;
  }

  /** Every bit of both matters to every bit of the result's upper half. */
  private static long mix(long hash, long value) {
    long mixed = (hash ^ value) * FACTOR;
    return mixed ^ (mixed >>> 29) ^ Long.rotateLeft(mixed, 41);
  }
}
