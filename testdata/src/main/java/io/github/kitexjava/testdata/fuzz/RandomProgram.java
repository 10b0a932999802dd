package io.github.kitexjava.testdata.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A program that is right by construction, and odd in every other way: files in folders that
 * include each other, every construct, every form of a literal, defaults and constants that fit,
 * typedefs of typedefs, services that extend each other, keywords as names, use before declaration,
 * white space and comments anywhere.
 *
 * @param root the file to compile
 * @param files the texts by their paths, the root last
 */
public record RandomProgram(String root, Map<String, String> files) {
  /** Paths, and what is before the dot in references to them. */
  private static final List<List<String>> INCLUDABLE =
      List.of(
          List.of("base.thrift", "base"),
          List.of("sub/v1.types.thrift", "v1.types"),
          List.of("list.thrift", "list"));

  private static final List<String> LANGUAGES =
      List.of("*", "go", "java", "py.twisted", "x_y", "cpp");
  private static final int MAX_DEFINITIONS = 7;

  public RandomProgram {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /** The same program for the same seed, on every machine. */
  public static RandomProgram of(long seed) {
    Chance chance = new Chance(seed);
    Scope.World world = new Scope.World(chance);
    Map<String, String> files = new LinkedHashMap<>();
    Map<String, String> paths = new LinkedHashMap<>();
    int includes = chance.below(INCLUDABLE.size() + 1);
    for (List<String> file : INCLUDABLE.subList(0, includes)) {
      files.put(file.get(0), text(chance, world, file.get(1), seen(chance, paths)));
      paths.put(file.get(1), file.get(0));
    }
    files.put("main.thrift", text(chance, world, "main", paths));
    return new RandomProgram("main.thrift", files);
  }

  /** What is in the root. */
  public String text() {
    return files.getOrDefault(root, "");
  }

  private static Map<String, String> seen(Chance chance, Map<String, String> paths) {
    Map<String, String> seen = new LinkedHashMap<>(paths);
    seen.keySet().removeIf(prefix -> chance.oneIn(2));
    return seen;
  }

  private static String text(
      Chance chance, Scope.World world, String prefix, Map<String, String> includes) {
    OddText headers = new OddText(chance);
    boolean inFolder = prefix.equals("v1.types");
    for (String path : includes.values()) {
      headers.words("include", '"' + (inFolder ? "../" : "") + path + '"').maybeSeparator();
    }
    Set<String> languages = new LinkedHashSet<>();
    chance.repeat(3, () -> languages.add(chance.pick(LANGUAGES)));
    for (String language : languages) {
      headers.words("namespace", language, "a." + (language.equals("java") ? "b_c" : "service"));
      headers.annotations().maybeSeparator();
    }
    if (chance.oneIn(8)) {
      headers.words("cpp_include", chance.pick(OddText.LITERALS)).maybeSeparator();
    }
    Scope scope = new Scope(prefix, includes.keySet(), world);
    List<String> definitions = new ArrayList<>();
    chance.repeat(
        MAX_DEFINITIONS,
        () -> {
          OddText out = new OddText(chance);
          new DefinitionMaker(chance, scope, out).write();
          definitions.add(out.toString());
        });
    Collections.shuffle(definitions, chance.source());
    headers.gap();
    return headers + String.join("", definitions) + (chance.oneIn(2) ? "" : "\n");
  }
}
