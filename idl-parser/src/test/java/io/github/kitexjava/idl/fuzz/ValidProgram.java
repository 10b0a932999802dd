package io.github.kitexjava.idl.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Makes programs of several files that are right in every respect: names resolve, ids are unique,
 * constants fit their types.
 */
final class ValidProgram {
  private static final List<String> BASE_TYPES =
      List.of("bool", "byte", "i8", "i16", "i32", "i64", "double", "string", "binary", "uuid");
  private static final List<String> KEYWORD_NAMES =
      List.of("list", "service", "include", "const", "oneway", "throws", "string", "namespace");

  private final Random random;
  private final Map<String, String> files = new LinkedHashMap<>();
  private final List<Known> imported = new ArrayList<>();
  private final List<Known> own = new ArrayList<>();
  private StringBuilder out = new StringBuilder();
  private int names;

  private ValidProgram(long seed) {
    random = new Random(seed);
  }

  /**
   * A type that can be named, and how a constant of it may be written.
   *
   * @param exception whether methods may throw it
   */
  private record Known(String name, Supplier<String> value, boolean exception, boolean service) {
    Known behind(String prefix) {
      Supplier<String> there = value;
      return new Known(
          prefix + name,
          () -> there.get().replaceAll("\\b(E\\d+)\\.", prefix + "$1."),
          exception,
          service);
    }
  }

  /** Files by name, the one to compile first; the same for the same seed. */
  static Map<String, String> of(long seed) {
    ValidProgram program = new ValidProgram(seed);
    program.file("base.thrift");
    program.own.stream().map(known -> known.behind("base.")).forEach(program.imported::add);
    program.own.clear();
    program.file("main.thrift");
    Map<String, String> files = new LinkedHashMap<>();
    files.put("main.thrift", program.files.getOrDefault("main.thrift", ""));
    files.put("base.thrift", program.files.getOrDefault("base.thrift", ""));
    return files;
  }

  private void file(String name) {
    out = new StringBuilder();
    if (!imported.isEmpty()) {
      line("include \"base.thrift\"" + separator());
    }
    line("namespace java com.acme." + name.substring(0, name.indexOf('.')));
    for (int i = 3 + random.nextInt(8); i > 0; i--) {
      comment();
      definition();
    }
    files.put(name, out.toString());
  }

  private void definition() {
    switch (random.nextInt(8)) {
      case 0 -> constant();
      case 1 -> typedef();
      case 2 -> enumeration();
      case 3 -> struct("union");
      case 4 -> struct("exception");
      case 5 -> service();
      default -> struct("struct");
    }
  }

  private void constant() {
    Known type = type(0);
    line("const " + type.name() + " " + fresh("C") + " = " + type.value().get() + separator());
  }

  private void typedef() {
    Known type = type(0);
    String name = fresh("T");
    line("typedef " + type.name() + " " + name + annotations());
    own.add(new Known(name, type.value(), false, false));
  }

