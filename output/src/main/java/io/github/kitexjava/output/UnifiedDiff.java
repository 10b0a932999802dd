package io.github.kitexjava.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;

/** The difference of two versions of a file in the form that {@code git apply} takes. */
final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private final List<String> before;
  private final List<String> after;
  private final StringBuilder text = new StringBuilder();

  private UnifiedDiff(byte[] before, byte[] after) {
    this.before = lines(before);
    this.after = lines(after);
  }

  /**
   * Compares.
   *
   * @param mode such as {@code 100644}, told of a file that comes or goes
   */
  static String of(String path, Verdict verdict, String mode, byte[] before, byte[] after) {
    String old = quoted("a/" + path);
    String fresh = quoted("b/" + path);
    StringBuilder header = new StringBuilder("diff --git " + old + " " + fresh + "\n");
    if (verdict == Verdict.CREATE) {
      header.append("new file mode ").append(mode).append('\n');
    } else if (verdict == Verdict.REMOVE) {
      header.append("deleted file mode ").append(mode).append('\n');
    }
    if (BinaryPatch.isNeededFor(before) || BinaryPatch.isNeededFor(after)) {
      return header + BinaryPatch.of(verdict, before, after);
    }
    String hunks = new UnifiedDiff(before, after).hunks();
    if (!hunks.isEmpty()) {
      header.append("--- ").append(verdict == Verdict.CREATE ? "/dev/null" : old).append('\n');
      header.append("+++ ").append(verdict == Verdict.REMOVE ? "/dev/null" : fresh).append('\n');
    }
    return header + hunks;
  }

  /** Each with its line end, so that a change of line ends, or a missing last one, shows. */
  private static List<String> lines(byte[] content) {
    String text = new String(content, UTF_8);
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start) + 1;
      end = end == 0 ? text.length() : end;
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }

  private String hunks() {
    Patch<String> patch = DiffUtils.diff(before, after);
    List<AbstractDelta<String>> hunk = new ArrayList<>();
    for (AbstractDelta<String> delta : patch.getDeltas()) {
      if (!hunk.isEmpty() && delta.getSource().getPosition() - endOf(hunk) > 2 * CONTEXT) {
        print(hunk);
        hunk.clear();
      }
      hunk.add(delta);
    }
    if (!hunk.isEmpty()) {
      print(hunk);
    }
    return text.toString();
  }

  private static int endOf(List<AbstractDelta<String>> hunk) {
    AbstractDelta<String> last = hunk.get(hunk.size() - 1);
    return last.getSource().getPosition() + last.getSource().size();
  }

  private void print(List<AbstractDelta<String>> hunk) {
    AbstractDelta<String> first = hunk.get(0);
    int from = Math.max(0, first.getSource().getPosition() - CONTEXT);
    int to = Math.min(before.size(), endOf(hunk) + CONTEXT);
    int growth = hunk.stream().mapToInt(d -> d.getTarget().size() - d.getSource().size()).sum();
    int freshFrom = from + first.getTarget().getPosition() - first.getSource().getPosition();
    text.append("@@ -").append(range(from, to - from));
    text.append(" +").append(range(freshFrom, to - from + growth)).append(" @@\n");
    int next = from;
    for (AbstractDelta<String> delta : hunk) {
      print(' ', before.subList(next, delta.getSource().getPosition()));
      print('-', delta.getSource().getLines());
      print('+', delta.getTarget().getLines());
      next = delta.getSource().getPosition() + delta.getSource().size();
    }
    print(' ', before.subList(next, to));
  }

  /** Lines are counted from 1; an empty range names the line before it. */
  private static String range(int from, int size) {
    return (size == 0 ? from : from + 1) + (size == 1 ? "" : "," + size);
  }

  private void print(char kind, List<String> lines) {
    for (String line : lines) {
      text.append(kind).append(line);
      if (!line.endsWith("\n")) {
        text.append("\n\\ No newline at end of file\n");
      }
    }
  }

  /** As git writes a name that has a quote, a backslash or a control character. */
  private static String quoted(String name) {
    StringBuilder quoted = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c == 0x7f) {
        quoted.append(String.format("\\%03o", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.length() == name.length() ? name : "\"" + quoted + "\"";
  }
}
