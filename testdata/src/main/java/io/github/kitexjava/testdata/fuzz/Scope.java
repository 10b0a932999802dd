package io.github.kitexjava.testdata.fuzz;

import io.github.kitexjava.testdata.fuzz.Shape.Home;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a file of a random program can name: what it declares and what its includes declare. */
final class Scope {
  private final String file;
  private final Set<String> includes;
  private final World world;

  Scope(String file, Set<String> includes, World world) {
    this.file = file;
    this.includes = includes;
    this.world = world;
  }

  /** All declarations of all files so far. */
  static final class World {
    final Names names;
    final List<Shape.Named> types = new ArrayList<>();
    final List<Constant> constants = new ArrayList<>();
    final List<Service> services = new ArrayList<>();

    World(Chance chance) {
      this.names = new Names(chance);
    }
  }

  /** A constant and its type. */
  record Constant(Home home, Shape shape) {}

  /**
   * A service.
   *
   * @param methods the names of its methods, those it inherits included
   */
  record Service(Home home, Names methods) {}

  World world() {
    return world;
  }

  Home declare(String name) {
    return new Home(file, name);
  }

  List<Shape.Named> types() {
    return world.types.stream().filter(t -> sees(t.home())).toList();
  }

  List<Constant> constants() {
    return world.constants.stream().filter(c -> sees(c.home())).toList();
  }

  List<Service> services() {
    return world.services.stream().filter(s -> sees(s.home())).toList();
  }

  private boolean sees(Home home) {
    return home.file().equals(file) || includes.contains(home.file());
  }

  /** How this file names something. */
  String reference(Home home) {
    return home.file().equals(file) ? home.name() : home.file() + "." + home.name();
  }
}
