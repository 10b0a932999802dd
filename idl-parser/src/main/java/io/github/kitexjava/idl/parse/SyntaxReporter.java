package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.diagnostic.Severity;
import io.github.kitexjava.idl.parse.grammar.IdlParser;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Says in our own words what was expected, what was found and what was being parsed. */
final class SyntaxReporter {
  private final Places places;
  private final Diagnostics diagnostics;
  private final boolean endIsKnownToBeLost;

  /**
   * @param endIsKnownToBeLost true when an open comment or literal swallowed the end of the file:
   *     that is reported, and what is missing there follows from it
   */
  SyntaxReporter(Places places, Diagnostics diagnostics, boolean endIsKnownToBeLost) {
    this.places = places;
    this.diagnostics = diagnostics;
    this.endIsKnownToBeLost = endIsKnownToBeLost;
  }

  void report(Parser parser, RecognitionException mistake) {
    Token found = mistake.getOffendingToken();
    ParserRuleContext context = contextOf(parser, mistake);
    IntervalSet expected = parser.getATN().getExpectedTokens(mistake.getOffendingState(), context);
    String message =
        "expected "
            + Expectation.describe(expected, context)
            + ", found "
            + describe(found)
            + Surroundings.describe(context);
    report(
        error(
            Code.SYNTAX,
            found,
            message,
            Openers.of(context, found, places),
            SyntaxAdvice.of(new Mistake(parser.getInputStream(), context, expected, places))));
  }

  /** For what stands between definitions. */
  void unexpectedItem(TokenStream tokens) {
    Token found = tokens.LT(1);
    if (found.getType() == IdlParser.BAD_IDENTIFIER) {
      return; // told by the check of the tokens
    }
    Optional<Advice> replacement = ItemAdvice.replacement(tokens, places);
    if (replacement.isPresent()) {
      report(
          error(
              Code.REMOVED_CONSTRUCT,
              found,
              "`" + found.getText() + "` is no longer part of Thrift",
              List.of(),
              replacement.get()));
      return;
    }
    report(
        error(
            Code.SYNTAX,
            found,
            "expected a definition such as `struct` or `service`, found " + describe(found),
            List.of(),
            ItemAdvice.of(tokens, places)));
  }

  private Diagnostic error(
      Code code, Token at, String message, List<Related> related, Advice advice) {
    return new Diagnostic(
        Severity.ERROR, code, places.of(at), message, related, advice.help(), advice.fix());
  }

  private void report(Diagnostic diagnostic) {
    SourceSpan at = diagnostic.at();
    int end = at.file().text().stripTrailing().length();
    boolean atEnd = at.start() == at.end() || (at.end() >= end && isOpen(at.text()));
    if (!(atEnd && endIsKnownToBeLost)) {
      diagnostics.report(diagnostic);
    }
  }

  private static boolean isOpen(String token) {
    return token.startsWith("\"") || token.startsWith("'");
  }

  /** The innermost rule that was being parsed, not one that ended before the mistake. */
  private static ParserRuleContext contextOf(Parser parser, RecognitionException mistake) {
    RuleContext context = mistake.getCtx();
    return context instanceof ParserRuleContext rule ? rule : parser.getContext();
  }

  static String describe(Token token) {
    return switch (token.getType()) {
      case Token.EOF -> "the end of the file";
      case IdlParser.STRING, IdlParser.UNTERMINATED_STRING ->
          "the literal " + Texts.clip(token.getText());
      default -> "`" + Texts.clip(token.getText()) + "`";
    };
  }
}
