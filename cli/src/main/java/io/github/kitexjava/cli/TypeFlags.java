package io.github.kitexjava.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Options of types as a project's manifest has them: in one line, with paths from the project. */
final class TypeFlags {
  /** The option whose value is a file. */
  private static final String CODE_REF = "code_ref=";

  private static final String SEPARATOR = ",";

  private TypeFlags() {}

  /** Those of this run, or if it was given none those of an earlier one. */
  static List<String> after(List<String> given, String recorded, ProjectPaths paths) {
    if (!given.isEmpty() || recorded.isEmpty()) {
      return given;
    }
    List<String> result = new ArrayList<>();
    for (String option : recorded.split(SEPARATOR, -1)) {
      result.add(
          option.startsWith(CODE_REF)
              ? CODE_REF + paths.resolve(List.of(file(option))).get(0)
              : option);
    }
    return result;
  }

  /** What {@link #after} finds again. */
  static String text(List<String> options, ProjectPaths paths) throws IOException {
    List<String> result = new ArrayList<>();
    for (String option : options) {
      result.add(
          option.startsWith(CODE_REF)
              ? CODE_REF + paths.relative(List.of(Path.of(file(option)))).get(0)
              : option);
    }
    return String.join(SEPARATOR, result);
  }

  private static String file(String option) {
    return option.substring(CODE_REF.length());
  }
}
