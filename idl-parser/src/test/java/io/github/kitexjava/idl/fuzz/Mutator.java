package io.github.kitexjava.idl.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Damages text as people, editors, merges and enemies do. */
final class Mutator {
  private static final Pattern TOKEN =
      Pattern.compile("[A-Za-z_][\\w.]*|\\d[\\w.]*|\"[^\"\n]*\"|'[^'\n]*'|\\s+|.", Pattern.DOTALL);
  private static final List<String> WORDS =
      List.of(
          "struct",
          "union",
          "exception",
          "enum",
          "service",
          "typedef",
          "const",
          "namespace",
          "include",
          "cpp_include",
          "required",
          "optional",
          "oneway",
          "async",
          "void",
          "throws",
          "extends",
          "list<",
          "set<",
          "map<",
          ">",
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          "<",
          ",",
          ";",
          ":",
          "=",
          "&",
          "-",
          "+",
          "0x",
          "0X1G",
          "1e400",
          "9223372036854775808",
          "-1",
          "017",
          "089",
          "1.",
          "\"",
          "'",
          "\"\\q\"",
          "\"\\u12\"",
          "/*",
          "*/",
          "/**",
          "//",
          "#",
          "\n",
          "\r",
          "\u0000",
          "\ufeff",
          "\u00a0",
          "\uff1b",
          "\u201c",
          "\ud83d\ude00",
          "\ud800",
          "a.b.c",
          "i32",
          "string",
          "uuid",
          "senum",
          "slist",
          "xsd_all",
          "xsd_attrs {",
          "cpp_type \"x\"",
          "@Foo{}",
          "true",
          "thrift:allow(TH0301)",
          "// thrift:allow(TH9999)\n",
          "include \"main.thrift\"\n");
  private static final int MAX_LENGTH = 20_000;

  private final Random random;
  private final List<String> others;

  /**
   * Prepares.
   *
   * @param others texts from which pieces are taken
   */
  Mutator(Random random, List<String> others) {
    this.random = random;
    this.others = others;
  }

  String mutate(String text) {
    String result = text;
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      result = once(result);
    }
    return result.length() > MAX_LENGTH ? result.substring(0, MAX_LENGTH) : result;
  }

  private String once(String text) {
    return switch (random.nextInt(12)) {
      case 0 -> cut(text);
      case 1 -> insert(text, pick(WORDS));
      case 2 -> flipOne(text);
      case 3, 4, 5 -> tokens(text);
      case 6 -> lines(text);
      case 7 -> splice(text, pick(others));
      case 8 -> text.substring(0, place(text));
      case 9 -> insert(text, pick(WORDS).repeat(1 + random.nextInt(400)));
      case 10 -> insert(text, nested(1 + random.nextInt(3000)));
      default -> text.replace(word(text), pick(WORDS));
    };
  }

  private String cut(String text) {
    int from = place(text);
    int to = Math.min(text.length(), from + 1 + random.nextInt(20));
    return text.substring(0, from) + text.substring(to);
  }

  private String insert(String text, String what) {
    int at = place(text);
    return text.substring(0, at) + what + text.substring(at);
  }

  private String flipOne(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int at = random.nextInt(text.length());
    char flipped = (char) (text.charAt(at) ^ 1 << random.nextInt(8));
    return text.substring(0, at) + flipped + text.substring(at + 1);
  }

  /** Leaves one token out, doubles it, exchanges it with the next, or puts another in its place. */
  private String tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    if (tokens.size() < 2) {
      return text;
    }
    int at = random.nextInt(tokens.size() - 1);
    switch (random.nextInt(5)) {
      case 0 -> tokens.remove(at);
      case 1 -> tokens.add(at, tokens.get(at));
      case 2 -> tokens.add(at, tokens.remove(at + 1));
      case 3 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
      default -> tokens.set(at, pick(WORDS));
    }
    return String.join("", tokens);
  }

  private String lines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int at = random.nextInt(lines.size());
    switch (random.nextInt(3)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(at));
      default -> lines.add(random.nextInt(lines.size()), lines.remove(at));
    }
    return String.join("\n", lines);
  }

  private String splice(String text, String other) {
    int from = place(other);
    int to = Math.min(other.length(), from + random.nextInt(300));
    return insert(text, other.substring(from, to));
  }

  private String nested(int depth) {
    return switch (random.nextInt(4)) {
      case 0 -> "list<".repeat(depth) + "i32" + ">".repeat(depth);
      case 1 -> "[".repeat(depth) + "]".repeat(depth);
      case 2 -> "{1:".repeat(depth) + "}".repeat(depth);
      default -> "x".repeat(depth);
    };
  }

  private String word(String text) {
    Matcher matcher = Pattern.compile("\\w+").matcher(text);
    return matcher.find(place(text)) ? matcher.group() : "i32";
  }

  private int place(String text) {
    return random.nextInt(text.length() + 1);
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
