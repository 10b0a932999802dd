package io.github.kitexjava.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a class of the user's has from classes and interfaces that it extends. */
final class Inheritance {
  /** Of a class that is looked at by itself. */
  static final Inheritance NONE = new Inheritance(List.of(), Optional.empty(), false);

  private final List<Method> methods;
  private final Optional<String> unknownClass;
  private final boolean isComplete;

  /** A method and the place that declares it. */
  record Method(Path file, int line, JavaMethod method) {}

  private Inheritance(List<Method> methods, Optional<String> unknownClass, boolean isComplete) {
    this.methods = List.copyOf(methods);
    this.unknownClass = unknownClass;
    this.isComplete = isComplete;
  }

  /**
   * Follows super types as far as the project's sources go.
   *
   * @param generated simple names of the super types that the generator makes; they are not looked
   *     into
   */
  static Inheritance of(Declared declared, Collection<String> generated, ProjectSources sources)
      throws IOException {
    Walk walk = new Walk(generated, sources);
    walk.visit(declared);
    return new Inheritance(walk.methods, walk.unknownClass, walk.isComplete);
  }

  /** A method with a body. */
  Optional<Method> implementing(JavaMethod wanted) {
    List<Method> found =
        methods.stream()
            .filter(m -> m.method().name().equals(wanted.name()) && m.method().hasBody())
            .toList();
    return found.stream()
        .filter(m -> m.method().hasParametersOf(wanted))
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  /** Whether a super type of the project declares a method of the name, with or without body. */
  boolean declares(String name) {
    return methods.stream().anyMatch(m -> m.method().name().equals(name));
  }

  /** The first class above whose source is not in the project: what it has cannot be seen. */
  Optional<String> unknownClass() {
    return unknownClass;
  }

  /** Whether nothing is above but what was seen, and what the generator makes. */
  boolean isComplete() {
    return isComplete;
  }

  private static final class Walk {
    final List<Method> methods = new ArrayList<>();
    Optional<String> unknownClass = Optional.empty();
    boolean isComplete = true;
    private final Collection<String> generated;
    private final ProjectSources sources;
    private final Set<Declared> seen = new HashSet<>();

    Walk(Collection<String> generated, ProjectSources sources) {
      this.generated = generated;
      this.sources = sources;
    }

    void visit(Declared declared) throws IOException {
      if (!seen.add(declared)) {
        return;
      }
      JavaType type = declared.type();
      for (String name : type.superTypes()) {
        if (generated.contains(JavaType.simpleName(name))) {
          continue;
        }
        Optional<Declared> above = sources.resolve(declared, name);
        if (above.isPresent()) {
          take(above.get());
          visit(above.get());
        } else {
          isComplete = false;
          boolean isClass = type.superClass().filter(name::equals).isPresent();
          unknownClass = unknownClass.or(() -> isClass ? Optional.of(name) : Optional.empty());
        }
      }
    }

    private void take(Declared above) {
      for (JavaMethod method : above.type().methods()) {
        if (method.mayImplement()) {
          methods.add(new Method(above.file(), above.java().line(method.start()), method));
        }
      }
    }
  }
}
