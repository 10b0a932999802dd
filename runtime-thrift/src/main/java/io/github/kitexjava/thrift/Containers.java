package io.github.kitexjava.thrift;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * Unmodifiable copies of containers, in the order of iteration.
 *
 * <p>What is a copy already is returned as it is. Nulls are refused with {@link
 * NullPointerException}, as Thrift has none. Where elements are containers themselves, a function
 * that copies them goes along: {@code copyOf(matrix, Containers::copyOf)}.
 */
public final class Containers {
  private Containers() {}

  public static <E> List<E> copyOf(List<? extends E> list) {
    return isFrozen(list) ? same(list) : copyOf(list, UnaryOperator.identity());
  }

  public static <E> Set<E> copyOf(Set<? extends E> set) {
    return isFrozen(set) ? same(set) : copyOf(set, UnaryOperator.identity());
  }

  public static <K, V> Map<K, V> copyOf(Map<? extends K, ? extends V> map) {
    return isFrozen(map)
        ? same(map)
        : copyOf(map, UnaryOperator.identity(), UnaryOperator.identity());
  }

  public static <E> List<E> copyOf(List<? extends E> list, UnaryOperator<E> element) {
    ListBuilder<E> copy = new ListBuilder<>(list.size());
    boolean changed = !isFrozen(list);
    for (E from : list) {
      E to = element.apply(from);
      changed |= to != from;
      copy.add(to);
    }
    return changed ? copy.build() : same(list);
  }

  public static <E> Set<E> copyOf(Set<? extends E> set, UnaryOperator<E> element) {
    SetBuilder<E> copy = new SetBuilder<>(set.size());
    boolean changed = !isFrozen(set);
    for (E from : set) {
      E to = element.apply(from);
      changed |= to != from;
      copy.add(to);
    }
    return changed ? copy.build() : same(set);
  }

  public static <K, V> Map<K, V> copyOf(
      Map<? extends K, ? extends V> map, UnaryOperator<K> key, UnaryOperator<V> value) {
    MapBuilder<K, V> copy = new MapBuilder<>(map.size());
    boolean changed = !isFrozen(map);
    for (Map.Entry<? extends K, ? extends V> from : map.entrySet()) {
      K newKey = key.apply(from.getKey());
      V newValue = value.apply(from.getValue());
      changed |= newKey != from.getKey() || newValue != from.getValue();
      copy.put(newKey, newValue);
    }
    return changed ? copy.build() : same(map);
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

  private static boolean isFrozen(Object container) {
    return container instanceof FixedList<?>
        || container instanceof FrozenMap<?, ?>
        || container instanceof FrozenSet<?>;
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
