package io.github.kitexjava.bench.codec;

import java.util.Locale;

/**
 * A struct of the IDL and how much is in it.
 *
 * @see SampleBytes
 */
enum Shape {
  SMALL(1, 12),
  MIXED(6, 14),
  BATCH(100, 12),
  WIDE(1, 10),
  NESTED(1, 10),
  MAPS(24, 14),
  NUMBERS(200, 1),
  TEXT(1, 1 << 20);

  private final int elements;
  private final int letters;

  Shape(int elements, int letters) {
    this.elements = elements;
    this.letters = letters;
  }

  /** Of each container. */
  int elements() {
    return elements;
  }

  /** Of each string, all ASCII. */
  int letters() {
    return letters;
  }

  /** Of the struct. */
  String typeName() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }
}
