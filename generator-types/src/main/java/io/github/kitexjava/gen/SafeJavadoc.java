package io.github.kitexjava.gen;

import com.palantir.javapoet.CodeBlock;
import io.github.kitexjava.idl.model.Doc;
import java.util.List;
import java.util.Locale;

/**
 * Makes Javadoc of any text: it comes out as written, and can neither end the comment nor be taken
 * for a tag, for HTML or, since Java reads those inside comments too, for a Unicode escape.
 */
public final class SafeJavadoc {
  private SafeJavadoc() {}

  /**
   * The text without the reason of a {@link Deprecation}, then our own sentences.
   *
   * @param own Javadoc that is already safe; each that is not empty makes a paragraph
   */
  public static CodeBlock of(Doc doc, String... own) {
    StringBuilder result = new StringBuilder(text(Deprecation.prose(doc).text()));
    for (String paragraph : own) {
      if (!paragraph.isEmpty()) {
        result.append(result.isEmpty() ? "" : "\n\n<p>").append(paragraph);
      }
    }
    return result.isEmpty() ? CodeBlock.of("") : CodeBlock.of("$L\n", result);
  }

  /** The lines of a comment without the reason of a {@link Deprecation}; none if it is empty. */
  public static List<String> lines(Doc doc) {
    return text(Deprecation.prose(doc).text()).lines().toList();
  }

  /** The text as the content of a Javadoc comment; a blank line starts a paragraph. */
  public static String text(String text) {
    StringBuilder result = new StringBuilder();
    boolean blank = false;
    for (String line : text.split("\r\n|[\n\r\f\u000b\u0085\u2028\u2029]", -1)) {
      String escaped = escape(line).stripTrailing();
      if (escaped.isBlank()) {
        blank = true;
        continue;
      }
      if (!result.isEmpty()) {
        result.append(blank ? "\n\n<p>" : "\n");
      }
      result.append(result.isEmpty() || blank ? escaped.strip() : escaped);
      blank = false;
    }
    return result.toString();
  }

  private static String escape(String line) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (c) {
        case '&' -> result.append("&amp;");
        case '<' -> result.append("&lt;");
        case '>' -> result.append("&gt;");
        case '@', '\\', '{', '}' -> result.append("&#").append((int) c).append(';');
        case '\t' -> result.append("  ");
        case '/' -> result.append(i > 0 && line.charAt(i - 1) == '*' ? "&#47;" : "/");
        default -> appendVisible(result, line, i);
      }
    }
    return result.toString();
  }

  private static void appendVisible(StringBuilder result, String line, int index) {
    char c = line.charAt(index);
    if (JavaLiteral.isVisible(line, index)) {
      result.append(c);
    } else if (Character.isSurrogate(c) || Character.isISOControl(c)) {
      result.append('\ufffd');
    } else {
      result.append(String.format(Locale.ROOT, "&#x%04x;", (int) c));
    }
  }
}
