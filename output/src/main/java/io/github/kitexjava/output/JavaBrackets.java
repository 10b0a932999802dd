package io.github.kitexjava.output;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Which bracket closes which, over all tokens of a file: parentheses, braces and square brackets.
 */
final class JavaBrackets {
  private static final String OPENING = "({[";
  private static final String CLOSING = ")}]";
  private final int[] closing;

  private JavaBrackets(int[] closing) {
    this.closing = closing;
  }

  /** Empty if a bracket has no partner: such a file does not compile and is not to be touched. */
  static Optional<JavaBrackets> match(List<JavaToken> tokens) {
    int[] closing = new int[tokens.size()];
    Arrays.fill(closing, -1);
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      JavaToken token = tokens.get(i);
      if (token.kind() != JavaToken.Kind.SIGN) {
        continue;
      }
      int kind = CLOSING.indexOf(token.text());
      if (OPENING.contains(token.text())) {
        open.push(i);
      } else if (kind >= 0) {
        if (open.isEmpty() || !tokens.get(open.peek()).is(OPENING.substring(kind, kind + 1))) {
          return Optional.empty();
        }
        closing[open.pop()] = i;
      }
    }
    return open.isEmpty() ? Optional.of(new JavaBrackets(closing)) : Optional.empty();
  }

  /**
   * The index of the bracket that closes the one at {@code index}; -1 if no bracket opens there.
   */
  int closing(int index) {
    return closing[index];
  }

  /** The index after the group that opens here, or after the single token. */
  int after(int index) {
    return Math.max(closing[index], index) + 1;
  }
}
