package io.github.kitexjava.testdata.fuzz;

import io.github.kitexjava.testdata.fuzz.Shape.Slot;
import java.util.ArrayList;
import java.util.List;

/** Writes lists of fields: of structs, arguments, {@code throws} and {@code xsd_attrs}. */
final class FieldMaker {
  private static final List<String> WORDS = List.of("", "", "required", "optional");

  private final Chance chance;
  private final TypeMaker types;
  private final ValueMaker values;
  private final OddText out;

  FieldMaker(Chance chance, TypeMaker types, ValueMaker values, OddText out) {
    this.chance = chance;
    this.types = types;
    this.values = values;
    this.out = out;
  }

  /**
   * What a list of fields may have.
   *
   * @param defaults how many fields may have a default
   * @param nonPositive whether ids may be 0 and less
   */
  record Rules(int defaults, boolean nonPositive) {
    static final Rules STRUCT = new Rules(Integer.MAX_VALUE, true);
    static final Rules UNION = new Rules(1, true);
    static final Rules THROWS = new Rules(0, false);
  }

  /** Fields of any types. */
  List<Slot> write(int atMost, Rules rules) {
    List<Shape> shapes = new ArrayList<>();
    chance.repeat(atMost, () -> shapes.add(types.any()));
    return write(shapes, rules);
  }

  List<Slot> write(List<Shape> shapes, Rules rules) {
    int withId = chance.oneIn(4) ? chance.below(shapes.size() + 1) : shapes.size();
    boolean allWithId = withId == shapes.size();
    int id = allWithId && rules.nonPositive() && chance.oneIn(8) ? -3 : 1;
    int defaults = rules.defaults();
    Names names = new Names(chance);
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      Slot slot = new Slot(names.member(), shapes.get(i));
      boolean hasId = i < withId && !(id == 0 && !rules.nonPositive());
      if (hasId) {
        out.words(number(id), ":");
      }
      id += 1 + chance.below(3);
      defaults -= field(slot, hasId, defaults > 0) ? 1 : 0;
      // A field without an id could begin with what looks like a part of the one before.
      if (!allWithId || chance.oneIn(2)) {
        out.separator();
      }
      slots.add(slot);
    }
    return slots;
  }

  /** True when the field has a default. */
  private boolean field(Slot slot, boolean hasId, boolean mayDefault) {
    String word = chance.pick(WORDS);
    boolean keyword = types.isKeyword(slot.shape());
    if (!word.isEmpty() || (keyword && !hasId)) {
      out.words(word.isEmpty() ? "optional" : word);
    }
    types.write(slot.shape(), out);
    if (!keyword && chance.oneIn(10)) {
      out.words("&");
    }
    out.words(slot.name());
    boolean holdsStructs = slot.shape().holds(s -> true); // a default could contain itself
    boolean withDefault = mayDefault && !holdsStructs && chance.oneIn(3);
    if (withDefault) {
      out.words("=");
      values.write(slot.shape());
    }
    xsd();
    out.annotations();
    return withDefault;
  }

  private void xsd() {
    if (chance.oneIn(12)) {
      out.words(chance.oneIn(2) ? "xsd_optional" : "xsd_nillable");
    }
    if (chance.oneIn(20)) {
      out.words("xsd_attrs", "{");
      chance.repeat(
          2, () -> out.words("1", ":").words("i32", chance.pick(Names.ANNOTATIONS), "=", "1"));
      out.words("}");
    }
  }

  private String number(int id) {
    return switch (id > 0 ? chance.below(6) : 0) {
      case 1 -> "0x" + Integer.toHexString(id);
      case 2 -> "00" + id;
      case 3 -> "+" + id;
      default -> Integer.toString(id);
    };
  }
}
