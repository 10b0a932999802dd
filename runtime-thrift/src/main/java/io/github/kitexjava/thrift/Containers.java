package io.github.kitexjava.thrift;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Unmodifiable copies of containers, in the order of iteration.
 *
 * <p>What is a copy already is returned as it is. Nulls are refused with {@link
 * NullPointerException}, as Thrift has none. Where elements are containers themselves, {@code
 * deepCopyOf} copies those too.
 */
public final class Containers {
  private Containers() {}

  public static <E> List<E> copyOf(List<? extends E> list) {
    return isFrozen(list) ? same(list) : copyOf(list, false);
  }

  public static <E> Set<E> copyOf(Set<? extends E> set) {
    return isFrozen(set) ? same(set) : copyOf(set, false);
  }

  public static <K, V> Map<K, V> copyOf(Map<? extends K, ? extends V> map) {
    return isFrozen(map) ? same(map) : copyOf(map, false);
  }

  /** The containers in the list are copied too, however deep. */
  public static <E> List<E> deepCopyOf(List<? extends E> list) {
    return copyOf(list, true);
  }

  /** The containers in the set are copied too, however deep. */
  public static <E> Set<E> deepCopyOf(Set<? extends E> set) {
    return copyOf(set, true);
  }

  /** The containers in the map are copied too, however deep. */
  public static <K, V> Map<K, V> deepCopyOf(Map<? extends K, ? extends V> map) {
    return copyOf(map, true);
  }

  private static <E> List<E> copyOf(List<? extends E> list, boolean deep) {
    ListBuilder<E> copy = new ListBuilder<>(list.size());
    boolean changed = !isFrozen(list);
    for (E from : list) {
      E to = deep ? inner(from) : from;
      changed |= to != from;
      copy.add(to);
    }
    return changed ? copy.build() : same(list);
  }

  private static <E> Set<E> copyOf(Set<? extends E> set, boolean deep) {
    SetBuilder<E> copy = new SetBuilder<>(set.size());
    boolean changed = !isFrozen(set);
    for (E from : set) {
      E to = deep ? inner(from) : from;
      changed |= to != from;
      copy.add(to);
    }
    return changed ? copy.build() : same(set);
  }

  private static <K, V> Map<K, V> copyOf(Map<? extends K, ? extends V> map, boolean deep) {
    MapBuilder<K, V> copy = new MapBuilder<>(map.size());
    boolean changed = !isFrozen(map);
    for (Map.Entry<? extends K, ? extends V> from : map.entrySet()) {
      K key = deep ? inner(from.getKey()) : from.getKey();
      V value = deep ? inner(from.getValue()) : from.getValue();
      changed |= key != from.getKey() || value != from.getValue();
      copy.put(key, value);
    }
    return changed ? copy.build() : same(map);
  }

  /** No other value of an IDL type is one of these three, so the class tells what to copy. */
  @SuppressWarnings("unchecked")
  private static <E> E inner(E value) {
    if (value instanceof List<?> list) {
      return (E) (isFlat(list) ? list : copyOf(list, true));
    }
    if (value instanceof Set<?> set) {
      return (E) copyOf(set, true);
    }
    return value instanceof Map<?, ?> map ? (E) copyOf(map, true) : value;
  }

  /**
   * A list of enum constants; of one that was decoded, unrecognized numbers stay what they are.
   *
   * @throws IllegalStateException if the list was not decoded and holds {@code UNRECOGNIZED}
   */
  public static <E extends ThriftEnum> List<E> copyOfEnums(
      List<? extends E> list, IntFunction<E> forValue) {
    if (list instanceof EnumList<?>) {
      return same(list);
    }
    int[] numbers = new int[list.size()];
    int size = 0;
    for (E element : list) {
      numbers[size++] = element.value();
    }
    return new EnumList<>(numbers, forValue);
  }

  /**
   * A list of the enum constants of these numbers, which it keeps.
   *
   * @param numbers copied
   */
  public static <E extends ThriftEnum> List<E> enums(int[] numbers, IntFunction<E> forValue) {
    return new EnumList<>(numbers.clone(), forValue);
  }

  /**
   * The numbers of a list of enum constants, unrecognized ones as they came.
   *
   * @throws IllegalStateException if the list was not decoded and holds {@code UNRECOGNIZED}
   */
  public static int[] numbersOf(List<? extends ThriftEnum> list) {
    return list instanceof EnumList<?> kept
        ? kept.numbers().clone()
        : list.stream().mapToInt(ThriftEnum::value).toArray();
  }

  /**
   * Checks a list that is to be written as a set.
   *
   * @return the list
   * @throws EncodeException if elements are equal
   */
  public static <E> List<E> distinct(List<E> list) {
    if (list.size() > 1) {
      SetBuilder<E> set = new SetBuilder<>(list.size());
      list.forEach(set::add);
      int equal = list.size() - set.build().size();
      if (equal > 0) {
        throw new EncodeException(
            "a set cannot be written: " + equal + " of its elements are equal to others");
      }
    }
    return list;
  }

  private static boolean isFrozen(Object container) {
    return container instanceof FixedList<?>
        || container instanceof FrozenMap<?, ?>
        || container instanceof FrozenSet<?>;
  }

  /** Frozen, and without room for another container. */
  static boolean isFlat(Object container) {
    return container instanceof FixedList<?> && !(container instanceof FrozenList<?>);
  }

  // What nobody can add to may pass for a container of a wider type

  @SuppressWarnings("unchecked")
  private static <E> List<E> same(List<? extends E> list) {
    return (List<E>) list;
  }

  @SuppressWarnings("unchecked")
  private static <E> Set<E> same(Set<? extends E> set) {
    return (Set<E>) set;
  }

  @SuppressWarnings("unchecked")
  private static <K, V> Map<K, V> same(Map<? extends K, ? extends V> map) {
    return (Map<K, V>) map;
  }
}
