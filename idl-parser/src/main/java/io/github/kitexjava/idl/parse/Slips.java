package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.diagnostic.Fix;
import io.github.kitexjava.idl.diagnostic.Suggestions;
import io.github.kitexjava.idl.parse.grammar.IdlParser;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.WritableToken;

/**
 * Words that the parser would take for something else than was meant, so that one slip became
 * several messages elsewhere: {@code 1: requird i32 a} is a field named {@code i32} for it. Reports
 * them and puts right what the parser sees. Only for items that could not be parsed.
 */
final class Slips {
  private static final List<String> REQUIREDNESS = List.of("required", "optional");
  private static final List<String> BEFORE_METHODS = List.of("oneway", "async");
  private static final List<String> CONTAINERS = List.of("list", "set", "map");
  private static final Map<String, String> FOREIGN_CONTAINERS =
      Map.of(
          "array",
          "list",
          "vector",
          "list",
          "sequence",
          "list",
          "hashset",
          "set",
          "hashmap",
          "map",
          "dict",
          "map");
  private static final String IN_FRONT = "a field is written `1: required type name`";

  private final List<Token> tokens;
  private final Places places;
  private final Diagnostics diagnostics;
  private boolean lost;

  /**
   * @param tokens those the parser sees of the item, and a few behind it
   */
  Slips(List<Token> tokens, Places places, Diagnostics diagnostics) {
    this.tokens = tokens;
    this.places = places;
    this.diagnostics = diagnostics;
  }

  /** Returns false when something was taken out that may have declared a name. */
  boolean repair() {
    for (int i = 1; i < tokens.size(); i++) {
      if (isHidden(i)) {
        continue;
      }
      if (typeAt(i) == IdlParser.IDENTIFIER) {
        word(i);
      } else if (typeAt(i) == IdlParser.COLON && baseFollows(i)) {
        instead(i, "extends");
      } else if (typeAt(i) == IdlParser.LT && isDeclared(i)) {
        parameters(i);
      }
    }
    return !lost;
  }

  private void word(int i) {
    if (throwsWord(i) || untypedMethod(i)) {
      return;
    }
    boolean known = BaseTypeNames.isOne(textAt(i));
    boolean repaired = container(i) || baseWord(i);
    if (!repaired && !known && !beforeMethod(i)) {
      beforeField(i);
    }
  }

  /** {@code 1: requird i32 a}, {@code 1: unsigned i32 a}. */
  private void beforeField(int i) {
    boolean id = typeAt(i - 1) == IdlParser.COLON && typeAt(i - 2) == IdlParser.NUMBER;
    boolean twoNames = isType(i + 1) && startsOfNameBehindType(i + 1);
    if (!twoNames || !(id || startsMember(i))) {
      return;
    }
    Optional<String> meant = meant(i, REQUIREDNESS);
    if (meant.isPresent()) {
      instead(i, meant.get());
    } else if (id) {
      superfluous(i, IN_FRONT);
    }
  }

  /** {@code onway void f()}, {@code public void f()}. */
  private boolean beforeMethod(int i) {
    boolean method =
        (typeAt(i + 1) == IdlParser.VOID || typeAt(i + 1) == IdlParser.IDENTIFIER)
            && Mistake.isName(typeAt(i + 2))
            && typeAt(i + 3) == IdlParser.LPAREN
            && line(i) == line(i + 2)
            && startsMember(i);
    if (!method) {
      return false;
    }
    Optional<String> meant = meant(i, BEFORE_METHODS);
    if (meant.isPresent()) {
      instead(i, meant.get());
    } else {
      superfluous(i, "a method is written `oneway void name()` or `type name()`");
    }
    return true;
  }

  /** {@code get()}: for the parser a type with annotations. */
  private boolean untypedMethod(int i) {
    boolean arguments =
        typeAt(i + 1) == IdlParser.LPAREN
            && (typeAt(i + 2) == IdlParser.RPAREN
                || (typeAt(i + 2) == IdlParser.NUMBER && typeAt(i + 3) == IdlParser.COLON));
    if (typeAt(0) != IdlParser.SERVICE || !arguments || !startsMember(i)) {
      return false;
    }
    int end = i + 2;
    while (end < tokens.size() && typeAt(end) != IdlParser.RPAREN) {
      end++;
    }
    boolean typed = Mistake.isName(typeAt(end + 1)) && typeAt(end + 2) == IdlParser.LPAREN;
    boolean sameLine = end + 1 < tokens.size() && line(end + 1) == line(end);
    if (end == tokens.size() || (typed && sameLine)) {
      return false;
    }
    report(
        places.of(tokens.get(i)),
        "method `" + textAt(i) + "` has no type",
        "a method has a type before its name, or `void`");
    VisibleTokens.hide(tokens, i, end);
    return true;
  }

  private boolean throwsWord(int i) {
    boolean behindArguments =
        typeAt(i - 1) == IdlParser.RPAREN && typeAt(i + 1) == IdlParser.LPAREN;
    String text = textAt(i);
    boolean slip = text.equals("raises") || near(text, List.of("throws")).isPresent();
    if (behindArguments && slip) {
      instead(i, "throws");
    }
    return behindArguments && slip;
  }

  private boolean baseWord(int i) {
    boolean slip =
        baseFollows(i)
            && (textAt(i).equals("implements") || near(textAt(i), List.of("extends")).isPresent());
    if (slip) {
      instead(i, "extends");
    }
    return slip;
  }

  private boolean baseFollows(int i) {
    return i >= 2
        && typeAt(i - 2) == IdlParser.SERVICE
        && Mistake.isName(typeAt(i + 1))
        && typeAt(i + 2) == IdlParser.LBRACE;
  }

