package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.parse.grammar.IdlParser;
import java.util.List;
import java.util.function.Function;
import org.antlr.v4.runtime.Token;

/** Knows the usual mistakes of syntax inside a definition, and what to write instead. */
final class SyntaxAdvice {
  private static final List<Function<Mistake, Advice>> ALL =
      List.of(
          AnnotationAdvice::of, FieldAdvice::of, TypeAdvice::of, ValueAdvice::of, BodyAdvice::of);

  private SyntaxAdvice() {}

  /** {@link Advice#NONE} when the mistake is none of the usual ones. */
  static Advice of(Mistake mistake) {
    return ALL.stream()
        .map(known -> known.apply(mistake))
        .filter(Advice::isKnown)
        .findFirst()
        .orElseGet(() -> afterLongLiteral(mistake));
  }

  private static Advice afterLongLiteral(Mistake mistake) {
    Token before = mistake.at(-1);
    boolean long_ =
        before != null && before.getType() == IdlParser.STRING && hasLineEnd(before.getText());
    return long_
        ? Advice.of(
            "a literal of several lines ends here; it may lack a closing quote where it begins, in"
                + " line "
                + before.getLine())
        : Advice.NONE;
  }

  private static boolean hasLineEnd(String text) {
    return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
  }
}
