package io.github.kitexjava.gen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LongLinesTest {
  private static final String LONG = "aNameOfThirtyTwoCharactersNoLess";

  @Test
  void whatFitsStaysAsItIs() {
    List<String> lines = List.of("  int a = " + "x".repeat(90), "  // " + "word ".repeat(40), "");
    assertThat(LongLines.apply(lines)).isEqualTo(lines);
  }

  @Test
  void anAssignmentIsBrokenBehindItsSign() {
    assertThat(broken("    this." + LONG + " = " + LONG + " == null ? List.of() : " + LONG + ";"))
        .containsExactly(
            "    this." + LONG + " =", "        " + LONG + " == null ? List.of() : " + LONG + ";");
  }

  @Test
  void argumentsGoToTheNextLineTogetherAndElseAsManyAsFit() {
    assertThat(broken("    return new Thing(first, second, " + LONG + ", " + LONG + ");"))
        .containsExactly(
            "    return new Thing(", "        first, second, " + LONG + ", " + LONG + ");");
    assertThat(broken("    return new Thing(" + LONG + ", " + LONG + ", " + LONG + ");"))
        .containsExactly(
            "    return new Thing(",
            "        " + LONG + ", " + LONG + ",",
            "        " + LONG + ");");
  }

  @Test
  void whatIsInsideAnArgumentIsIndentedMore() {
    String map = "Types.map(Types.key(" + LONG + "::x), Types.set(" + LONG + "))";
    assertThat(broken("  .field(4, \"a\", " + map + ", B)"))
        .containsExactly(
            "  .field(",
            "      4, \"a\",",
            "      Types.map(",
            "          Types.key(" + LONG + "::x),",
            "          Types.set(" + LONG + ")), B)");
  }

  @Test
  void theHeadOfAChainIsBrokenDeeperThanItsLinks() {
    assertThat(
            LongLines.apply(
                List.of(
                    "  return Of.<" + LONG + ", " + LONG + ">call(\"" + LONG + "\")",
                    "      .a()")))
        .containsExactly(
            "  return Of.<" + LONG + ", " + LONG + ">call(",
            "          \"" + LONG + "\")",
            "      .a()");
  }

  @Test
  void anArmOfASwitchIsBrokenBehindItsArrow() {
    assertThat(broken("      case Types.MAP << 16 | 4 -> x.object(3, " + LONG + "(" + LONG + "));"))
        .containsExactly(
            "      case Types.MAP << 16 | 4 ->",
            "          x.object(3, " + LONG + "(" + LONG + "));");
  }

  @Test
  void aConditionIsBrokenBeforeItsSigns() {
    assertThat(broken("    return " + LONG + ".isSet() ? " + LONG + " : " + LONG + ";"))
        .containsExactly(
            "    return " + LONG + ".isSet()", "        ? " + LONG + " : " + LONG + ";");
  }

  @Test
  void aNameThatIsOutOfSightStartsALine() {
    String type = "Map<String, " + LONG + "<List<String>>>";
    assertThat(broken("  public static final " + type + " " + LONG + " ="))
        .containsExactly("  public static final " + type, "      " + LONG + " =");
    assertThat(LongLines.apply(List.of("  private static " + type + " " + LONG + "(", "      ) {")))
        .containsExactly("  private static " + type, "      " + LONG + "() {");
  }

  @Test
  void aLoopIsBrokenBeforeWhatItGoesThrough() {
    assertThat(broken("    for (Map.Entry<String, " + LONG + "> entry : x." + LONG + "()) {"))
        .containsExactly(
            "    for (Map.Entry<String, " + LONG + "> entry", "        : x." + LONG + "()) {");
  }

  @Test
  void aLiteralIsNeverCut() {
    String literal = "\"a, b = (c ? d : e) \\\" -> " + "word, ".repeat(20) + "\"";
    assertThat(broken("    throw new Failure(" + literal + ");"))
        .containsExactly("    throw new Failure(", "        " + literal + ");");
    assertThat(broken("    x = " + literal + ";"))
        .containsExactly("    x =", "        " + literal + ";");
  }

  @Test
  void noCharacterButWhiteSpaceIsAddedOrLost() {
    String line = "    a.b(c, (d, e) -> f(g, \"h i\"), new J<K, L>() {}).m(n ? o : p, q >>> 3, r);";
    String longer = line.replace("a.b", LONG + "." + LONG);
    assertThat(String.join("", broken(longer)).replace(" ", "")).isEqualTo(longer.replace(" ", ""));
  }

  private static List<String> broken(String line) {
    assertThat(line.length()).isGreaterThan(100);
    return LongLines.apply(List.of(line));
  }
}
