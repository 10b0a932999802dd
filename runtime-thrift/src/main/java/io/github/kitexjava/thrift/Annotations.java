package io.github.kitexjava.thrift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the IDL says of a declaration in parentheses, {@code (key = "value")}. Only code that is
 * generated with {@code with_reflection} knows it; without the option there are none.
 *
 * @param list in the order of the IDL; a key may occur several times; unmodifiable
 */
public record Annotations(List<Annotation> list) {
  public static final Annotations NONE = new Annotations(List.of());

  public Annotations {
    list = List.copyOf(list);
  }

  /**
   * One of them.
   *
   * @param key as in the IDL
   * @param value {@code "1"} where the IDL gives none
   */
  public record Annotation(String key, String value) {}

  /** These and one more at the end. */
  public Annotations with(String key, String value) {
    List<Annotation> more = new ArrayList<>(list);
    more.add(new Annotation(key, value));
    return new Annotations(more);
  }

  /** The value of a key; of several the last. Keys are compared without case. */
  public Optional<String> value(String key) {
    List<String> all = values(key);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** Every value of a key. Keys are compared without case. */
  public List<String> values(String key) {
    return list.stream()
        .filter(each -> each.key().equalsIgnoreCase(key))
        .map(Annotation::value)
        .toList();
  }

  /** Whether there is such a key, compared without case. */
  public boolean has(String key) {
    return list.stream().anyMatch(each -> each.key().equalsIgnoreCase(key));
  }
}
