package io.github.kitexjava.idl.parse;

import java.util.Set;

/** Words that are types whatever a file declares. */
final class BaseTypeNames {
  private static final Set<String> ALL =
      Set.of("bool", "byte", "i8", "i16", "i32", "i64", "double", "string", "binary", "uuid");

  private BaseTypeNames() {}

  static boolean isOne(String word) {
    return ALL.contains(word);
  }
}
