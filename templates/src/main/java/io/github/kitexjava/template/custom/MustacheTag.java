package io.github.kitexjava.template.custom;

/**
 * One tag of a template that names something.
 *
 * @param kind what it does
 * @param name what it names
 * @param start offset of its opening braces
 * @param end the offset after its closing ones
 * @param nameStart offset of the name
 */
record MustacheTag(Kind kind, String name, int start, int end, int nameStart) {
  enum Kind {
    VALUE,
    SECTION,
    INVERTED,
    END,
    /** What mustache has and templates of one file do not need. */
    PARTIAL
  }

  int nameEnd() {
    return nameStart + name.length();
  }
}
