package io.github.kitexjava.gen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Breaks lines of code that are too long where a person would. It only ever puts a line end between
 * two tokens, so that it cannot change what the code means; a long literal stays long.
 */
final class LongLines {
  private static final int CONTINUATION = 4;

  private LongLines() {}

  static List<String> apply(List<String> lines) {
    List<String> result = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.endsWith("(") && i + 1 < lines.size() && lines.get(i + 1).strip().equals(") {")) {
        line += lines.get(++i).strip(); // nobody breaks a line between brackets with nothing inside
      }
      boolean chained = i + 1 < lines.size() && isLink(lines.get(i + 1)) && !isLink(line);
      breakUp(line, chained ? 2 * CONTINUATION : CONTINUATION, result);
    }
    return result;
  }

  /** Of a chain of calls, whose first line has them indented below it. */
  private static boolean isLink(String line) {
    return line.strip().startsWith(".");
  }

  private static void breakUp(String line, int continuation, List<String> result) {
    Optional<LineBreak> found =
        line.length() <= SourceLayout.WIDTH || isComment(line)
            ? Optional.empty()
            : LineBreak.in(line);
    if (found.isEmpty()) {
      result.add(line);
      return;
    }
    int at = found.get().at();
    int indentation = line.length() - line.stripLeading().length();
    int more = found.get().inList() ? 0 : continuation;
    breakUp(line.substring(0, at).stripTrailing(), continuation, result);
    breakUp(" ".repeat(indentation + more) + line.substring(at).strip(), CONTINUATION, result);
  }

  private static boolean isComment(String line) {
    String code = line.strip();
    return code.startsWith("*") || code.startsWith("/*") || code.startsWith("//");
  }
}
