package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.diagnostic.Fix;
import io.github.kitexjava.idl.diagnostic.Suggestions;
import io.github.kitexjava.idl.parse.grammar.IdlParser;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/** What to write instead of a word that begins no definition. */
final class ItemAdvice {
  private static final List<String> KEYWORDS =
      List.of(
          "namespace",
          "include",
          "const",
          "typedef",
          "enum",
          "struct",
          "union",
          "exception",
          "service");
  private static final Map<String, String> FOREIGN =
      Map.of("message", "struct", "interface", "service", "class", "struct");
  private static final List<String> OF_PROTOCOL_BUFFERS = List.of("syntax", "option", "edition");

  private ItemAdvice() {}

  /** For what Thrift once had; empty for everything else. */
  static Optional<Advice> replacement(TokenStream tokens, Places places) {
    String word = tokens.LT(1).getText();
    if (word.equals("senum")) {
      return Optional.of(Advice.of("use `string`, or an `enum`"));
    }
    if (word.equals("slist")) {
      return Optional.of(Advice.of("use `list<string>`"));
    }
    if (word.equals("java_package")) {
      return Optional.of(namespace("java", tokens, places));
    }
    if (word.endsWith("_namespace") && word.length() > "_namespace".length()) {
      String language = word.substring(0, word.length() - "_namespace".length());
      return Optional.of(namespace(language, tokens, places));
    }
    return Optional.empty();
  }

  private static Advice namespace(String language, TokenStream tokens, Places places) {
    String name = tokens.LT(2).getText().replaceAll("[\"']", "");
    String right = "namespace " + language + " " + name;
    String help = "write `" + Texts.clip(right) + "`";
    SourceSpan all = places.of(tokens.LT(1)).to(places.of(tokens.LT(2)));
    return Mistake.isWord(name) ? Advice.of(help, Fix.replace(all, right)) : Advice.of(help);
  }

  /** {@link Advice#NONE} when it cannot be guessed. */
  static Advice of(TokenStream tokens, Places places) {
    Token found = tokens.LT(1);
    if (found.getType() == IdlParser.RBRACE) {
      return Advice.of("there is one `}` too many, or a `{` is missing above");
    }
    if (found.getType() == IdlParser.STRING) {
      return Advice.of("literals that stand side by side are not joined");
    }
    return found.getType() == IdlParser.IDENTIFIER ? ofWord(tokens, places) : Advice.NONE;
  }

  private static Advice ofWord(TokenStream tokens, Places places) {
    Token found = tokens.LT(1);
    String word = found.getText().toLowerCase(Locale.ROOT);
    boolean nameFollows = Mistake.isName(tokens.LA(2));
    if (word.equals("import") && tokens.LA(2) == IdlParser.STRING) {
      return didYouMean("include", found, places);
    }
    if (word.equals("package") && nameFollows) {
      return Advice.of(
          "a package is written `namespace java " + Texts.clip(tokens.LT(2).getText()) + "`",
          Fix.replace(places.of(found), "namespace java"));
    }
    String translated = FOREIGN.get(word);
    if (translated != null) {
      return Advice.of("did you mean `" + translated + "`?");
    }
    if (OF_PROTOCOL_BUFFERS.contains(word)) {
      return Advice.of("this is a word of Protocol Buffers, which is another language");
    }
    if (Skipping.isItemKeyword(tokens.LA(2)) && Mistake.isName(tokens.LA(3))) {
      return Advice.of("Thrift has no such word", Fix.remove(places.of(found)));
    }
    return nearest(word).map(keyword -> didYouMean(keyword, found, places)).orElse(Advice.NONE);
  }

  private static Optional<String> nearest(String word) {
    return Suggestions.nearest(word, KEYWORDS)
        .or(() -> Optional.of(word).filter(KEYWORDS::contains));
  }

  /**
   * The keyword of which the word here is a misspelling; empty unless what follows is what follows
   * such a keyword, so that reading it so gives no messages of its own.
   */
  static OptionalInt meant(TokenStream tokens, Places places) {
    if (tokens.LA(1) != IdlParser.IDENTIFIER || replacement(tokens, places).isPresent()) {
      return OptionalInt.empty();
    }
    Optional<String> keyword = nearest(tokens.LT(1).getText().toLowerCase(Locale.ROOT));
    if (keyword.isEmpty()) {
      return OptionalInt.empty();
    }
    int type = CharKinds.wordType(keyword.get().toCharArray(), 0, keyword.get().length());
    return fits(type, tokens) ? OptionalInt.of(type) : OptionalInt.empty();
  }

  private static boolean fits(int keyword, TokenStream tokens) {
    int third = tokens.LA(3);
    boolean name = Mistake.isName(tokens.LA(2));
    return switch (keyword) {
      case IdlParser.INCLUDE -> tokens.LA(2) == IdlParser.STRING;
      case IdlParser.NAMESPACE -> (name || tokens.LA(2) == IdlParser.STAR) && Mistake.isName(third);
      case IdlParser.CONST, IdlParser.TYPEDEF ->
          name && (Mistake.isName(third) || third == IdlParser.LT);
      case IdlParser.SERVICE -> name && (third == IdlParser.LBRACE || third == IdlParser.EXTENDS);
      default -> name && third == IdlParser.LBRACE;
    };
  }

  private static Advice didYouMean(String keyword, Token found, Places places) {
    return Advice.of("did you mean `" + keyword + "`?", Fix.replace(places.of(found), keyword));
  }
}
