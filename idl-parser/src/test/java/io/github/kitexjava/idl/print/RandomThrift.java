package io.github.kitexjava.idl.print;

import java.util.List;
import java.util.Random;

/** Makes files that are right as far as syntax goes, with every construct and odd white space. */
public final class RandomThrift {
  private static final int MAX_DEPTH = 3;
  private static final List<String> NAMES =
      List.of("a", "User", "user_id", "x9", "_p", "string", "base.User", "count", "Type", "value");
  private static final List<String> KEYWORDS =
      List.of("list", "service", "include", "required", "const", "xsd_all", "oneway", "throws");
  private static final List<String> NUMBERS =
      List.of("0", "-1", "+7", "42", "0x1F", "-0Xff", "007", "9223372036854775807");
  private static final List<String> REALS = List.of("1.5", ".5", "-2e10", "1.25E-3", "+0.0");
  private static final List<String> LITERALS =
      List.of("\"\"", "'it\"s'", "\"a\\n\\\"b\\\"\"", "'\\u00e9\\x41'", "\"über\n two\"", "'//no'");
  private static final List<String> SPACES =
      List.of(" ", " ", " ", "  ", "\n", "\n\n", "\r\n", "\t");
  private static final List<String> COMMENTS =
      List.of(
          "// line\n",
          "//\n",
          "# hash \n",
          "/* block */",
          "/** doc */",
          "/* two\n lines */",
          "/**\n   * stars\n *   and more\n */",
          "// cr\r\n");

  private final Random random;
  private final StringBuilder out = new StringBuilder();

  private RandomThrift(long seed) {
    this.random = new Random(seed);
  }

  /** The same text for the same seed, on every machine. */
  public static String file(long seed) {
    RandomThrift file = new RandomThrift(seed);
    file.repeat(3, file::header);
    file.repeat(6, file::definition);
    file.gap();
    return file.out.toString();
  }

  private void header() {
    switch (random.nextInt(4)) {
      case 0 -> words("include", pick(LITERALS));
      case 1 -> words("cpp_include", pick(LITERALS));
      default -> {
        words("namespace", chance(4) ? "*" : name(), pick(NAMES));
        annotations();
      }
    }
    maybeSeparator();
  }

  private void definition() {
    switch (random.nextInt(7)) {
      case 0 -> constant();
      case 1 -> {
        words("typedef");
        type(0);
        words(pick(NAMES));
        annotations();
        maybeSeparator();
      }
      case 2 -> enumeration();
      case 3, 4 -> struct();
      default -> service();
    }
    if (chance(8)) {
      words(";");
    }
  }

  private void constant() {
    words("const");
    type(0);
    words(pick(NAMES), "=");
    value(0);
    if (chance(3)) {
      words(pick(List.of(",", ";")));
    }
    annotations();
    maybeSeparator();
  }

  private void enumeration() {
    words("enum", name(), "{");
    repeat(
        4,
        () -> {
          words(name());
          if (chance(2)) {
            words("=", pick(NUMBERS));
          }
          annotations();
          maybeSeparator();
        });
    words("}");
    annotations();
  }

  private void struct() {
    words(pick(List.of("struct", "union", "exception")), name());
    if (chance(8)) {
      words("xsd_all");
    }
    words("{");
    fields(0);
    words("}");
    annotations();
  }

  private void service() {
    words("service", name());
    if (chance(3)) {
      words("extends", name());
    }
    words("{");
    repeat(4, this::method);
    words("}");
    annotations();
  }

  private void method() {
    if (chance(4)) {
      words(pick(List.of("oneway", "async")));
    }
    if (chance(2)) {
      words("void");
    } else {
      type(0);
    }
    words(pick(NAMES), "(");
    fields(1);
    words(")");
    if (chance(3)) {
      words("throws", "(");
      fields(1);
      words(")");
    }
    annotations();
    maybeSeparator();
  }

  private void fields(int depth) {
    repeat(4, () -> field(depth));
  }

  private void field(int depth) {
    boolean id = !chance(4);
    if (id) {
      words(pick(NUMBERS), ":");
    }
    if (chance(3)) {
      words(pick(List.of("required", "optional")));
    }
    type(0);
    if (chance(8)) {
      words("&");
    }
    words(id && chance(6) ? pick(KEYWORDS) : pick(NAMES));
    if (chance(3)) {
      words("=");
      value(0);
    }
    xsd(depth);
    annotations();
    if (chance(10)) {
      words(",", ";");
    }
    // Without a separator the next field without an id could begin with what looks like a name.
    words(pick(List.of(",", ";")));
  }

  private void xsd(int depth) {
    if (chance(10)) {
      words(pick(List.of("xsd_optional", "xsd_nillable")));
    }
    if (depth < MAX_DEPTH && chance(10)) {
      words("xsd_attrs", "{");
      fields(MAX_DEPTH);
      words("}");
    }
  }

  private void type(int depth) {
    switch (depth < MAX_DEPTH ? random.nextInt(6) : 5) {
      case 0 -> container("list", depth, false);
      case 1 -> container("set", depth, false);
      case 2 -> container("map", depth, true);
      default -> words(pick(NAMES));
    }
    annotations();
  }

  private void container(String keyword, int depth, boolean two) {
    words(keyword);
    cppType();
    words("<");
    type(depth + 1);
    if (two) {
      words(",");
      type(depth + 1);
    }
    words(">");
    cppType();
  }

  private void cppType() {
    if (chance(6)) {
      words("cpp_type", pick(LITERALS));
    }
  }

  private void value(int depth) {
    switch (random.nextInt(depth < MAX_DEPTH ? 6 : 4)) {
      case 0 -> words(pick(NUMBERS));
      case 1 -> words(pick(REALS));
      case 2 -> words(pick(LITERALS));
      case 3 -> words(pick(NAMES));
      case 4 -> {
        words("[");
        repeat(
            5,
            () -> {
              value(depth + 1);
              maybeSeparator();
            });
        words("]");
      }
      default -> {
        words("{");
        repeat(
            4,
            () -> {
              value(depth + 1);
              words(":");
              value(depth + 1);
              maybeSeparator();
            });
        words("}");
      }
    }
  }

  private void annotations() {
    if (chance(6)) {
      words("(");
      repeat(
          3,
          () -> {
            words(name());
            if (!chance(3)) {
              words("=", chance(4) ? "'\\d+\\.'" : pick(LITERALS));
            }
            maybeSeparator();
          });
      words(")");
    }
  }

  private void maybeSeparator() {
    if (chance(2)) {
      words(pick(List.of(",", ";")));
    }
  }

  private void words(String... words) {
    for (String word : words) {
      gap();
      out.append(word);
    }
  }

  private void gap() {
    out.append(pick(SPACES));
    while (chance(8)) {
      out.append(pick(COMMENTS)).append(chance(2) ? "" : pick(SPACES));
    }
  }

  private String name() {
    return chance(8) ? pick(KEYWORDS) : pick(NAMES);
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private void repeat(int atMost, Runnable part) {
    int times = random.nextInt(atMost + 1);
    for (int i = 0; i < times; i++) {
      part.run();
    }
  }
}
