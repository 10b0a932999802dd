package io.github.kitexjava.testdata.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A type of a random program, with what must be known to write values of it. */
sealed interface Shape {

  /** This one behind its typedefs. */
  default Shape resolved() {
    return this;
  }

  /** Whether it is such a struct, union or exception, or a container of one. */
  default boolean holds(Predicate<Structure> which) {
    Shape type = resolved();
    if (type instanceof Sequence sequence) {
      return sequence.element().holds(which);
    }
    if (type instanceof Mapping mapping) {
      return mapping.key().holds(which) || mapping.value().holds(which);
    }
    return type instanceof Structure structure && which.test(structure);
  }

  /** A built-in type. */
  record Base(String keyword) implements Shape {}

  /** A list or a set. */
  record Sequence(String keyword, Shape element) implements Shape {}

  /** A map. */
  record Mapping(Shape key, Shape value) implements Shape {}

  /** One that is declared in a file and has a name. */
  sealed interface Named extends Shape permits Enumeration, Alias, Structure {
    Home home();
  }

  /**
   * Where something is declared.
   *
   * @param file what stands before the dot in other files
   */
  record Home(String file, String name) {}

  /** An enum. */
  record Enumeration(Home home, List<String> members) implements Named {}

  /** A typedef. */
  record Alias(Home home, Shape target) implements Named {
    @Override
    public Shape resolved() {
      return target.resolved();
    }
  }

  /** A struct, union or exception; its fields come later, as they may be of its own type. */
  final class Structure implements Named {
    private final Home home;
    private final String keyword;
    private final List<Slot> slots = new ArrayList<>();

    Structure(Home home, String keyword) {
      this.home = home;
      this.keyword = keyword;
    }

    @Override
    public Home home() {
      return home;
    }

    String keyword() {
      return keyword;
    }

    boolean isUnion() {
      return keyword.equals("union");
    }

    List<Slot> slots() {
      return slots;
    }
  }

  /** A field. */
  record Slot(String name, Shape shape) {}
}
