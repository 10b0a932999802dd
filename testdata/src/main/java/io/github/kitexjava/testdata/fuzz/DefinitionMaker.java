package io.github.kitexjava.testdata.fuzz;

import io.github.kitexjava.testdata.fuzz.FieldMaker.Rules;
import io.github.kitexjava.testdata.fuzz.Scope.Constant;
import io.github.kitexjava.testdata.fuzz.Scope.Service;
import io.github.kitexjava.testdata.fuzz.Shape.Alias;
import io.github.kitexjava.testdata.fuzz.Shape.Enumeration;
import io.github.kitexjava.testdata.fuzz.Shape.Sequence;
import io.github.kitexjava.testdata.fuzz.Shape.Structure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Writes one definition and notes what others can now name. */
final class DefinitionMaker {
  private final Chance chance;
  private final Scope scope;
  private final Scope.World world;
  private final OddText out;
  private final TypeMaker types;
  private final ValueMaker values;
  private final FieldMaker fields;

  DefinitionMaker(Chance chance, Scope scope, OddText out) {
    this.chance = chance;
    this.scope = scope;
    this.world = scope.world();
    this.out = out;
    this.types = new TypeMaker(chance, scope);
    this.values = new ValueMaker(chance, scope, out);
    this.fields = new FieldMaker(chance, types, values, out);
  }

  void write() {
    switch (chance.below(8)) {
      case 0, 1 -> constant();
      case 2 -> typedef();
      case 3 -> enumeration();
      case 4, 5, 6 -> structure();
      default -> service();
    }
    if (chance.oneIn(8)) {
      out.separator();
    }
  }

  private void constant() {
    Shape shape = types.any();
    while (shape.holds(Structure::isUnion)) { // its value must not be empty
      shape = types.any();
    }
    String name = world.names.constant();
    out.words("const");
    types.write(shape, out);
    out.words(name, "=");
    values.write(shape);
    if (chance.oneIn(3)) {
      out.separator();
    }
    out.annotations();
    world.constants.add(new Constant(scope.declare(name), shape));
  }

  private void typedef() {
    Shape shape = types.any();
    String name = world.names.type();
    out.words("typedef");
    types.write(shape, out);
    out.words(name).annotations();
    world.types.add(new Alias(scope.declare(name), shape));
  }

  private void enumeration() {
    String name = world.names.type();
    List<String> members = new ArrayList<>();
    Names names = new Names(chance);
    out.words("enum", name, "{");
    chance.repeat(
        5,
        () -> {
          String member = names.member();
          members.add(member);
          out.words(member);
          if (chance.oneIn(2)) {
            out.words("=", chance.pick(List.of("0", "-1", "+7", "42", "0x1F", "-0Xff", "007")));
          }
          out.annotations().maybeSeparator();
        });
    out.words("}").annotations();
    world.types.add(new Enumeration(scope.declare(name), List.copyOf(members)));
  }

  private void structure() {
    String keyword = chance.pick(List.of("struct", "struct", "union", "exception"));
    String name = world.names.type();
    Structure structure = new Structure(scope.declare(name), keyword);
    out.words(keyword, name);
    if (chance.oneIn(8)) {
      out.words("xsd_all");
    }
    out.words("{");
    List<Shape> shapes = new ArrayList<>();
    chance.repeat(5, () -> shapes.add(chance.oneIn(8) ? ofItself(structure) : types.any()));
    structure
        .slots()
        .addAll(fields.write(shapes, keyword.equals("union") ? Rules.UNION : Rules.STRUCT));
    out.words("}").annotations();
    world.types.add(structure);
  }

  /** Behind a list, so that no field can require the struct that it is in. */
  private static Shape ofItself(Structure structure) {
    return new Sequence("list", structure);
  }

  private void service() {
    Optional<Service> base =
        scope.services().isEmpty() || chance.oneIn(3)
            ? Optional.empty()
            : Optional.of(chance.pick(scope.services()));
    String name = world.names.type();
    Service service =
        new Service(
            scope.declare(name), base.map(b -> b.methods().inner()).orElse(new Names(chance)));
    out.words("service", name);
    base.ifPresent(b -> out.words("extends", scope.reference(b.home())));
    out.words("{");
    chance.repeat(4, () -> method(service));
    out.words("}").annotations();
    world.services.add(service);
  }

  private void method(Service service) {
    boolean oneway = chance.oneIn(5);
    Shape result = types.any();
    if (oneway) {
      out.words(chance.oneIn(2) ? "oneway" : "async");
    }
    if (oneway || chance.oneIn(3) || types.isKeyword(result)) {
      out.words("void");
    } else {
      types.write(result, out);
    }
    out.words(service.methods().member(), "(");
    fields.write(3, Rules.STRUCT);
    out.words(")");
    List<Shape> thrown = exceptions();
    if (!oneway && !thrown.isEmpty() && chance.oneIn(2)) {
      out.words("throws", "(");
      fields.write(thrown.subList(0, 1 + chance.below(thrown.size())), Rules.THROWS);
      out.words(")");
    }
    out.annotations().maybeSeparator();
  }

  private List<Shape> exceptions() {
    List<Shape> exceptions = new ArrayList<>();
    for (Shape.Named type : scope.types()) {
      if (type instanceof Structure structure && structure.keyword().equals("exception")) {
        exceptions.add(type);
      }
    }
    Collections.shuffle(exceptions, chance.source());
    return exceptions;
  }
}
