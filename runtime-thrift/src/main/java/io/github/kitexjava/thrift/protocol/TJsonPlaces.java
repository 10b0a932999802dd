package io.github.kitexjava.thrift.protocol;

import java.util.Arrays;

/** Where in JSON the next value goes: what stands before it, and whether it is a key. */
final class TJsonPlaces {
  /** A place and what follows it. */
  enum Place {
    ALONE(""),
    FIRST_ELEMENT(""),
    ELEMENT(","),
    FIRST_KEY(""),
    KEY(","),
    VALUE(":");

    private final String before;

    Place(String before) {
      this.before = before;
    }

    /** The token before a value in this place; empty for none. */
    String before() {
      return before;
    }

    /** Numbers are in quotes here. */
    boolean isKey() {
      return this == FIRST_KEY || this == KEY;
    }

    private Place next() {
      return switch (this) {
        case ALONE -> ALONE;
        case FIRST_ELEMENT, ELEMENT -> ELEMENT;
        case FIRST_KEY, KEY -> VALUE;
        case VALUE -> KEY;
      };
    }
  }

  private Place[] outer = new Place[8];
  private int depth;
  private Place place = Place.ALONE;

  /** The place of the value that comes now. */
  Place take() {
    Place taken = place;
    place = place.next();
    return taken;
  }

  void begin(Place first) {
    if (depth == outer.length) {
      outer = Arrays.copyOf(outer, 2 * depth);
    }
    outer[depth++] = place;
    place = first;
  }

  void end() {
    place = outer[--depth];
  }
}
