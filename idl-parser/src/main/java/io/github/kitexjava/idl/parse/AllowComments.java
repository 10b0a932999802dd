package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.diagnostic.Allowance;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.parse.grammar.IdlLexer;
import io.github.kitexjava.idl.source.SourceFile;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;

/**
 * Finds the line comments {@code thrift:allow(TH0412, TH0301)}; behind the bracket may stand why.
 *
 * <p>One behind something is about its own line, one on a line of its own about the next line that
 * has more than comments, and one before everything else about the whole file.
 */
final class AllowComments {
  private static final String MARK = "thrift:allow";

  private static final Pattern FORM =
      Pattern.compile("(?://+|#+)\\s*" + MARK + "\\b(?:\\s*\\(([^()]*)\\))?");

  private static final Pattern CODE = Pattern.compile("[^\\s,]+");

  private final SourceFile source;
  private final Diagnostics diagnostics;
  private final List<Token> waiting = new ArrayList<>();
  private Optional<Token> before = Optional.empty();

  AllowComments(SourceFile source, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  /** True for a comment that speaks to this tool, and so is nobody's documentation. */
  static boolean isOne(Token comment) {
    if (comment.getType() != IdlLexer.LINE_COMMENT) {
      return false;
    }
    String text = comment.getText();
    return text.contains(MARK) && FORM.matcher(text).lookingAt();
  }

  /**
   * Tells the diagnostics of all that are there.
   *
   * @param tokens of the whole file, comments included
   */
  void read(List<Token> tokens) {
    if (!source.text().contains(MARK)) {
      return;
    }
    for (Token token : tokens) {
      if (token.getChannel() == Token.DEFAULT_CHANNEL) {
        waiting.forEach(comment -> read(comment, source.line(token.getStartIndex())));
        waiting.clear();
        before = Optional.of(token);
      } else if (isOne(token)) {
        comment(token);
      }
    }
  }

  private void comment(Token comment) {
    if (before.isEmpty()) {
      read(comment, Allowance.WHOLE_FILE);
      return;
    }
    int line = source.line(comment.getStartIndex());
    if (source.line(before.get().getStopIndex()) == line) {
      read(comment, line);
    } else {
      waiting.add(comment);
    }
  }

  private void read(Token comment, int line) {
    Matcher form = FORM.matcher(comment.getText());
    String list = form.lookingAt() ? Optional.ofNullable(form.group(1)).orElse("") : "";
    int start = comment.getStartIndex();
    if (list.isBlank()) {
      diagnostics.warning(
          Code.USELESS_ALLOWANCE,
          new SourceSpan(source, start, start + form.end()),
          "this allows nothing (expected a code, such as `thrift:allow(TH0412)`)",
          "");
      return;
    }
    Matcher codes = CODE.matcher(list);
    while (codes.find()) {
      int from = start + form.start(1);
      allow(codes.group(), new SourceSpan(source, from + codes.start(), from + codes.end()), line);
    }
  }

  private void allow(String written, SourceSpan at, int line) {
    Optional<Code> code = Code.of(written);
    if (code.isPresent()) {
      diagnostics.allow(new Allowance(code.get(), at, line));
    } else {
      diagnostics.warning(
          Code.USELESS_ALLOWANCE,
          at,
          "there is no code `" + Texts.clip(written) + "`",
          "write it as messages show it, such as `TH0412`");
    }
  }
}
