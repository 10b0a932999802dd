package io.github.kitexjava.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the classes and objects of a Kotlin file among its tokens, with what stands after their
 * colon and the names of their functions.
 */
final class KotlinOutline {
  private static final Set<String> BEFORE_CONSTRUCTOR =
      Set.of("public", "internal", "protected", "private", "constructor");
  private static final Set<String> MODIFIERS =
      Set.of(
          "public",
          "internal",
          "protected",
          "private",
          "open",
          "final",
          "override",
          "abstract",
          "sealed",
          "suspend",
          "inline",
          "operator",
          "infix",
          "tailrec",
          "external",
          "data",
          "enum",
          "inner",
          "value",
          "annotation",
          "companion",
          "fun");
  private static final Set<String> DECLARATIONS =
      Set.of("class", "interface", "object", "fun", "val", "var", "typealias", "@");

  private final List<JavaToken> tokens;
  private final JavaBrackets brackets;

  /** What an import calls a type by its simple name elsewhere. */
  private final Map<String, String> aliases = new HashMap<>();

  private KotlinOutline(List<JavaToken> tokens, JavaBrackets brackets) {
    this.tokens = tokens;
    this.brackets = brackets;
  }

  /** Reads a file, nested types included; none if its brackets do not balance. */
  static List<KotlinType> types(String source) {
    List<JavaToken> tokens = KotlinScanner.scan(source);
    return JavaBrackets.match(tokens)
        .map(brackets -> new KotlinOutline(tokens, brackets).read())
        .orElse(List.of());
  }

  private List<KotlinType> read() {
    List<KotlinType> types = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (is(i, "as") && i > 1 && isWord(i - 1) && isWord(i + 1) && isInImport(i)) {
        aliases.put(tokens.get(i + 1).text(), tokens.get(i - 1).text());
      }
      boolean isReference = (is(i - 1, ":") && is(i - 2, ":")) || is(i - 1, ".");
      if ((is(i, "class") || is(i, "object")) && !isReference) {
        types.add(new Reader(i).read());
      }
    }
    return types;
  }

  private boolean isInImport(int as) {
    int i = as - 1;
    while (i > 0 && isWord(i) && is(i - 1, ".")) {
      i -= 2;
    }
    return is(i - 1, "import");
  }

  /** Reads one declaration. */
  private final class Reader {
    private final int keyword;
    private final List<String> superTypes = new ArrayList<>();
    private boolean mayHaveMore;
    private int at;

    Reader(int keyword) {
      this.keyword = keyword;
      this.at = keyword + 1;
    }

    KotlinType read() {
      boolean isNamed = isWord(at) && !BEFORE_CONSTRUCTOR.contains(tokens.get(at).text());
      String name = isNamed ? tokens.get(at++).text() : "";
      skipAngles();
      skipConstructor();
      if (is(at, ":")) {
        do {
          at++;
          readSuperType();
        } while (is(at, ","));
      }
      if (is(at, "where")) {
        at = find("{", at);
      }
      boolean isConcrete = !has("abstract") && !has("sealed");
      int start = tokens.get(keyword).start();
      return new KotlinType(name, isConcrete, superTypes, mayHaveMore, functions(), start);
    }

    private void skipConstructor() {
      while (at < tokens.size()) {
        if (is(at, "@")) {
          at = JavaMethodReader.skipAnnotation(tokens, brackets, at);
        } else if (BEFORE_CONSTRUCTOR.contains(tokens.get(at).text()) || is(at, "(")) {
          at = brackets.after(at);
        } else {
          return;
        }
      }
    }

    private void readSuperType() {
      while (is(at, "@")) {
        at = JavaMethodReader.skipAnnotation(tokens, brackets, at);
      }
      StringBuilder name = new StringBuilder();
      while (isWord(at)) {
        name.append(tokens.get(at++).text());
        if (!is(at, ".")) {
          break;
        }
        name.append('.');
        at++;
      }
      superTypes.add(aliases.getOrDefault(name.toString(), name.toString()));
      skipAngles();
      if (is(at, "(")) {
        mayHaveMore |= !name.toString().equals("Any");
        at = brackets.after(at);
      }
      if (is(at, "by")) {
        mayHaveMore = true;
        skipExpression();
      }
    }

    private void skipExpression() {
      while (at < tokens.size()
          && !is(at, ",")
          && !is(at, "{")
          && !DECLARATIONS.contains(tokens.get(at).text())) {
        at = brackets.after(at);
      }
    }

    private void skipAngles() {
      int depth = 0;
      while (at < tokens.size() && (depth > 0 || is(at, "<"))) {
        depth += is(at, "<") ? 1 : is(at, ">") ? -1 : 0;
        at++;
      }
    }

    private List<KotlinType.Function> functions() {
      List<KotlinType.Function> functions = new ArrayList<>();
      int end = is(at, "{") ? brackets.closing(at) : at;
      for (int i = at + 1; i < end; i = brackets.after(i)) {
        if (is(i, "fun") && !is(i + 1, "(")) {
          int open = find("(", i);
          functions.add(
              new KotlinType.Function(
                  tokens.get(open - 1).text(), hasBefore(i, "override"), tokens.get(i).start()));
        }
      }
      return functions;
    }

    private boolean has(String modifier) {
      return hasBefore(keyword, modifier);
    }
  }

  /** Whether a modifier stands among those before a declaration. */
  private boolean hasBefore(int declaration, String modifier) {
    for (int i = declaration - 1; i >= 0 && MODIFIERS.contains(tokens.get(i).text()); i--) {
      if (is(i, modifier)) {
        return true;
      }
    }
    return false;
  }

  private int find(String sign, int from) {
    int i = from;
    while (i < tokens.size() && !is(i, sign)) {
      i = brackets.after(i);
    }
    return i;
  }

  private boolean is(int i, String text) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is(text);
  }

  private boolean isWord(int i) {
    return i >= 0 && i < tokens.size() && tokens.get(i).isWord();
  }
}
