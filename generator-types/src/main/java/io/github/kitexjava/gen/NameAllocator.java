package io.github.kitexjava.gen;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Hands out the names of one scope, each once. A name that is taken gets underscores until it is
 * free, so that the outcome depends on nothing but the order of calls.
 */
final class NameAllocator {
  private final Set<String> taken = new HashSet<>();
  private final boolean ignoreCase;

  private NameAllocator(boolean ignoreCase) {
    this.ignoreCase = ignoreCase;
  }

  static NameAllocator caseSensitive() {
    return new NameAllocator(false);
  }

  /** For names that become files, which some file systems compare without case. */
  static NameAllocator ignoringCase() {
    return new NameAllocator(true);
  }

  NameAllocator reserve(Collection<String> names) {
    names.forEach(name -> taken.add(key(name)));
    return this;
  }

  boolean isFree(String name) {
    return !taken.contains(key(name));
  }

  String allocate(String wanted) {
    return allocate(wanted, Set.of());
  }

  /**
   * As {@link #allocate(String)}, keeping clear of names that others will ask for later.
   *
   * @param avoided compared with case
   */
  String allocate(String wanted, Set<String> avoided) {
    String name = wanted;
    while (!isFree(name) || avoided.contains(name)) {
      name += "_";
    }
    taken.add(key(name));
    return name;
  }

  private String key(String name) {
    return ignoreCase ? name.toLowerCase(Locale.ROOT) : name;
  }
}
