package io.github.kitexjava.gen;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Java expressions for texts and numbers that may be anything. */
final class JavaLiteral {
  /** A class file keeps a text in 65,535 bytes at most; a UTF-16 unit takes up to three. */
  private static final int MAX_UNITS = 20_000;

  private JavaLiteral() {}

  /** A literal, or a call that puts several together: the compiler would join a {@code +}. */
  static CodeBlock text(String text) {
    if (text.length() <= MAX_UNITS) {
      return CodeBlock.of("$L", quoted(text));
    }
    List<CodeBlock> parts = new ArrayList<>();
    for (int start = 0; start < text.length(); start += MAX_UNITS) {
      String part = text.substring(start, Math.min(start + MAX_UNITS, text.length()));
      parts.add(CodeBlock.of("$L", quoted(part)));
    }
    return CodeBlock.of("$T.join($S, $L)", String.class, "", CodeBlock.join(parts, ", "));
  }

  static CodeBlock real(double value) {
    if (Double.isNaN(value)) {
      return CodeBlock.of("$T.NaN", Double.class);
    }
    if (Double.isInfinite(value)) {
      return CodeBlock.of(
          value > 0 ? "$T.POSITIVE_INFINITY" : "$T.NEGATIVE_INFINITY", Double.class);
    }
    return CodeBlock.of("$L", Double.toString(value));
  }

  /**
   * A string literal in which everything is escaped that a reader cannot see or an encoder may
   * lose: controls, lone surrogates, marks that change the direction of text.
   */
  static String quoted(String text) {
    StringBuilder result = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> result.append("\\\"");
        case '\\' -> result.append("\\\\");
        case '\n' -> result.append("\\n");
        case '\r' -> result.append("\\r");
        case '\t' -> result.append("\\t");
        default -> {
          if (isVisible(text, i)) {
            result.append(c);
          } else {
            result.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          }
        }
      }
    }
    return result.append('"').toString();
  }

  /** True for a letter, digit, mark, sign or space that a source file may hold as it is. */
  static boolean isVisible(String text, int index) {
    char c = text.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
