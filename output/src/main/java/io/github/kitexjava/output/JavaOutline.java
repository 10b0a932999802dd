package io.github.kitexjava.output;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the declarations of a Java file among its tokens: package, imports, types and the methods
 * directly in them. What is inside of methods and initializers is skipped as balanced brackets.
 */
final class JavaOutline {
  private static final Set<String> MODIFIERS =
      Set.of(
          "public",
          "protected",
          "private",
          "static",
          "final",
          "abstract",
          "default",
          "synchronized",
          "native",
          "strictfp",
          "transient",
          "volatile",
          "sealed",
          "non",
          "-");

  private final String source;
  private final List<JavaToken> tokens;
  private final JavaBrackets brackets;
  private final JavaMethodReader methodReader;
  private final List<JavaImport> imports = new ArrayList<>();
  private String packageName = "";
  private int headerEnd;

  JavaOutline(String source, List<JavaToken> tokens, JavaBrackets brackets) {
    this.source = source;
    this.tokens = tokens;
    this.brackets = brackets;
    this.methodReader = new JavaMethodReader(tokens, brackets);
  }

  JavaFile read() {
    Members top = new Members();
    int i = 0;
    while (i < tokens.size()) {
      int declaration = skipModifiers(i);
      if (is(declaration, "package")) {
        i = readPackage(declaration);
      } else if (is(declaration, "import")) {
        i = readImport(declaration);
      } else {
        i = readMember(i, tokens.size(), top);
      }
    }
    return new JavaFile(source, tokens, packageName, headerEnd, imports, top.types);
  }

