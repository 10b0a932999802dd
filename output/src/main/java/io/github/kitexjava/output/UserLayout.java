package io.github.kitexjava.output;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

/** How a user's file is laid out, so that what is added to a type of it looks as if typed there. */
final class UserLayout {
  private static final String DEFAULT_UNIT = "  ";
  private final String source;
  private final JavaType type;
  private final String lineEnd;
  private final String typeIndent;
  private final String memberIndent;
  private final String unit;
  private final int lineStart;

  private UserLayout(JavaFile file, JavaType type) {
    this.source = file.source();
    this.type = type;
    this.lineEnd = source.contains("\r\n") ? "\r\n" : source.contains("\n") ? "\n" : lone(source);
    this.typeIndent = lineIndent(source, type.start());
    this.memberIndent = memberIndent(file);
    this.unit = unit();
    this.lineStart = lineStart(source, type.bodyEnd());
  }

  static UserLayout of(JavaFile file, JavaType type) {
    return new UserLayout(file, type);
  }

  private static String lone(String source) {
    return source.contains("\r") ? "\r" : "\n";
  }

  String lineEnd() {
    return lineEnd;
  }

  /** Where members go: before the line of the closing brace, or before the brace itself. */
  int insertionOffset() {
    return braceHasItsOwnLine() ? lineStart : type.bodyEnd();
  }

  private boolean braceHasItsOwnLine() {
    return lineStart > type.bodyStart() && source.substring(lineStart, type.bodyEnd()).isBlank();
  }

  /** Members with the blank line and the line ends they need at {@link #insertionOffset}. */
  String member(String members) {
    if (braceHasItsOwnLine()) {
      int end = lineStart - (source.startsWith("\r\n", lineStart - 2) ? 2 : 1);
      String before = source.substring(lineStart(source, end), end).strip();
      boolean apart = before.isEmpty() || before.endsWith("{");
      return (apart ? "" : lineEnd) + members + lineEnd;
    }
    return lineEnd + (type.empty() ? "" : lineEnd) + members + lineEnd + typeIndent;
  }

  /** A text that was indented by {@code freshIndent} and steps of two spaces, indented as here. */
  String indented(String text, String freshIndent) {
    return Arrays.stream(text.split("\n", -1))
        .map(line -> line.startsWith(freshIndent) ? line.substring(freshIndent.length()) : line)
        .map(this::indentedLine)
        .collect(Collectors.joining(lineEnd));
  }

  private String indentedLine(String line) {
    String bare = line.stripLeading();
    int spaces = line.length() - bare.length();
    return bare.isEmpty()
        ? ""
        : memberIndent + unit.repeat(spaces / 2) + " ".repeat(spaces % 2) + bare;
  }

  /** As the first thing in the body stands, if it stands on a line of its own. */
  private String memberIndent(JavaFile file) {
    return file.tokens().stream()
        .filter(t -> t.start() >= type.bodyStart() && t.start() < type.bodyEnd())
        .findFirst()
        .filter(t -> source.substring(lineStart(source, t.start()), t.start()).isBlank())
        .map(t -> lineIndent(source, t.start()))
        .orElseGet(() -> typeIndent + unitOfFile());
  }

  private String unit() {
    boolean deeper =
        memberIndent.startsWith(typeIndent) && memberIndent.length() > typeIndent.length();
    return deeper ? memberIndent.substring(typeIndent.length()) : unitOfFile();
  }

  /** The smallest indentation of any line that is not within a comment. */
  private String unitOfFile() {
    return source
        .lines()
        .filter(line -> !line.isBlank() && Character.isWhitespace(line.charAt(0)))
        .filter(line -> !line.stripLeading().startsWith("*"))
        .map(line -> line.substring(0, line.length() - line.stripLeading().length()))
        .map(indent -> indent.startsWith("\t") ? "\t" : indent)
        .min(Comparator.comparingInt(String::length))
        .orElse(DEFAULT_UNIT);
  }

  /** The white space at the start of the line of an offset. */
  static String lineIndent(String source, int offset) {
    int start = lineStart(source, offset);
    int end = start;
    while (end < offset && (source.charAt(end) == ' ' || source.charAt(end) == '\t')) {
      end++;
    }
    return source.substring(start, end);
  }

  /** The offset of the first character of the line of an offset. */
  private static int lineStart(String source, int offset) {
    int start = Math.max(offset, 0);
    while (start > 0 && source.charAt(start - 1) != '\n' && source.charAt(start - 1) != '\r') {
      start--;
    }
    return start;
  }
}
