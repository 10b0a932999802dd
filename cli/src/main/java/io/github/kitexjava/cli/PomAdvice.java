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
    if (types.has(TypeChoice.JACKSON) && !pom.contains("jackson")) {
      lines.add(
          "pom.xml: is yours and was kept; with `jackson` the code needs"
              + " `com.fasterxml.jackson.core:jackson-annotations` as a dependency");
    }
    return lines;
  }
}
