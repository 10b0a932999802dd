package io.github.kitexjava.testdata.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * Damages a file: bytes, tokens or lines are taken out, doubled, swapped or replaced, by those of
 * another file too; or it is cut off, or something in it becomes enormous. The files are handled as
 * bytes, so that what comes out need not even be UTF-8.
 */
final class Mutator {
  private static final int MAX_BYTES = 200_000;
  private static final List<String> MARKS =
      List.of(
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          "<",
          ">",
          ",",
          ";",
          ":",
          "=",
          "&",
          "*",
          ".",
          "-",
          "+",
          "@",
          "\"",
          "'",
          "/*",
          "*/",
          "//",
          "#",
          "\\",
          "\n",
          "\r",
          "\0",
          "\u00FF",
          "\u00EF\u00BB\u00BF",
          "\u00E2\u0080\u009C",
          "\u00C2\u00A0",
          "\u00EF\u00BC\u009B",
          "\u00ED\u00A0\u0080",
          "\u00F0\u009F\u0098\u0080",
          "// thrift:allow(");
  private static final List<String> ODD =
      List.of(
          "9223372036854775808",
          "-9223372036854775808",
          "2147483648",
          "-32769",
          "65536",
          "089",
          "0x",
          "0xG",
          "1e999",
          "-1e-999",
          "1.",
          ".",
          "1_000",
          "0b1",
          "0o17",
          "5x",
          "nan",
          "a.b.c.d",
          "a..b",
          "a.",
          "\"\\x\"",
          "\"\\xZZ\"",
          "'\\u12'",
          "\"\\q\"",
          "'\\",
          "senum",
          "slist",
          "java_package",
          "Required",
          "strcut",
          "int",
          "TRUE",
          "enum E {A}",
          "struct S {1: S s}",
          "thrift:allow(TH0101)",
          "include \"main.thrift\"\n",
          "@Foo{}");

  private final Chance chance;
  private final Supplier<byte[]> others;

  /**
   * @param others gives another file to take pieces from
   */
  Mutator(Chance chance, Supplier<byte[]> others) {
    this.chance = chance;
    this.others = others;
  }

  byte[] mutate(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1); // a character for each byte
    do {
      text = once(text);
    } while (chance.oneIn(2) && text.length() < MAX_BYTES);
    String bounded = text.substring(0, Math.min(text.length(), MAX_BYTES));
    return bounded.getBytes(StandardCharsets.ISO_8859_1);
  }

  private String once(String text) {
    return switch (chance.below(13)) {
      case 0 -> pieces(Pieces.bytes(text), Pieces.bytes(other()));
      case 1, 2, 3, 4 -> pieces(Pieces.tokens(text), Pieces.tokens(other()));
      case 5, 6, 7 -> pieces(Pieces.lines(text), Pieces.lines(other()));
      case 8, 9 -> insert(Pieces.tokens(text), word());
      case 10 -> insert(Pieces.tokens(text), enormous());
      case 11 -> renamed(text);
      default -> truncated(text);
    };
  }

  private String other() {
    return new String(others.get(), StandardCharsets.ISO_8859_1);
  }

  private String pieces(List<String> pieces, List<String> foreign) {
    List<String> result = new ArrayList<>(pieces);
    int from = chance.below(result.size() + 1);
    int to = Math.min(result.size(), from + 1 + (chance.oneIn(3) ? chance.below(20) : 0));
    List<String> run = result.subList(from, to);
    switch (chance.below(6)) {
      case 0 -> run.clear();
      case 1 -> result.addAll(to, List.copyOf(run));
      case 2 -> {
        if (!result.isEmpty() && from < result.size()) {
          Collections.swap(result, from, chance.below(result.size()));
        }
      }
      case 3 -> Collections.reverse(run);
      case 4 -> {
        run.clear();
        result.addAll(from, foreignRun(foreign));
      }
      default -> result.addAll(from, foreignRun(foreign));
    }
    return String.join("", result);
  }

  private List<String> foreignRun(List<String> foreign) {
    int from = chance.below(foreign.size() + 1);
    return foreign.subList(from, Math.min(foreign.size(), from + 1 + chance.below(6)));
  }

  private String insert(List<String> tokens, String word) {
    List<String> result = new ArrayList<>(tokens);
    int at = chance.below(result.size() + 1);
    if (at < result.size() && chance.oneIn(2)) {
      result.set(at, word);
    } else {
      result.add(at, chance.oneIn(2) ? word : " " + word + " ");
    }
    return String.join("", result);
  }

  /** Every occurrence of one token becomes another. */
  private String renamed(String text) {
    List<String> tokens = Pieces.tokens(text);
    return tokens.isEmpty() ? word() : text.replace(chance.pick(tokens), word());
  }

  private String word() {
    return switch (chance.below(4)) {
      case 0 -> chance.pick(Names.KEYWORDS);
      case 1 -> chance.pick(MARKS);
      default -> chance.pick(ODD);
    };
  }

  private String enormous() {
    int times = chance.pick(List.of(10, 300, 3000));
    return switch (chance.below(9)) {
      case 0 -> "list<".repeat(times) + "i32" + ">".repeat(chance.oneIn(2) ? times : 1);
      case 1 -> "[".repeat(times) + "]".repeat(chance.oneIn(2) ? times : 0);
      case 2 -> "{1:".repeat(times) + "1" + "}".repeat(times);
      case 3 -> "(".repeat(times);
      case 4 -> "x".repeat(times);
      case 5 -> "9".repeat(times);
      case 6 -> "a.".repeat(times) + "a";
      case 7 -> chance.pick(MARKS).repeat(times);
      default -> (chance.pick(Names.KEYWORDS) + " ").repeat(times);
    };
  }

  private String truncated(String text) {
    int at = chance.below(text.length() + 1);
    return chance.oneIn(4) ? text.substring(at) : text.substring(0, at);
  }
}
