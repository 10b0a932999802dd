package io.github.kitexjava.output;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The folders of a project whose Java files end on one class path. */
public final class SourceRoots {
  private static final String EXTENSION = ".java";
  private final List<String> roots;

  private SourceRoots(List<String> roots) {
    this.roots = roots;
  }

  /**
   * The user's sources and tests, and generated code.
   *
   * @param generated relative to the project, with {@code /} at its end
   */
  public static SourceRoots with(String generated) {
    return new SourceRoots(List.of("src/main/java/", "src/test/java/", generated));
  }

  /**
   * The full names, in lower case, that several files would give a class: such classes hide each
   * other, on some file systems also when the names differ by case.
   */
  public Set<String> classesMadeTwice(List<ProjectFile> files) {
    Set<String> once = new HashSet<>();
    Set<String> twice = new HashSet<>();
    for (ProjectFile file : files) {
      for (String root : roots) {
        if (file.path().startsWith(root) && file.path().endsWith(EXTENSION)) {
          int end = file.path().length() - EXTENSION.length();
          String name = file.path().substring(root.length(), end).replace('/', '.');
          if (!once.add(name.toLowerCase(Locale.ROOT))) {
            twice.add(name.toLowerCase(Locale.ROOT));
          }
        }
      }
    }
    return twice;
  }
}
