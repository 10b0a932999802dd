package io.github.kitexjava.testdata.fuzz;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names that are not used yet in their scope, keywords among them. Those that differ only in case
 * or underscores count as one, so that no target language has to rename them.
 */
final class Names {
  /** Words of Thrift that are names where a name must stand. */
  static final List<String> KEYWORDS =
      List.of(
          "list",
          "set",
          "map",
          "void",
          "required",
          "optional",
          "oneway",
          "async",
          "throws",
          "cpp_type",
          "namespace",
          "include",
          "cpp_include",
          "const",
          "typedef",
          "enum",
          "struct",
          "union",
          "exception",
          "service",
          "extends",
          "xsd_all",
          "xsd_optional",
          "xsd_nillable",
          "xsd_attrs",
          "string",
          "i32",
          "uuid");

  /**
   * Those of them that a type can be named and then be used by. Of two words {@code typedef} in a
   * row the second is taken for a type, so that none may be a name in front of a typedef.
   */
  private static final List<String> TYPE_KEYWORDS =
      List.of("namespace", "include", "enum", "struct", "union", "exception", "service");

  static final List<String> ANNOTATIONS =
      List.of("a", "deprecated", "go.tag", "x_y", "a.b.c", "_1", "message");

  private static final List<String> WORDS =
      List.of(
          "a",
          "User",
          "user_id",
          "x9",
          "_p",
          "count",
          "Type",
          "value",
          "HTTPRequest",
          "class",
          "NewThing",
          "ThingArgs",
          "equals",
          "String",
          "i",
          "__",
          "URLs2",
          "getName");

  private final Chance chance;
  private final Set<String> used;

  Names(Chance chance) {
    this(chance, new HashSet<>());
  }

  private Names(Chance chance, Set<String> used) {
    this.chance = chance;
    this.used = used;
  }

  /** A scope in which what is used here is used too. */
  Names inner() {
    return new Names(chance, new HashSet<>(used));
  }

  String type() {
    return fresh(chance.oneIn(12) ? TYPE_KEYWORDS : WORDS, "");
  }

  /** Of constants: no member of an enum has one of those. */
  String constant() {
    return fresh(WORDS, "K");
  }

  String member() {
    return fresh(chance.oneIn(8) ? KEYWORDS : WORDS, "");
  }

  static boolean isKeyword(String name) {
    return KEYWORDS.contains(name);
  }

  private String fresh(List<String> words, String prefix) {
    String word = prefix + chance.pick(words);
    String name = word;
    for (int i = 2; !used.add(name.replace("_", "").toLowerCase(Locale.ROOT)); i++) {
      name = word + i;
    }
    return name;
  }
}
