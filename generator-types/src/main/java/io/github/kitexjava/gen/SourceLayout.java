package io.github.kitexjava.gen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Lays out what JavaPoet writes as people do: a short comment and an annotation on one line, no
 * blank line between private fields, nothing between the braces of an empty body, no line longer
 * than 100 characters. Only whole lines are joined, and only those that no literal can contain.
 */
public final class SourceLayout {
  static final int WIDTH = 100;

  private static final Pattern ANNOTATION = Pattern.compile("@[\\w.]+\\(");

  private SourceLayout() {}

  public static String apply(String source) {
    List<String> lines = source.lines().map(String::stripTrailing).toList();
    List<String> laidOut = fields(bodies(annotations(comments(lines))));
    return String.join("\n", LongLines.apply(laidOut)) + "\n";
  }

  /** Three lines of Javadoc to one, where it fits. */
  private static List<String> comments(List<String> lines) {
    return joined(lines, "/**"::equals, "*/", text -> " " + text.substring(1).strip() + " */");
  }

  /** Three lines of an annotation with one member to one, where it fits. */
  private static List<String> annotations(List<String> lines) {
    return joined(lines, line -> ANNOTATION.matcher(line).matches(), ")", member -> member + ")");
  }

  /**
   * Puts lines that stand alone between an opening and a closing one on the line of the first.
   *
   * @param end what the middle line becomes behind the first
   */
  private static List<String> joined(
      List<String> lines, Predicate<String> opens, String closer, UnaryOperator<String> end) {
    List<String> result = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (opens.test(line.strip())
          && i + 2 < lines.size()
          && lines.get(i + 2).strip().equals(closer)) {
        String one = line + end.apply(lines.get(i + 1).strip());
        if (one.length() <= WIDTH) {
          result.add(one);
          i += 2;
          continue;
        }
      }
      result.add(line);
    }
    return result;
  }

  private static List<String> bodies(List<String> lines) {
    List<String> result = new ArrayList<>();
    for (String line : lines) {
      int last = result.size() - 1;
      if (line.strip().equals("}") && last >= 0 && result.get(last).endsWith(" {")) {
        result.set(last, result.get(last) + "}");
      } else {
        result.add(line);
      }
    }
    return result;
  }

  /** Removes the blank line between two fields that have no comment. */
  private static List<String> fields(List<String> lines) {
    List<String> result = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean between =
          lines.get(i).isEmpty()
              && i > 0
              && i + 1 < lines.size()
              && isPlainField(lines.get(i - 1))
              && isPlainField(lines.get(i + 1))
              && isConstant(lines.get(i - 1)) == isConstant(lines.get(i + 1));
      if (!between) {
        result.add(lines.get(i));
      }
    }
    return result;
  }

  private static boolean isPlainField(String line) {
    return line.strip().startsWith("private ") && line.endsWith(";");
  }

  private static boolean isConstant(String line) {
    return line.strip().startsWith("private static ");
  }
}
