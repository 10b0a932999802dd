package io.github.kitexjava.testdata.fuzz;

import io.github.kitexjava.testdata.fuzz.Scope.Constant;
import io.github.kitexjava.testdata.fuzz.Shape.Alias;
import io.github.kitexjava.testdata.fuzz.Shape.Base;
import io.github.kitexjava.testdata.fuzz.Shape.Enumeration;
import io.github.kitexjava.testdata.fuzz.Shape.Mapping;
import io.github.kitexjava.testdata.fuzz.Shape.Sequence;
import io.github.kitexjava.testdata.fuzz.Shape.Slot;
import io.github.kitexjava.testdata.fuzz.Shape.Structure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Writes values that fit their type, in every form that Thrift has for them. */
final class ValueMaker {
  private static final int MAX_DEPTH = 3;
  private static final List<String> REALS =
      List.of("1.5", ".5", "-2e10", "1.25E-3", "+0.0", "-.0e0", "4.9e-324", "1e308", "7");

  private final Chance chance;
  private final Scope scope;
  private final OddText out;

  ValueMaker(Chance chance, Scope scope, OddText out) {
    this.chance = chance;
    this.scope = scope;
    this.out = out;
  }

  void write(Shape shape) {
    write(shape, 0);
  }

  private void write(Shape shape, int depth) {
    Shape type = shape.resolved();
    List<Constant> same =
        scope.constants().stream().filter(c -> c.shape().resolved().equals(type)).toList();
    if (!same.isEmpty() && chance.oneIn(4)) {
      out.words(scope.reference(chance.pick(same).home()));
    } else if (type instanceof Sequence sequence) {
      elements(sequence.element(), depth);
    } else if (type instanceof Mapping mapping) {
      entries(mapping, depth);
    } else if (type instanceof Structure structure) {
      structure(structure, depth);
    } else if (type instanceof Enumeration enumeration) {
      out.words(member(enumeration));
    } else {
      base(((Base) type).keyword());
    }
  }

  private void elements(Shape element, int depth) {
    if (chance.oneIn(12)) {
      out.words("{", "}"); // an empty list, for both other compilers
      return;
    }
    out.words("[");
    chance.repeat(
        depth < MAX_DEPTH ? 4 : 0,
        () -> {
          write(element, depth + 1);
          out.maybeSeparator();
        });
    out.words("]");
  }

  private void entries(Mapping mapping, int depth) {
    out.words("{");
    chance.repeat(
        depth < MAX_DEPTH ? 3 : 0,
        () -> {
          write(mapping.key(), depth + 1);
          out.words(":");
          write(mapping.value(), depth + 1);
          out.maybeSeparator();
        });
    out.words("}");
  }

  private void structure(Structure structure, int depth) {
    out.words("{");
    if (depth < MAX_DEPTH && !structure.slots().isEmpty()) {
      List<Slot> given = new ArrayList<>(structure.slots());
      given.removeIf(slot -> slot.shape().holds(Structure::isUnion)); // an empty one is no value
      Collections.shuffle(given, chance.source());
      for (Slot slot : given.subList(0, chance.below(given.size() + 1))) {
        out.words(chance.oneIn(2) ? '"' + slot.name() + '"' : "'" + slot.name() + "'", ":");
        write(slot.shape(), depth + 1);
        out.maybeSeparator();
      }
    }
    out.words("}");
  }

  private String member(Enumeration enumeration) {
    if (enumeration.members().isEmpty() || chance.oneIn(8)) {
      return integer(Integer.SIZE);
    }
    String member = chance.pick(enumeration.members());
    List<Alias> aliases =
        scope.types().stream()
            .filter(t -> t instanceof Alias && t.resolved().equals(enumeration))
            .map(Alias.class::cast)
            .toList();
    if (!aliases.isEmpty() && chance.oneIn(3)) {
      return scope.reference(chance.pick(aliases).home()) + "." + member;
    }
    boolean seen = scope.types().contains(enumeration);
    if (!seen && Names.isKeyword(member)) {
      return integer(Integer.SIZE); // a keyword alone could be the one of the next definition
    }
    return !seen || (chance.oneIn(3) && !Names.isKeyword(member))
        ? member
        : scope.reference(enumeration.home()) + "." + member;
  }

  private void base(String keyword) {
    switch (keyword) {
      case "bool" -> out.words(chance.pick(List.of("true", "false", "0", "1", "0x1")));
      case "byte", "i8" -> integerOrBool(Byte.SIZE);
      case "i16" -> integerOrBool(Short.SIZE);
      case "i32" -> integerOrBool(Integer.SIZE);
      case "i64" -> integerOrBool(Long.SIZE);
      case "double" -> out.words(chance.oneIn(3) ? integer(Integer.SIZE) : chance.pick(REALS));
      case "uuid" -> out.words(uuid());
      default -> out.words(chance.pick(OddText.LITERALS));
    }
  }

  /** Both other compilers take the words of {@code bool} for 1 and 0. */
  private void integerOrBool(int bits) {
    out.words(chance.oneIn(8) ? chance.pick(List.of("true", "false")) : integer(bits));
  }

  /** Any that a signed integer of this many bits can have, the ends more often. */
  private String integer(int bits) {
    long largest = -1L >>> (Long.SIZE - bits + 1);
    long value = chance.oneIn(6) ? largest : chance.bits(1 + chance.below(bits - 1));
    String sign = chance.pick(List.of("", "", "+", "-"));
    return switch (chance.below(5)) {
      case 0 -> sign + "0x" + Long.toHexString(value);
      case 1 -> sign + "0X" + Long.toHexString(value).toUpperCase(Locale.ROOT);
      case 2 -> sign + "0" + Long.toOctalString(value);
      case 3 -> "-" + Long.toUnsignedString(largest + 1);
      default -> sign + value;
    };
  }

  private String uuid() {
    String text = new UUID(chance.bits(64), chance.bits(64)).toString();
    return chance.oneIn(3) ? "'{" + text + "}'" : '"' + text + '"';
  }
}
