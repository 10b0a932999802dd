package io.github.kitexjava.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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
    List<JavaType> implementing =
        JavaType.andNested(types).filter(type -> type.isA(wanted.superTypes())).toList();
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
  List<Declared> everywhere(GeneratedTypes wanted) throws IOException {
    List<Declared> found = below(wanted, type -> !type.isConcrete());
    List<Declared> concrete = found.stream().filter(d -> d.type().isConcrete()).toList();
    return concrete.isEmpty()
        ? found.stream().filter(d -> d.type().kind().equals("class")).toList()
        : concrete;
  }

  /** Every type that has to do with the interface, itself or by what it extends. */
  List<Declared> all(GeneratedTypes wanted) throws IOException {
    return below(wanted, type -> true);
  }

  /**
   * The simple names of the interfaces, and of the user's abstract types below them, by which a
   * class in another language may come to implement them.
   */
  Set<String> namesOf(GeneratedTypes wanted) throws IOException {
    Set<String> names = new LinkedHashSet<>(wanted.simpleNames());
    for (Declared declared : below(wanted, type -> !type.isConcrete())) {
      if (!declared.type().isConcrete()) {
        names.add(declared.type().name());
      }
    }
    return names;
  }

  private List<Declared> below(GeneratedTypes wanted, Predicate<JavaType> leadsOn)
      throws IOException {
    Set<String> names = new LinkedHashSet<>(wanted.simpleNames());
    List<Declared> found = List.of();
    int before = 0;
    while (before < names.size()) { // until nothing that leads on adds its own name
      before = names.size();
      found = mentioning(names, wanted);
      found.stream().map(Declared::type).filter(leadsOn).forEach(type -> names.add(type.name()));
    }
    return found;
  }

  private List<Declared> mentioning(Set<String> names, GeneratedTypes wanted) throws IOException {
    List<Declared> found = new ArrayList<>();
    for (Path file : sources.java()) {
      Optional<JavaFile> java = sources.readIfMentioning(file, names);
      java.ifPresent(
          j ->
              JavaType.andNested(j.types())
                  .filter(type -> isA(type, names, j.imports(), wanted))
                  .forEach(type -> found.add(new Declared(file, j, type))));
    }
    return found;
  }

  private static boolean isA(
      JavaType type, Set<String> names, Collection<JavaImport> imports, GeneratedTypes wanted) {
    return type.superTypes().stream()
        .anyMatch(
            name -> names.contains(JavaType.simpleName(name)) && !wanted.isAnother(name, imports));
  }
}
