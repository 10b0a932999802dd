package io.github.kitexjava.output;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The hooks of an interface, all of one shape, and what became of those it had before.
 *
 * @param interfaceName simple
 * @param shape any of them
 * @param names all of them
 * @param gone names of those that were there before and are not any more
 * @param added names of those that were not there before; all if nothing was
 * @param changed what those are for that are for something else than before: {@code `GET /a.b` now,
 *     and was for `GET /a-b`}
 */
record Hooks(
    String interfaceName,
    JavaMethod shape,
    Set<String> names,
    Set<String> gone,
    Set<String> added,
    Map<String, String> changed) {
  /** Takes an interface with at least one hook, as it is going to be and as it was. */
  static Hooks of(JavaFile fresh, Optional<JavaFile> former) {
    JavaType now = fresh.types().get(0);
    Optional<JavaFile> before = former.filter(file -> !file.types().isEmpty());
    Set<String> names = namesIn(now);
    Set<String> were = before.map(file -> namesIn(file.types().get(0))).orElse(Set.of());
    Set<String> gone = new LinkedHashSet<>(were);
    gone.removeAll(names);
    Set<String> added = new LinkedHashSet<>(names);
    added.removeAll(were);
    Map<String, String> changed =
        before.map(file -> HookPurposes.changed(fresh, file)).orElse(Map.of());
    return new Hooks(now.name(), now.methods().get(0), names, gone, added, changed);
  }

  private static Set<String> namesIn(JavaType type) {
    Set<String> names = new LinkedHashSet<>();
    type.methods().forEach(method -> names.add(method.name()));
    return names;
  }

  /** Whether the run that is going on takes the hook away. */
  boolean wasThere(String name) {
    return gone.contains(name);
  }

  /** Whether a method can be meant to override a hook, and there is none of its name. */
  boolean isOrphan(JavaMethod method) {
    return fits(method) && isOrphan(method.name());
  }

  /** Whether a method can be meant to override a hook. */
  boolean fits(JavaMethod method) {
    boolean fits =
        method.modifiers().contains("@Override")
            ? method.hasParametersOf(shape)
            : method.hasSignatureOf(shape);
    return fits && method.mayImplement();
  }

  /** Whether a name can be that of a hook, and is that of none. */
  boolean isOrphan(String name) {
    return !names.contains(name) && (wasThere(name) || beginsAsHooksDo(name));
  }

  private boolean beginsAsHooksDo(String name) {
    return Stream.concat(names.stream(), gone.stream())
        .filter(hook -> hook.indexOf('_') > 0)
        .anyMatch(hook -> name.startsWith(hook.substring(0, hook.indexOf('_') + 1)));
  }

  /**
   * The hooks that one may have become, quoted: those with the nearest path, or the only one that
   * is new when only one is gone.
   *
   * @param overridden names of hooks that have somebody's code already
   */
  List<String> instead(String orphan, Collection<String> overridden) {
    Set<String> free = new LinkedHashSet<>(gone.isEmpty() || !wasThere(orphan) ? names : added);
    free.removeAll(overridden);
    free.removeIf(name -> name.indexOf('_') < 0); // the root is no route's
    free.removeIf(name -> HookDistance.between(orphan, name) == HookDistance.OF_ANOTHER_KIND);
    List<String> nearest = HookDistance.nearest(orphan, free);
    long goneToo =
        gone.stream()
            .filter(name -> HookDistance.between(orphan, name) != HookDistance.OF_ANOTHER_KIND)
            .count();
    boolean isTheOnlyOne = wasThere(orphan) && goneToo == 1 && free.size() == 1;
    return (nearest.isEmpty() && isTheOnlyOne ? List.copyOf(free) : nearest)
        .stream().map(name -> "`" + name + "`").toList();
  }
}
