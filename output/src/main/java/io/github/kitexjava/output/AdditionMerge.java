package io.github.kitexjava.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Adds pieces to a text that lacks them. Only text is inserted: every byte that was there stays.
 */
final class AdditionMerge {
  private AdditionMerge() {}

  /**
   * What came of it.
   *
   * @param text the whole file
   * @param added keys of the pieces that were added, in their order
   */
  record Result(String text, List<String> added) {
    Result {
      added = List.copyOf(added);
    }
  }

  static boolean isJava(String path) {
    return path.endsWith(".java");
  }

  /**
   * Adds what is missing: to Java before the closing brace of the class, elsewhere at the end.
   *
   * @param text as on disk, or as the generator makes it
   * @param inherits whether the class has a method of a name from what it extends
   * @return empty if the text is Java without a class that could be added to
   */
  static Optional<Result> merge(ProjectFile file, String text, Predicate<String> inherits) {
    String merged = text;
    List<String> added = new ArrayList<>();
    for (Addition addition : file.additions()) {
      if (!isJava(file.path())) {
        if (!hasWord(merged, addition.key())) {
          merged = withLines(merged, addition.text());
          added.add(addition.key());
        }
        continue;
      }
      Optional<JavaFile> java = JavaFile.read(merged);
      Optional<JavaType> type = java.flatMap(present -> target(present, file));
      if (type.isEmpty()) {
        return Optional.empty();
      }
      if (!declares(type.get(), addition.key()) && !inherits.test(addition.key())) {
        merged = withMembers(java.get(), type.get(), addition);
        added.add(addition.key());
      }
    }
    return Optional.of(new Result(merged, added));
  }

  /** The class that the generator's own text begins with, or what the user made of it. */
  static Optional<JavaType> target(JavaFile present, ProjectFile file) {
    return JavaFile.read(file.content()).stream()
        .flatMap(fresh -> fresh.types().stream().limit(1))
        .findFirst()
        .flatMap(wanted -> HandlerSearch.target(present.types(), wanted))
        .or(() -> present.types().stream().limit(present.types().size() == 1 ? 1 : 0).findFirst());
  }

  static boolean declares(JavaType type, String name) {
    return type.methods().stream().anyMatch(method -> method.name().equals(name))
        || type.nested().stream().anyMatch(nested -> nested.name().equals(name));
  }

  private static String withMembers(JavaFile user, JavaType type, Addition addition) {
    JavaMembers members =
        JavaMembers.of(user.packageName(), type.name(), addition)
            .orElseThrow(() -> new IllegalArgumentException("text of `" + addition.key() + "`"));
    ImportsNeeded imports = new ImportsNeeded(user, members.file());
    UserLayout layout = UserLayout.of(user, type);
    String text = layout.indented(members.use(imports), "");
    return MemberInsertion.of(user, type, layout, text, imports).text();
  }

  /** Whether a text has a word, not as a part of a longer one. */
  static boolean hasWord(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean begins = at == 0 || !continues(text.charAt(at - 1), word.charAt(0));
      boolean ends =
          end == text.length() || !continues(word.charAt(word.length() - 1), text.charAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  private static boolean continues(char left, char right) {
    return Character.isJavaIdentifierPart(left) && Character.isJavaIdentifierPart(right);
  }

  private static String withLines(String text, String lines) {
    String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    String end = text.isEmpty() || text.endsWith("\n") ? "" : lineEnd;
    String whole = lines.endsWith("\n") ? lines : lines + "\n";
    return text + end + whole.replace("\n", lineEnd);
  }
}
