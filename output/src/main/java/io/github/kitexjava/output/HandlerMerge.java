package io.github.kitexjava.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Adds the methods to a user's class that a freshly generated version of it has and the user's
 * lacks. Only text is inserted: every byte that was there stays. What the user has to change by
 * hand is told in notes.
 */
public final class HandlerMerge {
  private final JavaFile user;
  private final JavaFile fresh;
  private final JavaType userType;
  private final JavaType freshType;
  private final List<String> added = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private HandlerMerge(JavaFile user, JavaFile fresh, JavaType userType, JavaType freshType) {
    this.user = user;
    this.fresh = fresh;
    this.userType = userType;
    this.freshType = freshType;
  }

  /**
   * What came of a merge.
   *
   * @param text the whole file; the user's own text when nothing was to add
   * @param added names of the methods that were added, in the order of the fresh file
   * @param notes what the user should look at, as {@code line: message}
   */
  public record Result(String text, List<String> added, List<String> notes) {
    public Result {
      added = List.copyOf(added);
      notes = List.copyOf(notes);
    }
  }

  /**
   * Merges; empty when the user's file is not to be touched: its brackets do not balance, or none
   * of its types has the name or a super type of the fresh one.
   *
   * @param userSource as on disk
   * @param freshSource as the generator would write it into an empty folder; one top-level type
   */
  public static Optional<Result> merge(String userSource, String freshSource) {
    JavaFile fresh = JavaFile.read(freshSource).orElseThrow();
    JavaType freshType = fresh.types().get(0);
    return JavaFile.read(userSource)
        .flatMap(
            user ->
                target(user.types(), freshType)
                    .map(type -> new HandlerMerge(user, fresh, type, freshType).run()));
  }

  /** The type of the same name; else the first, at any depth, that has one of its super types. */
  private static Optional<JavaType> target(List<JavaType> types, JavaType wanted) {
    Optional<JavaType> named =
        types.stream().filter(type -> type.name().equals(wanted.name())).findFirst();
    return named.isPresent() ? named : implementing(types, wanted.superTypes());
  }

  /** The first type, at any depth, that has one of these super types. */
  static Optional<JavaType> implementing(List<JavaType> types, List<String> superTypes) {
    for (JavaType type : types) {
      if (type.superTypes().stream().anyMatch(superTypes::contains)) {
        return Optional.of(type);
      }
      Optional<JavaType> nested = implementing(type.nested(), superTypes);
      if (nested.isPresent()) {
        return nested;
      }
    }
    return Optional.empty();
  }

  private Result run() {
    List<JavaMethod> missing = new ArrayList<>();
    for (JavaMethod method : freshType.methods()) {
      Optional<JavaMethod> present = userType.method(method.name());
      if (present.isEmpty()) {
        missing.add(method);
        added.add(method.name());
      } else if (!sameSignature(present.get(), method)) {
        noteDrift(present.get(), method);
      }
    }
    String text = missing.isEmpty() ? user.source() : insert(missing);
    return new Result(text, added, notes);
  }

  private void noteDrift(JavaMethod present, JavaMethod wanted) {
    notes.add(
        user.line(present.start())
            + ": `"
            + present.result()
            + " "
            + present.signature()
            + "` is now `"
            + wanted.result()
            + " "
            + wanted.signature()
            + "` in the IDL");
  }

  /** A qualified name and its simple form are the same type here. */
  private static boolean sameSignature(JavaMethod a, JavaMethod b) {
    return unqualified(a.result()).equals(unqualified(b.result()))
        && a.parameterTypes().stream()
            .map(HandlerMerge::unqualified)
            .toList()
            .equals(b.parameterTypes().stream().map(HandlerMerge::unqualified).toList());
  }

  private static String unqualified(String type) {
    return type.replaceAll("[\\p{javaJavaIdentifierPart}]+\\.(?!\\.)", "");
  }

  private String insert(List<JavaMethod> missing) {
    UserLayout layout = UserLayout.of(user, userType);
    ImportsNeeded imports = new ImportsNeeded(user, fresh);
    String members =
        missing.stream()
            .map(method -> layout.indented(imports.use(method), FreshText.indentOf(fresh, method)))
            .collect(Collectors.joining(layout.lineEnd() + layout.lineEnd()));
    Map<Integer, String> insertions = new TreeMap<>(Comparator.reverseOrder());
    // The enum's constants may end where the members begin: one insertion, in this order.
    String semicolon = userType.constantsEnd().isPresent() ? ";" : "";
    int at = layout.insertionOffset();
    String text = layout.member(members);
    if (!semicolon.isEmpty() && userType.constantsEnd().get() != at) {
      insertions.put(userType.constantsEnd().get(), semicolon);
      semicolon = "";
    }
    insertions.put(at, semicolon + text);
    imports
        .insertion(layout.lineEnd())
        .ifPresent(i -> insertions.merge(i.offset(), i.text(), (a, b) -> b + a));
    StringBuilder merged = new StringBuilder(user.source());
    insertions.forEach(merged::insert);
    return merged.toString();
  }
}