  /** {@code List<i32>}, {@code stream<i32>}, {@code Foo<i32>}. */
  private boolean container(int i) {
    if (typeAt(i + 1) != IdlParser.LT || isDeclared(i + 1)) {
      return false;
    }
    int end = closing(i + 1);
    if (end < 0) {
      return false;
    }
    String foreign = FOREIGN_CONTAINERS.get(textAt(i).toLowerCase(Locale.ROOT));
    Optional<String> meant = foreign != null ? Optional.of(foreign) : meant(i, CONTAINERS);
    if (meant.isPresent()) {
      instead(i, meant.get());
      return true;
    }
    boolean stream = textAt(i).equals("stream") || textAt(i).equals("sink");
    SourceSpan at = places.of(tokens.get(i));
    if (stream) {
      report(
          at,
          "Thrift has no type `" + textAt(i) + "`",
          "a streaming method has the annotation `(streaming.mode = \"server\")`");
      ((WritableToken) tokens.get(i)).setText("string");
      lost = true;
    } else {
      report(at, "type `" + textAt(i) + "` takes no other types", "only list, set and map do");
      lost = true;
    }
    VisibleTokens.hide(tokens, i + 1, end);
    return true;
  }

  private boolean isDeclared(int i) {
    return i >= 2
        && Skipping.isItemKeyword(typeAt(i - 2))
        && typeAt(i - 2) != IdlParser.CONST
        && typeAt(i - 2) != IdlParser.TYPEDEF
        && typeAt(i) == IdlParser.LT;
  }

  private void parameters(int i) {
    int end = closing(i);
    if (end > 0) {
      SourceSpan at = places.of(tokens.get(i)).to(places.of(tokens.get(end)));
      report(at, "`" + textAt(i - 1) + "` has type parameters", "Thrift has no generic types");
      VisibleTokens.hide(tokens, i, end);
      lost = true;
    }
  }

  private int closing(int opener) {
    int depth = 0;
    for (int i = opener; i < tokens.size(); i++) {
      int type = typeAt(i);
      depth += type == IdlParser.LT ? 1 : type == IdlParser.GT ? -1 : 0;
      if (depth == 0) {
        return i;
      }
      if (type == IdlParser.LBRACE || type == IdlParser.RBRACE || type == IdlParser.SEMI) {
        return -1;
      }
    }
    return -1;
  }

  private Optional<String> meant(int i, List<String> words) {
    return near(textAt(i), words);
  }

  private static Optional<String> near(String text, List<String> words) {
    return Suggestions.nearest(text, words);
  }

  private void instead(int i, String word) {
    SourceSpan at = places.of(tokens.get(i));
    diagnostics.report(
        Diagnostic.error(
                Code.SYNTAX,
                at,
                "unexpected " + SyntaxReporter.describe(tokens.get(i)),
                "did you mean `" + word + "`?")
            .with(Fix.replace(at, word)));
    ((WritableToken) tokens.get(i)).setType(typeOf(word));
  }

  private static int typeOf(String keyword) {
    return switch (keyword) {
      case "required" -> IdlParser.REQUIRED;
      case "optional" -> IdlParser.OPTIONAL;
      case "oneway" -> IdlParser.ONEWAY;
      case "async" -> IdlParser.ASYNC;
      case "list" -> IdlParser.LIST;
      case "set" -> IdlParser.SET;
      case "map" -> IdlParser.MAP;
      case "extends" -> IdlParser.EXTENDS;
      case "throws" -> IdlParser.THROWS;
      default -> throw new IllegalArgumentException("`" + keyword + "` is never suggested here");
    };
  }

  private void superfluous(int i, String help) {
    SourceSpan at = places.of(tokens.get(i));
    SourceSpan all = places.between(at.start(), places.of(tokens.get(i + 1)).start());
    diagnostics.report(
        Diagnostic.error(Code.SYNTAX, at, "unknown word `" + textAt(i) + "` before a type", help)
            .with(new Fix("remove `" + textAt(i) + "`", List.of(new Fix.Edit(all, "")))));
    VisibleTokens.hide(tokens, i, i);
  }

  private void report(SourceSpan at, String message, String help) {
    diagnostics.error(Code.SYNTAX, at, message, help);
  }

  private boolean startsMember(int i) {
    int before = typeAt(i - 1);
    return before == IdlParser.LBRACE
        || before == IdlParser.LPAREN
        || before == IdlParser.RPAREN
        || Skipping.isSeparator(before)
        || tokens.get(i).getLine() > tokens.get(i - 1).getLine();
  }

  private boolean isType(int i) {
    int type = typeAt(i);
    return type == IdlParser.IDENTIFIER || isContainer(type);
  }

  /** A name follows the type, so that the word before the type was meant to be something else. */
  private boolean startsOfNameBehindType(int i) {
    if (isContainer(typeAt(i))) {
      return typeAt(i + 1) == IdlParser.LT || typeAt(i + 1) == IdlParser.CPP_TYPE;
    }
    boolean sameLine = i + 1 < tokens.size() && line(i + 1) == line(i);
    return sameLine && Mistake.isName(typeAt(i + 1));
  }

  private static boolean isContainer(int type) {
    return type == IdlParser.LIST || type == IdlParser.SET || type == IdlParser.MAP;
  }

  private int line(int i) {
    return tokens.get(i).getLine();
  }

  private String textAt(int i) {
    return Texts.clip(tokens.get(i).getText());
  }

  private int typeAt(int i) {
    return i < 0 || i >= tokens.size() ? Token.EOF : tokens.get(i).getType();
  }

  private boolean isHidden(int i) {
    return tokens.get(i).getChannel() != Token.DEFAULT_CHANNEL;
  }
}
