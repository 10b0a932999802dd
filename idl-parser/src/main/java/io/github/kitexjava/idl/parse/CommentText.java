package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.parse.grammar.IdlLexer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * Takes the marks and the common indentation off comments.
 *
 * <p>Written without regular expressions: a fifth of the time to read a file went into them.
 */
final class CommentText {
  private CommentText() {}

  static String of(List<Token> comments) {
    if (comments.isEmpty()) {
      return "";
    }
    if (comments.size() == 1) {
      return one(comments.get(0));
    }
    List<String> lines = new ArrayList<>();
    List<String> lineComments = new ArrayList<>();
    for (Token comment : comments) {
      if (AllowComments.isOne(comment)) {
        continue;
      }
      if (comment.getType() == IdlLexer.LINE_COMMENT) {
        lineComments.add(withoutLineMark(comment.getText()).stripTrailing());
      } else {
        outdent(lineComments);
        lines.addAll(lineComments);
        lineComments.clear();
        lines.addAll(block(comment.getText()));
      }
    }
    outdent(lineComments);
    lines.addAll(lineComments);
    return String.join("\n", trim(lines));
  }

  /** As most are. */
  private static String one(Token comment) {
    if (AllowComments.isOne(comment)) {
      return "";
    }
    String text = comment.getText();
    return comment.getType() == IdlLexer.LINE_COMMENT
        ? withoutLineMark(text).strip()
        : String.join("\n", block(text));
  }

  /** Without the slashes or the hashes, however many. */
  private static String withoutLineMark(String comment) {
    return comment.substring(endOfRun(comment, 0, comment.charAt(0)));
  }

  private static List<String> block(String comment) {
    List<String> lines = lines(comment.substring(2, comment.length() - 2));
    if (lines.size() == 1) {
      return trim(List.of(firstLine(lines.get(0))));
    }
    List<String> rest = new ArrayList<>();
    boolean starred = true;
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean last = i == lines.size() - 1;
      starred &= afterStars(line) > 0 || line.isBlank();
      if (!(last && line.isBlank())) {
        rest.add(line.stripTrailing());
      }
    }
    if (starred) {
      rest.replaceAll(line -> line.substring(afterStars(line)));
    }
    rest.replaceAll(CommentText::withoutTail);
    outdent(rest);
    List<String> result = new ArrayList<>(rest.size() + 1);
    result.add(firstLine(lines.get(0)));
    result.addAll(rest);
    return trim(result);
  }

  private static String firstLine(String line) {
    return withoutTail(line.substring(endOfRun(line, 0, '*')).strip()).strip();
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        lines.add(text.substring(start, i));
        boolean crlf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
        i += crlf ? 1 : 0;
        start = i + 1;
      }
    }
    lines.add(text.substring(start));
    return lines;
  }

  /** The index behind the stars at the start of a line; 0 when there are none. */
  private static int afterStars(String line) {
    int start = 0;
    while (start < line.length() && " \t\u000B\f".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    int end = endOfRun(line, start, '*');
    return end > start ? end : 0;
  }

  private static int endOfRun(String text, int start, char of) {
    int end = start;
    while (end < text.length() && text.charAt(end) == of) {
      end++;
    }
    return end;
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
  private static void outdent(List<String> lines) {
    int common = Integer.MAX_VALUE;
    for (String line : lines) {
      if (!line.isBlank()) {
        common = Math.min(common, indentation(line));
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      lines.set(i, line.isBlank() ? "" : line.substring(common));
    }
  }

  private static int indentation(String line) {
    int end = 0;
    while (end < line.length() && Character.isWhitespace(line.charAt(end))) {
      end++;
    }
    return end;
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
