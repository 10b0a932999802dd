package io.github.kitexjava.output;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Members of a class that stand alone, read as if they stood in one. */
final class JavaMembers {
  private static final int STEP = 2; // of UserLayout

  private final JavaFile file;

  private JavaMembers(JavaFile file) {
    this.file = file;
  }

  /**
   * Reads them.
   *
   * @param className of the class that they are for
   * @return empty if their brackets do not balance, or end the class
   */
  static Optional<JavaMembers> of(String packageName, String className, Addition addition) {
    String imports =
        addition.imports().stream()
            .map(name -> "import " + name + ";\n")
            .collect(Collectors.joining());
    String source =
        (packageName.isEmpty() ? "" : "package " + packageName + ";\n")
            + imports
            + "class "
            + className
            + " {\n"
            + laidOut(addition.text())
            + "\n}\n";
    return JavaFile.read(source)
        .filter(java -> java.types().size() == 1)
        .filter(java -> java.types().get(0).bodyEnd() == source.length() - 2)
        .map(JavaMembers::new);
  }

  JavaType type() {
    return file.types().get(0);
  }

  /**
   * The text as it has to stand in a user's file.
   *
   * @param imports made for {@link #file}
   */
  String use(ImportsNeeded imports) {
    int first = 0;
    while (file.tokens().get(first).start() < type().bodyStart()) {
      first++;
    }
    int end = first;
    while (file.tokens().get(end).start() < type().bodyEnd()) {
      end++;
    }
    String body = imports.use(type().bodyStart(), first, end);
    int last = end > first ? file.tokens().get(end - 1).end() : type().bodyStart();
    return (body + file.source().substring(last, type().bodyEnd())).strip();
  }

  JavaFile file() {
    return file;
  }

  /** Without blank lines around, from the left margin, indented by steps of two spaces. */
  private static String laidOut(String text) {
    List<String> lines = text.lines().map(JavaMembers::withoutTabs).toList();
    int margin = smallest(lines, line -> indentation(line), 0);
    int step = smallest(lines, line -> indentation(line) - margin, STEP);
    return lines.stream()
        .map(line -> line.isBlank() ? "" : indented(line, indentation(line) - margin, step))
        .collect(Collectors.joining("\n"))
        .strip();
  }

  /** At the margin a tab is a step. */
  private static String withoutTabs(String line) {
    String margin = line.substring(0, indentation(line));
    return margin.replace("\t", " ".repeat(STEP)) + line.substring(margin.length());
  }

  private static String indented(String line, int spaces, int step) {
    return " ".repeat(spaces / step * STEP + spaces % step) + line.strip();
  }

  /** Lines within comments are indented by one. */
  private static int smallest(List<String> lines, ToIntFunction<String> measure, int atLeast) {
    return lines.stream()
        .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("*"))
        .mapToInt(measure)
        .filter(spaces -> spaces >= atLeast)
        .min()
        .orElse(atLeast);
  }

  private static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }
}
