package io.github.kitexjava.idl.ast;

import java.util.Optional;

/**
 * A backslash in a literal and what belongs to it: C's short forms, {@code \xHH} and {@code
 * \}{@code uHHHH}.
 *
 * @param value what it stands for
 * @param isByte whether it stands for a byte rather than a character where the literal is binary
 * @param end index behind its last character
 */
public record EscapeSequence(char value, boolean isByte, int end) {
  private static final String SIMPLE = "abfnrtv0\\\"'";
  private static final String SIMPLE_VALUES = "\u0007\b\f\n\r\t\u000B\0\\\"'";

  /**
   * Reads the one whose backslash is at {@code at}; empty if it is none that is known.
   *
   * @param raw a literal as written
   * @param at smaller than {@code end - 1}
   * @param end where the text of the literal ends
   */
  public static Optional<EscapeSequence> read(String raw, int at, int end) {
    char kind = raw.charAt(at + 1);
    int simple = SIMPLE.indexOf(kind);
    if (simple >= 0) {
      return Optional.of(new EscapeSequence(SIMPLE_VALUES.charAt(simple), false, at + 2));
    }
    int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : 0;
    int behind = at + 2 + digits;
    if (digits == 0 || behind > end || !isHex(raw, at + 2, behind)) {
      return Optional.empty();
    }
    char value = (char) Integer.parseInt(raw, at + 2, behind, 16);
    return Optional.of(new EscapeSequence(value, kind == 'x', behind));
  }

  private static boolean isHex(String text, int start, int end) {
    return text.substring(start, end).chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
  }
}
