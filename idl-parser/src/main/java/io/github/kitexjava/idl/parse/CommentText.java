package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.parse.grammar.IdlLexer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;

/** Takes the marks and the common indentation off comments. */
final class CommentText {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
  private static final Pattern LINE_MARK = Pattern.compile("^(//+|#+)");
  private static final Pattern LEADING_STARS = Pattern.compile("^\\*+");
  private static final Pattern STAR = Pattern.compile("^\\s*\\*+");

  private CommentText() {}

  static String of(Collection<Token> comments) {
    List<String> lines = new ArrayList<>();
    List<String> lineComments = new ArrayList<>();
    for (Token comment : comments) {
      if (AllowComments.isOne(comment)) {
        continue;
      }
      if (comment.getType() == IdlLexer.LINE_COMMENT) {
        lineComments.add(LINE_MARK.matcher(comment.getText()).replaceFirst("").stripTrailing());
      } else {
        lines.addAll(outdent(lineComments));
        lineComments.clear();
        lines.addAll(block(comment.getText()));
      }
    }
    lines.addAll(outdent(lineComments));
    return String.join("\n", trim(lines));
  }

  private static List<String> block(String comment) {
    String inner = comment.substring(2, comment.length() - 2);
    String[] lines = LINE_END.split(inner, -1);
    List<String> rest = new ArrayList<>();
    boolean starred = true;
    for (int i = 1; i < lines.length; i++) {
      boolean last = i == lines.length - 1;
      starred &= STAR.matcher(lines[i]).find() || lines[i].isBlank();
      if (!(last && lines[i].isBlank())) {
        rest.add(lines[i].stripTrailing());
      }
    }
    if (starred) {
      rest.replaceAll(line -> STAR.matcher(line).replaceFirst(""));
    }
    List<String> result = new ArrayList<>();
    result.add(withoutTail(LEADING_STARS.matcher(lines[0]).replaceFirst("")).strip());
    rest.replaceAll(CommentText::withoutTail);
    result.addAll(outdent(rest));
    return trim(result);
  }

  /** Without the stars before the end of the comment. */
  private static String withoutTail(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == '*') {
      end--;
    }
    return end == line.length() ? line : line.substring(0, end).stripTrailing();
  }

  /** Removes the indentation that all lines have. */
  private static List<String> outdent(List<String> lines) {
    int common =
        lines.stream()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    return lines.stream().map(l -> l.isBlank() ? "" : l.substring(common)).toList();
  }

  /** Removes empty lines at both ends. */
  private static List<String> trim(List<String> lines) {
    int start = 0;
    int end = lines.size();
    while (start < end && lines.get(start).isBlank()) {
      start++;
    }
    while (end > start && lines.get(end - 1).isBlank()) {
      end--;
    }
    return lines.subList(start, end);
  }
}
