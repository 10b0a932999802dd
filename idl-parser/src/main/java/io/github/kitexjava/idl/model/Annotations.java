package io.github.kitexjava.idl.model;

import java.util.List;
import java.util.Optional;

/**
 * The annotations of one declaration, in source order. A key may occur several times.
 *
 * @param list unmodifiable
 */
public record Annotations(List<Annotation> list) {
  public static final Annotations NONE = new Annotations(List.of());

  public Annotations {
    list = List.copyOf(list);
  }

  /**
   * The last annotation with this key, compared without case: the originals let the last one win.
   */
  public Optional<Annotation> last(String key) {
    return all(key).stream().reduce((first, second) -> second);
  }

  /** All annotations with this key, compared without case. */
  public List<Annotation> all(String key) {
    return list.stream().filter(a -> a.key().equalsIgnoreCase(key)).toList();
  }

  public boolean has(String key) {
    return list.stream().anyMatch(a -> a.key().equalsIgnoreCase(key));
  }
}
