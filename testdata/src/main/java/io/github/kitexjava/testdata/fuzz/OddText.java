package io.github.kitexjava.testdata.fuzz;

import java.util.List;

/** Thrift text, token by token, with white space and comments of every kind between the tokens. */
final class OddText {
  static final List<String> LITERALS =
      List.of(
          "\"\"",
          "''",
          "'it\"s'",
          "\"a\\n\\\"b\\\"\"",
          "'\\u00e9\\x41'",
          "\"über\n two\"",
          "'//no'",
          "\"*/ /* #\"",
          "'\\a\\b\\f\\r\\t\\v\\0\\\\'",
          "\"\\\\\"",
          "'\ud83d\ude00 \\ud83d\\ude00'",
          "\"$S $L {@code} \\u000a\"");

  private static final List<String> SPACES =
      List.of(" ", " ", " ", "  ", "\n", "\n\n", "\r\n", "\t", "\r", " \u000B\f ");
  private static final List<String> COMMENTS =
      List.of(
          "// line\n",
          "//\n",
          "# hash \n",
          "/* block */",
          "/**/",
          "/** doc */",
          "/* two\n lines */",
          "/**\n   * stars\n *   and more\n */",
          "/** {@link <b> $T &amp; \\u002a/ */",
          "// über \ud83d\ude00\r",
          "// cr\r\n");

  private final Chance chance;
  private final StringBuilder out = new StringBuilder();

  OddText(Chance chance) {
    this.chance = chance;
  }

  OddText words(String... words) {
    for (String word : words) {
      gap();
      out.append(word);
    }
    return this;
  }

  OddText separator() {
    return words(chance.oneIn(2) ? "," : ";");
  }

  OddText maybeSeparator() {
    return chance.oneIn(2) ? separator() : this;
  }

  /** In parentheses, or none. */
  OddText annotations() {
    if (chance.oneIn(6)) {
      words("(");
      chance.repeat(3, this::annotation);
      words(")");
    }
    return this;
  }

  private void annotation() {
    words(chance.oneIn(6) ? chance.pick(Names.KEYWORDS) : chance.pick(Names.ANNOTATIONS));
    if (!chance.oneIn(3)) {
      words("=", chance.oneIn(4) ? "'\\d+\\.'" : chance.pick(LITERALS));
    }
    maybeSeparator();
  }

  void gap() {
    out.append(chance.pick(SPACES));
    while (chance.oneIn(10)) {
      out.append(chance.pick(COMMENTS)).append(chance.oneIn(2) ? "" : chance.pick(SPACES));
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