  /**
   * Classes without a name, wherever they are in a file: {@code new Base() { … }}. They have only
   * methods, and what they extend or implement.
   *
   * @param simpleNames of what they may extend or implement
   */
  static List<JavaType> anonymous(JavaFile file, Collection<String> simpleNames) {
    List<JavaToken> tokens = file.tokens();
    JavaBrackets brackets = JavaBrackets.match(tokens).orElseThrow(); // the file was read
    JavaOutline outline = new JavaOutline(file.source(), tokens, brackets);
    List<JavaType> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (outline.is(i, "new") && tokens.get(i).isWord()) {
        outline.readAnonymous(i, simpleNames).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<JavaType> readAnonymous(int keyword, Collection<String> simpleNames) {
    Heading heading = new Heading(keyword);
    heading.clause = "implements";
    int open = keyword + 1;
    while (isWord(open) || is(open, ".") || is(open, "@")) {
      heading.take(open);
      open = is(open, "@") ? skipAnnotation(open) : open + 1;
    }
    int body = brackets.after(Math.min(open, tokens.size() - 1));
    if (!is(open, "(") || !is(body, "{")) {
      return Optional.empty();
    }
    JavaType read = readBody(keyword, keyword, keyword, body, heading);
    return Optional.of(read).filter(type -> type.isA(simpleNames)).map(JavaOutline::withoutName);
  }

  private static JavaType withoutName(JavaType type) {
    return new JavaType(
        "class",
        false,
        "",
        type.superTypes(),
        type.superClass(),
        type.methods(),
        type.nested(),
        type.start(),
        type.bodyStart(),
        type.bodyEnd(),
        Optional.empty(),
        type.empty());
  }

  private int readPackage(int keyword) {
    int end = find(";", keyword, tokens.size());
    packageName = text(keyword + 1, end);
    headerEnd = endOffset(end);
    return end + 1;
  }

  private int readImport(int keyword) {
    int end = find(";", keyword, tokens.size());
    // `import module java.base;` and `import static a.B.c;` have a word before the name.
    boolean isType = !(isWord(keyword + 1) && isWord(keyword + 2));
    imports.add(
        new JavaImport(text(isType ? keyword + 1 : keyword + 2, end), isType, endOffset(end)));
    return end + 1;
  }

  /** Reads one member or top-level declaration; returns the index after it. */
  private int readMember(int first, int end, Members members) {
    int i = skipModifiers(first);
    if (i >= end || is(i, ";")) {
      return i + 1;
    }
    if (is(i, "{")) {
      return brackets.after(i);
    }
    if (startsType(i)) {
      return readType(first, i, members);
    }
    return readFieldOrMethod(first, i, end, members);
  }

  private int readFieldOrMethod(int first, int typeStart, int end, Members members) {
    int i = typeStart;
    while (i < end) {
      if (is(i, "@")) {
        i = skipAnnotation(i);
      } else if (is(i, "=")) {
        return find(";", i, end) + 1;
      } else if (is(i, ";")) {
        return i + 1;
      } else if (is(i, "{")) {
        return brackets.after(i); // the compact constructor of a record
      } else if (is(i, "(")) {
        int after = afterMethod(brackets.after(i), end);
        methodReader.read(first, typeStart, i, after).ifPresent(members.methods::add);
        return after;
      } else {
        i++;
      }
    }
    return end;
  }

  /** From after the parameters to after the body or the semicolon. */
  private int afterMethod(int from, int end) {
    int i = from;
    while (i < end) {
      if (is(i, "{")) {
        return brackets.after(i);
      }
      if (is(i, "default")) {
        return find(";", i, end) + 1;
      }
      if (is(i, ";")) {
        return i + 1;
      }
      i = is(i, "@") ? skipAnnotation(i) : i + 1;
    }
    return end;
  }

  private boolean startsType(int i) {
    if (is(i, "@")) {
      return is(i + 1, "interface");
    }
    if (is(i, "record")) {
      return isWord(i + 1) && (is(i + 2, "(") || is(i + 2, "<"));
    }
    return is(i, "class") || is(i, "interface") || is(i, "enum");
  }

  private int readType(int first, int keyword, Members members) {
    int name = is(keyword, "@") ? keyword + 2 : keyword + 1;
    Heading heading = new Heading(keyword);
    int open = name;
    while (open < tokens.size() && !is(open, "{")) {
      heading.take(open);
      open = is(open, "@") ? skipAnnotation(open) : brackets.after(open);
    }
    if (open >= tokens.size()) {
      return tokens.size();
    }
    members.types.add(readBody(first, keyword, name, open, heading));
    return brackets.after(open);
  }

  /** What stands before the body of a type: collects the names of super types. */
  private final class Heading {
    final List<String> superTypes = new ArrayList<>();
    private final boolean isClass;
    private String clause = "";
    private int angles;
    private int extended;

    Heading(int keyword) {
      this.isClass = is(keyword, "class");
    }

    void take(int i) {
      if (angles == 0 && (is(i, "extends") || is(i, "implements") || is(i, "permits"))) {
        clause = tokens.get(i).text();
      } else if (angles == 0 && !clause.isEmpty() && !clause.equals("permits") && isWord(i)) {
        add(i);
      }
      angles += is(i, "<") ? 1 : is(i, ">") ? -1 : 0;
    }

    private void add(int i) {
      if (is(i - 1, ".")) {
        int last = superTypes.size() - 1;
        superTypes.set(last, superTypes.get(last) + "." + tokens.get(i).text());
        return;
      }
      superTypes.add(tokens.get(i).text());
      extended += clause.equals("extends") ? 1 : 0;
    }

    Optional<String> superClass() {
      return isClass && extended > 0 ? Optional.of(superTypes.get(0)) : Optional.empty();
    }
  }

  private JavaType readBody(int first, int keyword, int name, int open, Heading heading) {
    int close = brackets.closing(open);
    Members inner = new Members();
    int i = open + 1;
    Optional<Integer> constantsEnd = Optional.empty();
    if (is(keyword, "enum")) {
      i = find(";", i, close);
      constantsEnd = i == close ? Optional.of(endOffset(close - 1)) : Optional.empty();
      i++;
    }
    while (i < close) {
      i = readMember(i, close, inner);
    }
    return new JavaType(
        tokens.get(keyword).text(),
        hasModifier(first, keyword, "abstract"),
        isWord(name) ? tokens.get(name).text() : "",
        heading.superTypes,
        heading.superClass(),
        inner.methods,
        inner.types,
        tokens.get(first).start(),
        endOffset(open),
        tokens.get(close).start(),
        constantsEnd,
        close == open + 1);
  }

  private int skipModifiers(int from) {
    int i = from;
    while (i < tokens.size()) {
      if (is(i, "@") && !is(i + 1, "interface")) {
        i = skipAnnotation(i);
      } else if (isModifier(i)) {
        i++;
      } else {
        return i;
      }
    }
    return i;
  }

  /** {@code sealed} and {@code non} are names unless a declaration goes on after them. */
  private boolean isModifier(int i) {
    JavaToken token = tokens.get(i);
    return token.kind() != JavaToken.Kind.LITERAL && MODIFIERS.contains(token.text());
  }

  private boolean hasModifier(int from, int end, String modifier) {
    for (int i = from; i < end; i = is(i, "@") ? skipAnnotation(i) : i + 1) {
      if (is(i, modifier)) {
        return true;
      }
    }
    return false;
  }

  private int skipAnnotation(int at) {
    return JavaMethodReader.skipAnnotation(tokens, brackets, at);
  }

  /** The index of the next such sign outside of brackets, or {@code end}. */
  private int find(String sign, int from, int end) {
    int i = from;
    while (i < end && !is(i, sign)) {
      i = brackets.after(i);
    }
    return Math.min(i, end);
  }

  private boolean is(int i, String text) {
    return i < tokens.size() && tokens.get(i).is(text);
  }

  private boolean isWord(int i) {
    return i < tokens.size() && tokens.get(i).isWord();
  }

  private int endOffset(int i) {
    return i < tokens.size() ? tokens.get(i).end() : source.length();
  }

  private String text(int from, int end) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < Math.min(end, tokens.size()); i++) {
      text.append(tokens.get(i).text());
    }
    return text.toString();
  }

  /** What was found directly in a file or a type. */
  private static final class Members {
    final List<JavaMethod> methods = new ArrayList<>();
    final List<JavaType> types = new ArrayList<>();
  }
}
