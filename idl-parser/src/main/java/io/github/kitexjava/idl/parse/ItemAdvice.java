package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.parse.grammar.IdlParser;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
      Map.of("message", "struct", "interface", "service", "class", "struct", "import", "include");

  private ItemAdvice() {}

  /** For what Thrift once had; empty for everything else. */
  static Optional<String> replacement(TokenStream tokens) {
    String word = tokens.LT(1).getText();
    String argument = tokens.LT(2).getText();
    if (word.equals("senum")) {
      return Optional.of("use `string`, or an `enum`");
    }
    if (word.equals("slist")) {
      return Optional.of("use `list<string>`");
    }
    if (word.equals("java_package")) {
      return Optional.of("write `namespace java " + Texts.clip(argument) + "`");
    }
    if (word.endsWith("_namespace") && word.length() > "_namespace".length()) {
      String language = word.substring(0, word.length() - "_namespace".length());
      String name = argument.replaceAll("[\"']", "");
      return Optional.of("write `namespace " + Texts.clip(language + " " + name) + "`");
    }
    return Optional.empty();
  }

  /** Empty when it cannot be guessed. */
  static String of(TokenStream tokens) {
    Token found = tokens.LT(1);
    if (found.getType() == IdlParser.RBRACE) {
      return "there is one `}` too many, or a `{` is missing above";
    }
    if (found.getType() == IdlParser.STRING) {
      return "literals that stand side by side are not joined";
    }
    if (found.getType() != IdlParser.IDENTIFIER) {
      return "";
    }
    String word = found.getText().toLowerCase(Locale.ROOT);
    String translated = FOREIGN.get(word);
    if (translated != null) {
      return "did you mean `" + translated + "`?";
    }
    return KEYWORDS.stream()
        .filter(keyword -> isSlip(word, keyword))
        .findFirst()
        .map(keyword -> "did you mean `" + keyword + "`?")
        .orElse("");
  }

  /** One letter more, less or changed, or two swapped. */
  private static boolean isSlip(String word, String keyword) {
    if (Math.abs(word.length() - keyword.length()) > 1) {
      return false;
    }
    int start = 0;
    int shorter = Math.min(word.length(), keyword.length());
    while (start < shorter && word.charAt(start) == keyword.charAt(start)) {
      start++;
    }
    String a = word.substring(start);
    String b = keyword.substring(start);
    return a.isEmpty()
        || b.isEmpty()
        || a.substring(1).equals(b)
        || a.equals(b.substring(1))
        || a.substring(1).equals(b.substring(1))
        || isSwap(a, b);
  }

  private static boolean isSwap(String a, String b) {
    return a.length() >= 2
        && a.length() == b.length()
        && a.charAt(0) == b.charAt(1)
        && a.charAt(1) == b.charAt(0)
        && a.substring(2).equals(b.substring(2));
  }
}