  private void enumeration() {
    String name = fresh("E");
    List<String> members = new ArrayList<>();
    line("enum " + name + " {");
    int number = random.nextInt(3);
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      String member = fresh("M");
      members.add(member);
      boolean implicit = random.nextInt(3) == 0 && members.size() > 1;
      line("  " + member + (implicit ? "" : " = " + number(number)) + annotations() + separator());
      number += implicit ? 1 : 1 + random.nextInt(1000);
    }
    line("}" + annotations());
    own.add(new Known(name, () -> name + "." + pick(members), false, false));
  }

  private static String number(int value) {
    return value % 3 == 0 ? "0x" + Integer.toHexString(value) : Integer.toString(value);
  }

  private void struct(String kind) {
    String name = fresh("S");
    line(kind + " " + name + " {");
    int id = 0;
    for (int i = random.nextInt(8); i > 0; i--) {
      id += 1 + random.nextInt(5);
      Known type = type(0);
      String requiredness =
          kind.equals("union") ? "" : pick(List.of("", "", "optional ", "required "));
      boolean hasDefault = requiredness.isEmpty() && !kind.equals("union") && chance(3);
      comment();
      line(
          "  "
              + id
              + ": "
              + requiredness
              + type.name()
              + " "
              + fieldName()
              + (hasDefault ? " = " + type.value().get() : "")
              + annotations()
              + separator());
    }
    line("}" + annotations());
    boolean union = kind.equals("union");
    if (!union) { // an empty constant of a struct with required fields would be warned of only
      own.add(new Known(name, () -> "{}", kind.equals("exception"), false));
    }
  }

  private void service() {
    String name = fresh("V");
    List<Known> bases = all().stream().filter(Known::service).toList();
    String base = bases.isEmpty() || chance(2) ? "" : " extends " + pick(bases).name();
    line("service " + name + base + " {");
    for (int i = random.nextInt(5); i > 0; i--) {
      comment();
      method();
    }
    line("}" + annotations());
    own.add(new Known(name, () -> "", false, true));
  }

  private void method() {
    boolean oneway = chance(6);
    String result = oneway ? "oneway void" : chance(4) ? "void" : type(0).name();
    StringBuilder text = new StringBuilder("  " + result + " " + fresh("m") + "(");
    for (int i = 1 + random.nextInt(3), id = 1; i > 0; i--, id++) {
      text.append(id).append(": ").append(type(0).name()).append(' ').append(fresh("a"));
      text.append(pick(List.of(",", ";", " ", ", ")));
    }
    text.append(")");
    List<Known> exceptions = all().stream().filter(Known::exception).toList();
    if (!oneway && !exceptions.isEmpty() && chance(2)) {
      text.append(" throws (1: ").append(pick(exceptions).name()).append(" e)");
    }
    line(text + annotations() + separator());
  }

  private Known type(int depth) {
    List<Known> named = all().stream().filter(k -> !k.service() && !k.exception()).toList();
    int kind = random.nextInt(depth < 3 ? 7 : 4);
    if (kind < 2 || kind == 2 && named.isEmpty()) {
      String base = pick(BASE_TYPES);
      return new Known(base, () -> baseValue(base), false, false);
    }
    if (kind < 4) {
      return named.isEmpty() ? new Known("i32", () -> "-1", false, false) : pick(named);
    }
    Known element = type(depth + 1);
    if (kind == 4) {
      return new Known("list<" + element.name() + ">", () -> list(element), false, false);
    }
    if (kind == 5) {
      return new Known(
          "set<" + element.name() + ">", () -> "[" + element.value().get() + "]", false, false);
    }
    return new Known(
        "map<string, " + element.name() + ">",
        () -> "{\"k\": " + element.value().get() + separator() + "}",
        false,
        false);
  }

  private String list(Known element) {
    StringBuilder text = new StringBuilder("[");
    for (int i = random.nextInt(3); i > 0; i--) {
      text.append(element.value().get()).append(pick(List.of(",", ";", ", ")));
    }
    return text + "]";
  }

  private String baseValue(String type) {
    return switch (type) {
      case "bool" -> pick(List.of("true", "false", "1", "0"));
      case "byte", "i8" -> pick(List.of("-128", "127", "0x7f", "+1"));
      case "i16", "i32" -> pick(List.of("-32768", "42", "0x7FFF"));
      case "i64" -> pick(List.of("9223372036854775807", "-0x8000000000000000", "0"));
      case "double" -> pick(List.of("1.5", ".5", "-2e10", "3", "1.25E-3"));
      case "uuid" -> "'00112233-4455-6677-8899-aabbccddeeff'";
      case "binary" -> pick(List.of("'bytes'", "\"\\x00\\x41\""));
      default -> pick(List.of("\"text\"", "'it\"s'", "\"a\\n\\u00e9\"", "'two\nlines'"));
    };
  }

  private String fieldName() {
    names++;
    return chance(10) ? pick(KEYWORD_NAMES) + "_" + names : "f" + names;
  }

  private String annotations() {
    return chance(6) ? " (key = \"value\", flag)" : "";
  }

  private String separator() {
    return pick(List.of("", "", ",", ";"));
  }

  private void comment() {
    if (chance(3)) {
      line(
          pick(
              List.of(
                  "// line", "# hash", "/* block */", "/** doc */", "/**\n * Stars.\n */", "")));
    }
  }

  private List<Known> all() {
    List<Known> all = new ArrayList<>(imported);
    all.addAll(own);
    return all;
  }

  private String fresh(String prefix) {
    return prefix + ++names;
  }

  private void line(String text) {
    out.append(text).append(chance(20) ? "\r\n" : "\n");
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
