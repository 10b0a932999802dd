package io.github.kitexjava.cli;

import io.github.kitexjava.gen.TypeChoice;
import io.github.kitexjava.gen.TypeOptions;
import java.util.ArrayList;
import java.util.List;

/** What a user's own {@code pom.xml}, which is never changed, lacks for the generated code. */
final class PomAdvice {
  private PomAdvice() {}

  /**
   * Lines for the user; none if nothing is missing.
   *
   * @param pom its text
   * @param folder of the generated code
   */
  static List<String> of(String pom, String folder, TypeOptions types) {
    List<String> lines = new ArrayList<>();
    if (!pom.contains("runtime-rpc")) {
      lines.add(
          "pom.xml: is yours and was kept; the code needs `io.github.kitexjava:runtime-rpc` as a"
              + " dependency and `"
              + folder
              + "` as a source folder");
    }
    lines.addAll(ofTypes(pom, types));
    return lines;
  }

  /** What the types need, in a project of any kind. */
  static List<String> ofTypes(String pom, TypeOptions types) {
    return types.has(TypeChoice.JACKSON) && !pom.contains("jackson-annotations")
        ? List.of(
            "pom.xml: is yours and was kept; with `jackson` the code needs"
                + " `com.fasterxml.jackson.core:jackson-annotations` as a dependency")
        : List.of();
  }
}
