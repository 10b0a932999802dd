package io.github.kitexjava.thrift;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Copies of values that share nothing that can change with what they were made of: beans are
 * copied, and what holds beans. Everything else cannot change and is its own copy. Part of the ABI.
 */
public final class Copies {
  private Copies() {}

  /**
   * A copy.
   *
   * @param value of any type that fields have, or null; a value that holds itself never ends
   */
  @SuppressWarnings("unchecked") // the copy of a value is of its type
  public static <T extends @Nullable Object> T of(T value) {
    return value == null ? value : (T) copy(value);
  }

  private static Object copy(Object value) {
    if (value instanceof ThriftBean bean) {
      return bean.copy();
    }
    if (value instanceof List<?> list) {
      return Containers.isFlat(list) ? list : list(list);
    }
    if (value instanceof Set<?> set) {
      return set(set);
    }
    if (value instanceof Map<?, ?> map) {
      return map(map);
    }
    return value instanceof ThriftStruct struct ? struct(struct.descriptor(), struct) : value;
  }

  private static <E> List<E> list(List<E> list) {
    ListBuilder<E> copies = new ListBuilder<>(list.size());
    boolean changed = false;
    for (E element : list) {
      E copy = of(element);
      changed |= copy != element;
      copies.add(copy);
    }
    return changed ? copies.build() : list;
  }

  private static <E> Set<E> set(Set<E> set) {
    SetBuilder<E> copies = new SetBuilder<>(set.size());
    boolean changed = false;
    for (E element : set) {
      E copy = of(element);
      changed |= copy != element;
      copies.add(copy);
    }
    return changed ? copies.build() : set;
  }

  private static <K, V> Map<K, V> map(Map<K, V> map) {
    MapBuilder<K, V> copies = new MapBuilder<>(map.size());
    boolean changed = false;
    for (Map.Entry<K, V> entry : map.entrySet()) {
      K key = of(entry.getKey());
      V value = of(entry.getValue());
      changed |= key != entry.getKey() || value != entry.getValue();
      copies.put(key, value);
    }
    return changed ? copies.build() : map;
  }

  /** Of a struct without setters, or a union, that holds a bean. */
  @SuppressWarnings({"unchecked", "NullAway"}) // its own descriptor; T may be a type with null
  private static <T> Object struct(StructDescriptor<T> descriptor, Object value) {
    T struct = (T) value;
    @Nullable Object[] copies = new @Nullable Object[descriptor.fields().size()];
    boolean changed = false;
    for (int i = 0; i < copies.length; i++) {
      Object field = descriptor.get(struct, i).orElse(null);
      copies[i] = of(field);
      changed |= copies[i] != field;
    }
    return changed ? made(descriptor, struct, copies) : value;
  }

  private static <T> Object made(
      StructDescriptor<T> descriptor, T struct, @Nullable Object[] fields) {
    return descriptor.create(
        new StructDescriptor.Values() {
          @Override
          public Optional<Object> value(int index) {
            return Optional.ofNullable(fields[index]);
          }

          @Override
          public List<UnknownField> unknownFields() {
            return descriptor.unknownFields(struct);
          }
        });
  }
}
