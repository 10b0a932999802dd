package io.github.kitexjava.it;

import io.github.kitexjava.thrift.Bytes;
import io.github.kitexjava.thrift.FieldDescriptor;
import io.github.kitexjava.thrift.StructDescriptor;
import io.github.kitexjava.thrift.ThriftStruct;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.NoSuchElementException;

/** Tries to change a value through all that it hands out. */
final class WireMutations {
  private WireMutations() {}

  @SuppressWarnings("unchecked") // described by its own descriptor
  static Object get(ThriftStruct struct, FieldDescriptor field) {
    return ((StructDescriptor<ThriftStruct>) struct.descriptor())
        .get(struct, field.index())
        .orElseThrow();
  }

  /** Whatever succeeds or fails: the caller looks whether anything changed. */
  static void tryAll(Object value) {
    if (value instanceof Bytes bytes) {
      Arrays.fill(bytes.toByteArray(), (byte) 99);
      attempt(() -> bytes.asByteBuffer().put((byte) 99));
      attempt(() -> Arrays.fill(bytes.asByteBuffer().array(), (byte) 99));
    } else if (value instanceof Map<?, ?> map) {
      tryMap(map);
    } else if (value instanceof Collection<?> collection) {
      tryCollection(collection);
    }
  }

  @SuppressWarnings("unchecked") // heap pollution is what is tried
  private static void tryMap(Map<?, ?> map) {
    Map<Object, Object> raw = (Map<Object, Object>) map;
    List.copyOf(map.keySet()).forEach(WireMutations::tryAll);
    List.copyOf(map.values()).forEach(WireMutations::tryAll);
    attempt(() -> raw.put("x", "y"));
    attempt(() -> raw.replaceAll((key, value) -> "y"));
    attempt(() -> raw.merge("x", "y", (a, b) -> "z"));
    attempt(() -> raw.computeIfAbsent("x", key -> "y"));
    attempt(() -> raw.remove(raw.keySet().iterator().next()));
    attempt(() -> raw.entrySet().iterator().next().setValue("y"));
    attempt(() -> raw.entrySet().stream().findFirst().orElseThrow().setValue("y"));
    attempt(() -> ((Map.Entry<Object, Object>) raw.entrySet().toArray()[0]).setValue("y"));
    tryCollection(raw.keySet());
    tryCollection(raw.values());
    attempt(() -> raw.entrySet().clear());
    attempt(raw::clear);
  }

  @SuppressWarnings("unchecked") // heap pollution is what is tried
  private static void tryCollection(Collection<?> collection) {
    Collection<Object> raw = (Collection<Object>) collection;
    List.copyOf(collection).forEach(WireMutations::tryAll);
    attempt(() -> raw.add("x"));
    attempt(() -> raw.addAll(List.of("x")));
    attempt(() -> raw.remove(raw.iterator().next()));
    attempt(() -> raw.removeIf(element -> true));
    attempt(() -> raw.retainAll(List.of()));
    attempt(
        () -> {
          Iterator<Object> iterator = raw.iterator();
          iterator.next();
          iterator.remove();
        });
    attempt(() -> Arrays.fill(raw.toArray(), "x"));
    if (collection instanceof List<?> list) {
      tryList((List<Object>) list);
    }
    attempt(raw::clear);
  }

  private static void tryList(List<Object> list) {
    attempt(() -> list.set(0, "x"));
    attempt(() -> list.add(0, "x"));
    attempt(() -> list.remove(0));
    attempt(() -> list.replaceAll(element -> "x"));
    attempt(() -> list.sort(Collections.reverseOrder()));
    attempt(() -> list.subList(0, 1).clear());
    attempt(() -> list.subList(0, 1).set(0, "x"));
    attempt(
        () -> {
          ListIterator<Object> iterator = list.listIterator();
          iterator.next();
          iterator.set("x");
        });
    attempt(
        () -> {
          ListIterator<Object> iterator = list.listIterator();
          iterator.add("x");
        });
  }

  private static void attempt(Runnable mutation) {
    try {
      mutation.run();
    } catch (UnsupportedOperationException
        | NoSuchElementException
        | IndexOutOfBoundsException
        | ClassCastException expected) {
      // refused, or there is nothing to change
    }
  }
}
