package io.github.kitexjava.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the classes of a project that implement an interface, wherever the user put them. */
final class HandlerSearch {
  private final ProjectSources sources;

  HandlerSearch(ProjectSources sources) {
    this.sources = sources;
  }

  /**
   * The class in a file that the generator once wrote, or that the user made of it: one that
   * implements the interface, else one of the same name.
   */
  static Optional<JavaType> target(List<JavaType> types, JavaType wanted) {
    Optional<JavaType> named =
        types.stream().filter(type -> type.name().equals(wanted.name())).findFirst();
    if (named.filter(type -> type.isA(wanted.superTypes())).isPresent()) {
      return named;
    }
    List<JavaType> implementing = new ArrayList<>();
    collect(types, wanted.superTypes(), implementing);
    return implementing.stream()
        .filter(JavaType::isConcrete)
        .findFirst()
        .or(() -> named)
        .or(() -> implementing.stream().findFirst());
  }

  /** Whether a class has to do with the interface: itself, or by something it extends. */
  boolean leadsTo(Declared declared, List<String> superTypes) throws IOException {
    return leadsTo(declared, superTypes, new LinkedHashSet<>());
  }

  private boolean leadsTo(Declared declared, List<String> superTypes, Set<Declared> seen)
      throws IOException {
    if (declared.type().isA(superTypes)) {
      return true;
    }
    if (!seen.add(declared)) {
      return false;
    }
    for (String name : declared.type().superTypes()) {
      Optional<Declared> above = sources.resolve(declared, name);
      if (above.isPresent() && leadsTo(above.get(), superTypes, seen)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Every class that implements the interface, itself or by what it extends. Abstract ones count
   * only when there is no other.
   */
  List<Declared> everywhere(List<String> superTypes) throws IOException {
    Set<String> names = new LinkedHashSet<>(superTypes.stream().map(JavaType::simpleName).toList());
    List<Declared> found = List.of();
    int before = 0;
    while (before < names.size()) { // until no abstract class or interface adds its own name
      before = names.size();
      found = mentioning(names);
      found.stream()
          .map(Declared::type)
          .filter(type -> !type.isConcrete())
          .forEach(type -> names.add(type.name()));
    }
    List<Declared> concrete = found.stream().filter(d -> d.type().isConcrete()).toList();
    return concrete.isEmpty()
        ? found.stream().filter(d -> d.type().kind().equals("class")).toList()
        : concrete;
  }

  private List<Declared> mentioning(Set<String> names) throws IOException {
    List<Declared> found = new ArrayList<>();
    for (Path file : sources.all()) {
      Optional<JavaFile> java = sources.readIfMentioning(file, names);
      List<JavaType> types = new ArrayList<>();
      java.ifPresent(j -> collect(j.types(), names, types));
      java.ifPresent(j -> types.forEach(type -> found.add(new Declared(file, j, type))));
    }
    return found;
  }

  private static void collect(
      List<JavaType> types, Collection<String> superTypes, List<JavaType> found) {
    for (JavaType type : types) {
      if (type.isA(superTypes)) {
        found.add(type);
      }
      collect(type.nested(), superTypes, found);
    }
  }
}
