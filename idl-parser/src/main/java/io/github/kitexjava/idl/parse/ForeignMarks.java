package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.diagnostic.Fix;
import io.github.kitexjava.idl.parse.grammar.IdlLexer;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/**
 * Characters that Thrift has no use for. What belongs to one of them, as the name does behind an at
 * sign, is taken out of the parser's sight, so that it is no second mistake.
 */
final class ForeignMarks {
  private final List<Token> tokens;
  private final Places places;
  private final Diagnostics diagnostics;

  ForeignMarks(List<Token> tokens, Places places, Diagnostics diagnostics) {
    this.tokens = tokens;
    this.places = places;
    this.diagnostics = diagnostics;
  }

  /** Reports the characters that stand side by side; returns the index of the last token of it. */
  int report(int first) {
    int last = first;
    while (isAdjacent(last, IdlLexer.INVALID)) {
      last++;
    }
    SourceSpan at = span(first, last);
    int c = places.source().text().codePointAt(at.start());
    if (c == '@' && isAdjacent(last, IdlLexer.IDENTIFIER)) {
      return annotation(first, last + 1);
    }
    if (at.text().startsWith("--") && isFirstInLine(first)) {
      return comment(first);
    }
    if (at.text().startsWith("!--") && first > 0 && isAdjacent(first - 1, IdlLexer.INVALID)) {
      return markupComment(first - 1);
    }
    if (c == '/' && isInPath(first)) {
      return last; // the parser tells that the quotes are missing
    }
    diagnostics.report(
        Diagnostic.error(
                Code.INVALID_CHARACTER,
                at,
                "unexpected " + OddCharacters.describe(c),
                OddCharacters.advice(c))
            .with(fix(at)));
    boolean operator = last == first && OddCharacters.isOperator(c);
    return operator ? operation(first) : last;
  }

  private boolean isInPath(int i) {
    int first = i;
    while (first > 0 && tokens.get(first - 1).getLine() == tokens.get(i).getLine()) {
      first--;
    }
    return typeAt(first) == IdlLexer.INCLUDE;
  }

  private static Optional<Fix> fix(SourceSpan at) {
    StringBuilder ascii = new StringBuilder();
    boolean known =
        at.text()
            .codePoints()
            .mapToObj(OddCharacters::lookAlike)
            .peek(instead -> instead.ifPresent(ascii::append))
            .allMatch(Optional::isPresent);
    return known ? Optional.of(Fix.replace(at, ascii.toString())) : Optional.empty();
  }

  /** {@code @Name}, {@code @Name{...}} or {@code @Name(...)}. */
  private int annotation(int first, int name) {
    int end = name;
    int closer =
        isAdjacent(name, IdlLexer.LBRACE)
            ? IdlLexer.RBRACE
            : isAdjacent(name, IdlLexer.LPAREN) ? IdlLexer.RPAREN : Token.INVALID_TYPE;
    if (closer != Token.INVALID_TYPE) {
      int opener = typeAt(name + 1);
      int depth = 0;
      do {
        end++;
        depth += typeAt(end) == opener ? 1 : typeAt(end) == closer ? -1 : 0;
      } while (depth > 0 && end + 1 < tokens.size() && typeAt(end + 1) != Token.EOF);
    }
    diagnostics.error(
        Code.INVALID_CHARACTER,
        span(first, name),
        "unexpected " + OddCharacters.describe('@'),
        "annotations stand in parentheses after a declaration: `(key = \"value\")`");
    return hide(first, end);
  }

  /** {@code -- as in SQL}. */
  private int comment(int first) {
    int line = tokens.get(first).getLine();
    int last = first;
    while (last + 1 < tokens.size()
        && typeAt(last + 1) != Token.EOF
        && tokens.get(last + 1).getLine() == line) {
      last++;
    }
    SourceSpan mark = places.between(span(first, first).start(), span(first, first).start() + 2);
    diagnostics.report(
        Diagnostic.error(
                Code.INVALID_CHARACTER,
                mark,
                "unexpected " + OddCharacters.describe('-'),
                "a comment begins with `//` or `#`")
            .with(Fix.replace(mark, "//")));
    return hide(first, last);
  }

  /** {@code <!-- as in XML -->}; one that is not closed ends with its line. */
  private int markupComment(int first) {
    int line = tokens.get(first).getLine();
    int last = first + 1;
    int endOfLine = last;
    while (typeAt(last + 1) != Token.EOF && !closesMarkup(last)) {
      last++;
      endOfLine = tokens.get(last).getLine() == line ? last : endOfLine;
    }
    SourceSpan mark = places.between(span(first, first).start(), span(first, first).start() + 4);
    diagnostics.error(
        Code.INVALID_CHARACTER,
        mark,
        "unexpected `<!--`",
        "a comment stands between `/*` and `*/`, or begins with `//` or `#`");
    return hide(first, closesMarkup(last) ? last : endOfLine);
  }

  private boolean closesMarkup(int i) {
    return typeAt(i - 1) == IdlLexer.INVALID
        && isAdjacent(i - 1, IdlLexer.GT)
        && tokens.get(i - 1).getText().equals("-");
  }

  /** {@code 1 + 2}: what is added is no second mistake. */
  private int operation(int operator) {
    boolean operands = isOperand(operator - 1) && isOperand(operator + 1);
    return operands ? hide(operator, operator + 1) : operator;
  }

  private boolean isOperand(int i) {
    int type = typeAt(i);
    return type == IdlLexer.NUMBER || type == IdlLexer.IDENTIFIER || type == IdlLexer.STRING;
  }

  /** Reports an opener inside a comment; returns the index of the last token of the mistake. */
  int nestedComment(int i) {
    Token token = tokens.get(i);
    int inner = token.getText().indexOf("/*", 2);
    if (inner < 0 || inner >= token.getText().length() - 3) {
      return i;
    }
    int start = token.getStartIndex() + inner;
    SourceSpan at = places.between(start, start + 2);
    String help = "comments do not nest: the first `*/` ends it";
    int end = leftOverCloser(i);
    if (end < 0) {
      diagnostics.warning(Code.NESTED_COMMENT, at, "`/*` inside a comment", help);
      return i;
    }
    diagnostics.error(Code.NESTED_COMMENT, at, "`/*` inside a comment", help);
    return hide(i + 1, end);
  }

  /** Where the closer of the outer comment is left over; -1 when there is none. */
  private int leftOverCloser(int comment) {
    for (int i = comment + 1; i + 1 < tokens.size(); i++) {
      int type = typeAt(i);
      boolean slash = typeAt(i + 1) == IdlLexer.INVALID && tokens.get(i + 1).getText().equals("/");
      if (type == IdlLexer.STAR && slash && isAdjacent(i, IdlLexer.INVALID)) {
        return i + 1;
      }
      if (type == IdlLexer.BLOCK_COMMENT || type == IdlLexer.LBRACE) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isAdjacent(int i, int type) {
    return typeAt(i + 1) == type
        && tokens.get(i + 1).getStartIndex() == tokens.get(i).getStopIndex() + 1;
  }

  private boolean isFirstInLine(int i) {
    return i == 0 || tokens.get(i - 1).getLine() < tokens.get(i).getLine();
  }

  private SourceSpan span(int first, int last) {
    return places.between(tokens.get(first).getStartIndex(), tokens.get(last).getStopIndex() + 1);
  }

  private int typeAt(int i) {
    return i < 0 || i >= tokens.size() ? Token.EOF : tokens.get(i).getType();
  }

  private int hide(int first, int last) {
    VisibleTokens.hide(tokens, first, last);
    return last;
  }
}
