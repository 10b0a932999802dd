package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.diagnostic.Fix;
import io.github.kitexjava.idl.parse.grammar.IdlParser;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/**
 * Methods as Protocol Buffers has them, {@code rpc Get (Id) returns (User);}: reports each as one
 * mistake and takes it out of the parser's sight.
 */
final class ForeignMethods {
  private final List<Token> tokens;
  private final Places places;
  private final Diagnostics diagnostics;

  /**
   * @param tokens those the parser sees of one item
   */
  ForeignMethods(List<Token> tokens, Places places, Diagnostics diagnostics) {
    this.tokens = tokens;
    this.places = places;
    this.diagnostics = diagnostics;
  }

  /** One message type in parentheses, perhaps behind the word {@code stream}. */
  private record Message(int name, int end, boolean stream) {}

  void takeOut() {
    if (tokens.get(0).getType() != IdlParser.SERVICE) {
      return;
    }
    for (int i = 1; i < tokens.size(); i++) {
      if (isWord(i, "rpc") && Mistake.isName(typeAt(i + 1))) {
        i = method(i);
      }
    }
  }

  /** Returns the index of the last token of it. */
  private int method(int first) {
    Optional<Message> argument = message(first + 2);
    Optional<Message> result =
        argument.filter(a -> isWord(a.end() + 1, "returns")).flatMap(a -> message(a.end() + 2));
    if (result.isEmpty()) {
      return first;
    }
    int end = body(result.get().end());
    report(first, end, argument.get(), result.get());
    VisibleTokens.hide(tokens, first, end);
    return end;
  }

  private Optional<Message> message(int opener) {
    boolean stream = isWord(opener + 1, "stream") && Mistake.isName(typeAt(opener + 2));
    int name = opener + (stream ? 2 : 1);
    boolean whole =
        typeAt(opener) == IdlParser.LPAREN
            && Mistake.isName(typeAt(name))
            && typeAt(name + 1) == IdlParser.RPAREN;
    return whole ? Optional.of(new Message(name, name + 1, stream)) : Optional.empty();
  }

  /** Where the options of a method end, or the separator behind it. */
  private int body(int end) {
    if (typeAt(end + 1) == IdlParser.LBRACE) {
      int depth = 0;
      for (int i = end + 1; i < tokens.size(); i++) {
        depth += typeAt(i) == IdlParser.LBRACE ? 1 : typeAt(i) == IdlParser.RBRACE ? -1 : 0;
        if (depth == 0) {
          return i;
        }
      }
    }
    return Skipping.isSeparator(typeAt(end + 1)) ? end + 1 : end;
  }

  private void report(int first, int end, Message argument, Message result) {
    SourceSpan start = places.of(tokens.get(first));
    SourceSpan head = start.to(places.of(tokens.get(result.end())));
    SourceSpan all = start.to(places.of(tokens.get(end)));
    String right =
        textAt(result.name())
            + " "
            + textAt(first + 1)
            + "(1: "
            + textAt(argument.name())
            + " request)"
            + streaming(argument, result);
    diagnostics.report(
        Diagnostic.error(
                Code.SYNTAX,
                head,
                "method `" + Texts.clip(textAt(first + 1)) + "` is written as in Protocol Buffers",
                "write `" + Texts.clip(right) + "`")
            .with(Fix.replace(all, right)));
  }

  private static String streaming(Message argument, Message result) {
    if (!argument.stream() && !result.stream()) {
      return "";
    }
    String mode =
        argument.stream() && result.stream()
            ? "bidirectional"
            : argument.stream() ? "client" : "server";
    return " (streaming.mode = \"" + mode + "\")";
  }

  private boolean isWord(int i, String word) {
    return typeAt(i) == IdlParser.IDENTIFIER && textAt(i).equals(word);
  }

  private String textAt(int i) {
    return tokens.get(i).getText();
  }

  private int typeAt(int i) {
    return i < tokens.size() ? tokens.get(i).getType() : Token.EOF;
  }
}
