package io.github.kitexjava.template.custom;

import io.github.kitexjava.template.TemplateKey;
import io.github.kitexjava.template.TemplateKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What names mean at one place of a template: in the section around it, in the one around that, and
 * so on. Immutable.
 */
final class KeyScope {
  /** Of the elements of any list. */
  private static final Set<String> POSITIONS = Set.of("-first", "-last", "-index");

  private static final Set<String> FLAGS = Set.of("-first", "-last");

  private static final Set<String> ITSELF = Set.of(".", "this");

  /** The outermost first. */
  private final List<TemplateKeys> layers;

  private final boolean inList;
  private final boolean itemIsText;
  private final boolean takesAll;

  private KeyScope(
      List<TemplateKeys> layers, boolean inList, boolean itemIsText, boolean takesAll) {
    this.layers = List.copyOf(layers);
    this.inList = inList;
    this.itemIsText = itemIsText;
    this.takesAll = takesAll;
  }

  /**
   * Outside of all sections.
   *
   * @param layers those whose names hide others last
   */
  static KeyScope of(List<TemplateKeys> layers) {
    return new KeyScope(layers, false, false, false);
  }

  /** Within a section with a key. */
  KeyScope within(TemplateKey key) {
    List<TemplateKeys> inner = new ArrayList<>(layers);
    key.inside().ifPresent(inner::add);
    boolean list = key.kind() == TemplateKey.Kind.LIST;
    boolean text = list ? key.inside().isEmpty() : itemIsText && key.inside().isEmpty();
    return new KeyScope(inner, inList || list, text, takesAll);
  }

  /** Within a section that nobody knows: what is in it was told with it. */
  KeyScope withinUnknown() {
    return new KeyScope(layers, true, true, true);
  }

  /** Whether no name in here can be called wrong. */
  boolean takesAll() {
    return takesAll;
  }

  /** Whether a value of this name has no key, but a meaning. */
  boolean hasSpecial(String name) {
    return ITSELF.contains(name) ? itemIsText : inList && POSITIONS.contains(name);
  }

  /** Whether a section can be made of one of those names. */
  static boolean isFlag(String name) {
    return FLAGS.contains(name);
  }

  static boolean isSpecial(String name) {
    return ITSELF.contains(name) || POSITIONS.contains(name);
  }

  /** The key of a name, which may have dots. */
  Optional<TemplateKey> find(String name) {
    String[] parts = name.split("\\.", -1);
    Optional<TemplateKey> key = Optional.empty();
    for (int i = layers.size() - 1; i >= 0 && key.isEmpty(); i--) {
      key = layers.get(i).get(parts[0]);
    }
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i];
      key =
          key.filter(group -> group.kind() == TemplateKey.Kind.GROUP)
              .flatMap(TemplateKey::inside)
              .flatMap(inside -> inside.get(part));
    }
    return key;
  }

  /** All keys here, without those in groups. */
  Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    layers.forEach(layer -> keys.addAll(layer.byName().keySet()));
    return keys;
  }

  /** All that can be written here. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (TemplateKeys layer : layers) {
      for (TemplateKey key : layer.byName().values()) {
        names.add(key.name());
        if (key.kind() == TemplateKey.Kind.GROUP) {
          key.inside()
              .ifPresent(in -> in.byName().keySet().forEach(n -> names.add(key.name() + "." + n)));
        }
      }
    }
    return names;
  }

  /** The sections, the outermost first, in which a name would be known; empty if there are none. */
  List<String> sectionsThatKnow(String name) {
    for (TemplateKeys layer : layers) {
      List<String> path = path(layer, name);
      if (!path.isEmpty()) {
        return path;
      }
    }
    return List.of();
  }

  private static List<String> path(TemplateKeys keys, String name) {
    for (TemplateKey key : keys.byName().values()) {
      if (key.kind() != TemplateKey.Kind.LIST || key.inside().isEmpty()) {
        continue;
      }
      List<String> path = new ArrayList<>(List.of(key.name()));
      if (key.inside().get().get(name).isPresent()) {
        return path;
      }
      path.addAll(path(key.inside().get(), name));
      if (path.size() > 1) {
        return path;
      }
    }
    return List.of();
  }
}
