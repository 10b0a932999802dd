package io.github.kitexjava.output;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a user's file has to import for the methods that are added to it. A name that means
 * something else there already is written in full instead.
 */
final class ImportsNeeded {
  private final JavaFile user;
  private final JavaFile fresh;
  private final Set<String> mentioned;

  /** By simple name. */
  private final Map<String, JavaImport> freshImports = new HashMap<>();

  private final TreeSet<String> names = new TreeSet<>();

  /**
   * A text to be inserted.
   *
   * @param offset in the user's file
   */
  record Insertion(int offset, String text) {}

  ImportsNeeded(JavaFile user, JavaFile fresh) {
    this.user = user;
    this.fresh = fresh;
    this.mentioned = mentioned(user.tokens());
    for (JavaImport one : fresh.imports()) {
      if (one.isType()) {
        freshImports.putIfAbsent(one.simpleName(), one);
      }
    }
  }

  /** The source of a method as it has to stand in the user's file. */
  String use(JavaMethod method) {
    return use(FreshText.start(fresh, method), method.firstToken(), method.endToken());
  }

  /**
   * The source of some tokens of the fresh file, as it has to stand in the user's.
   *
   * @param from offset at which the text begins, after the token before the first one
   * @param firstToken its index, 1 or more
   * @param endToken the index after the last one
   */
  String use(int from, int firstToken, int endToken) {
    StringBuilder text = new StringBuilder();
    int at = from;
    for (int i = firstToken; i < endToken; i++) {
      JavaToken token = fresh.tokens().get(i);
      text.append(fresh.source(), at, token.start());
      at = token.end();
      boolean simple = token.isWord() && !fresh.tokens().get(i - 1).is(".");
      text.append(simple ? resolve(token.text()) : fresh.source().substring(token.start(), at));
    }
    return text.toString();
  }

  private String resolve(String word) {
    JavaImport wanted = freshImports.get(word);
    return wanted == null ? resolveWithoutImport(word) : nameFor(wanted);
  }

  /** Names of {@code java.lang}, and of the package that the fresh file is in. */
  private String resolveWithoutImport(String word) {
    if (!Character.isUpperCase(word.charAt(0)) || declares(fresh.types(), word)) {
      return word;
    }
    if (isOfJavaLang(word)) {
      return isTaken(word) ? "java.lang." + word : word;
    }
    boolean moved = !fresh.packageName().equals(user.packageName());
    return moved && !fresh.packageName().isEmpty()
        ? nameFor(new JavaImport(fresh.packageName() + "." + word, true, 0))
        : word;
  }

  private static boolean isOfJavaLang(String simpleName) {
    try {
      Class.forName("java.lang." + simpleName, false, null);
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  private String nameFor(JavaImport wanted) {
    if (isVisible(wanted)) {
      return wanted.simpleName();
    }
    if (isTaken(wanted.simpleName()) || mentioned.contains(wanted.simpleName())) {
      return wanted.name();
    }
    names.add(wanted.name());
    return wanted.simpleName();
  }

  private boolean isVisible(JavaImport wanted) {
    if (declares(user.types(), wanted.simpleName())) {
      return false;
    }
    if (imports(wanted.name())) {
      return true;
    }
    boolean samePackage = user.packageName().equals(wanted.packageName());
    return (samePackage || isOnlyOneOnDemand(wanted)) && !isTaken(wanted.simpleName());
  }

  /** Of several packages that are imported as a whole, any may have the name. */
  private boolean isOnlyOneOnDemand(JavaImport wanted) {
    List<JavaImport> onDemand =
        user.imports().stream().filter(i -> i.simpleName().equals("*")).toList();
    return onDemand.size() == 1
        && onDemand.get(0).name().equals(wanted.packageName() + ".*")
        && !isOfJavaLang(wanted.simpleName());
  }

  /**
   * Names that the user's code uses for something already: a class of the same package, say, or a
   * type parameter, which an import would hide or be hidden by.
   */
  private static Set<String> mentioned(List<JavaToken> tokens) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      JavaToken token = tokens.get(i);
      if (token.isWord() && (i == 0 || !tokens.get(i - 1).is("."))) {
        names.add(token.text());
      }
    }
    return names;
  }

  private boolean imports(String name) {
    return user.imports().stream().anyMatch(i -> i.isType() && i.name().equals(name));
  }

  private boolean isTaken(String simpleName) {
    return declares(user.types(), simpleName)
        || user.imports().stream().anyMatch(i -> i.isType() && i.simpleName().equals(simpleName));
  }

  private static boolean declares(List<JavaType> types, String simpleName) {
    return types.stream()
        .anyMatch(t -> t.name().equals(simpleName) || declares(t.nested(), simpleName));
  }

  /** The import lines to add, after the last import or the package declaration. */
  Optional<Insertion> insertion(String lineEnd) {
    if (names.isEmpty()) {
      return Optional.empty();
    }
    String lines =
        names.stream().map(name -> "import " + name + ";").collect(Collectors.joining(lineEnd));
    if (!user.imports().isEmpty()) {
      int last = user.imports().get(user.imports().size() - 1).end();
      return Optional.of(new Insertion(endOfLine(last), lineEnd + lines));
    }
    if (user.headerEnd() > 0) {
      return Optional.of(new Insertion(endOfLine(user.headerEnd()), lineEnd + lineEnd + lines));
    }
    return Optional.of(new Insertion(startOfFile(), lines + lineEnd + lineEnd));
  }

  /** After a line comment that belongs to the declaration; not past anything else. */
  private int endOfLine(int from) {
    String source = user.source();
    int end = from;
    while (end < source.length() && "\r\n".indexOf(source.charAt(end)) < 0) {
      end++;
    }
    String rest = source.substring(from, end).strip();
    return rest.isEmpty() || rest.startsWith("//") ? end : from;
  }

  /** After a byte order mark. */
  private int startOfFile() {
    return user.source().startsWith("\uFEFF") ? 1 : 0;
  }
}
