package io.github.kitexjava.idl.print;

import java.util.regex.Pattern;

/** The text of comments as it is printed. */
final class Comments {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  private Comments() {}

  static boolean isLine(String raw) {
    return !raw.startsWith("/*");
  }

  /** True when what comes next is not in the line in which the comment begins. */
  static boolean endsLine(String raw) {
    return isLine(raw) || raw.indexOf('\n') >= 0 || raw.indexOf('\r') >= 0;
  }

  /**
   * The comment with {@code \n} for line ends and nothing behind the end of its lines.
   *
   * <p>When each line begins with a star, the stars stand below the first one; other lines keep
   * their indentation, which may mean something.
   */
  static String canonical(String raw, String indent) {
    String[] lines = LINE_END.split(raw, -1);
    boolean starred = true;
    for (int i = 1; i < lines.length; i++) {
      starred &= lines[i].stripLeading().startsWith("*");
    }
    StringBuilder result = new StringBuilder(raw.length()).append(lines[0].stripTrailing());
    for (int i = 1; i < lines.length; i++) {
      String line = lines[i].stripTrailing();
      result.append('\n').append(starred ? indent + " " + line.stripLeading() : line);
    }
    return result.toString();
  }
}
