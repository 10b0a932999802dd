package io.github.kitexjava.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Adds the methods to a user's class that a freshly generated version of it has and the user's
 * lacks. Only text is inserted: every byte that was there stays. What the user has to change by
 * hand is told in notes.
 */
public final class HandlerMerge {
  /** Every class may override these. */
  private static final Set<String> OF_OBJECT =
      Set.of("toString", "equals", "hashCode", "clone", "finalize");

  private final JavaFile user;
  private final JavaFile fresh;
  private final JavaType userType;
  private final JavaType freshType;
  private final Inheritance inheritance;
  private final List<Note> notes = new ArrayList<>();

  /** Texts by the offsets in the user's file at which they go in, the last one first. */
  private final Map<Integer, String> insertions = new TreeMap<>(Comparator.reverseOrder());

  private boolean compiles = true;

  /** What is to be told of a place in the user's file. */
  private record Note(int offset, String message) {}

  private HandlerMerge(JavaFile user, JavaFile fresh, JavaType userType, Inheritance inheritance) {
    this.user = user;
    this.fresh = fresh;
    this.userType = userType;
    this.freshType = fresh.types().get(0);
    this.inheritance = inheritance;
  }

  /**
   * What came of a merge.
   *
   * @param text the whole file; the user's own text when nothing was to add
   * @param added names of the methods that were added, in the order of the fresh file
   * @param notes what the user should look at, as {@code line: message}; lines are those of {@code
   *     text}
   * @param compiles false if it surely does not until the user has changed the class
   */
  public record Result(String text, List<String> added, List<String> notes, boolean compiles) {
    public Result {
      added = List.copyOf(added);
      notes = List.copyOf(notes);
    }
  }

  /**
   * Merges; empty when the user's file is not to be touched: its brackets do not balance, or none
   * of its types has the name or a super type of the fresh one. The file is looked at by itself:
   * inherited methods are not seen.
   *
   * @param userSource as on disk
   * @param freshSource as the generator would write it into an empty folder; one top-level type
   */
  public static Optional<Result> merge(String userSource, String freshSource) {
    JavaFile fresh = JavaFile.read(freshSource).orElseThrow();
    return JavaFile.read(userSource)
        .flatMap(
            user ->
                HandlerSearch.target(user.types(), fresh.types().get(0))
                    .map(type -> merge(user, type, fresh, Inheritance.NONE)));
  }

  /**
   * Whether a text is what {@link #merge} takes for fresh: Java with a type whose brackets balance.
   */
  public static boolean canBeAddedTo(String freshSource) {
    return JavaFile.read(freshSource).filter(java -> !java.types().isEmpty()).isPresent();
  }

  /** Merges into one type of the user's file. */
  static Result merge(JavaFile user, JavaType type, JavaFile fresh, Inheritance inheritance) {
    return new HandlerMerge(user, fresh, type, inheritance).run();
  }

  private Result run() {
    List<JavaMethod> missing = freshType.methods().stream().filter(this::isMissing).toList();
    noteRemoved(missing);
    String text = missing.isEmpty() ? user.source() : insert(missing);
    List<String> added = missing.stream().map(JavaMethod::name).toList();
    return new Result(text, added, notes.stream().map(this::told).toList(), compiles);
  }

  private String told(Note note) {
    int line = user.line(note.offset());
    for (Map.Entry<Integer, String> insertion : insertions.entrySet()) {
      line += insertion.getKey() <= note.offset() ? JavaFile.lineEnds(insertion.getValue()) : 0;
    }
    return line + ": " + note.message();
  }

  /** Whether nothing of the user's can be meant for the method; notes what is not quite right. */
  private boolean isMissing(JavaMethod wanted) {
    List<JavaMethod> own = userType.implementing(wanted.name());
    if (own.stream().anyMatch(wanted::hasSignatureOf)) {
      return false;
    }
    Optional<JavaMethod> clash =
        userType.methods().stream()
            .filter(m -> m.name().equals(wanted.name()) && m.hasParametersOf(wanted))
            .findFirst()
            .or(() -> own.stream().findFirst());
    if (clash.isPresent()) {
      noteDrift(clash.get(), wanted);
      return false;
    }
    Optional<Inheritance.Method> inherited = inheritance.implementing(wanted);
    if (inherited.isPresent()) {
      noteInherited(inherited.get(), wanted);
      return false;
    }
    inheritance.unknownClass().ifPresent(above -> noteUnknown(above, wanted));
    return inheritance.unknownClass().isEmpty();
  }

  private void noteDrift(JavaMethod present, JavaMethod wanted) {
    compiles &= canOverride(present, wanted);
    note(present.start(), declaration(present) + " is now " + declaration(wanted) + " in the IDL");
  }

  /** A subclass may stand for the result; other parameters make another method. */
  private static boolean canOverride(JavaMethod present, JavaMethod wanted) {
    boolean samePrimitive =
        present.result().equals(wanted.result())
            || !(isPrimitive(present.result()) || isPrimitive(wanted.result()));
    return present.mayImplement() && samePrimitive && present.hasParametersOf(wanted);
  }

  private static boolean isPrimitive(String type) {
    return Character.isLowerCase(type.charAt(0)) && type.chars().allMatch(Character::isLetter);
  }

  private void noteInherited(Inheritance.Method inherited, JavaMethod wanted) {
    if (inherited.method().hasSignatureOf(wanted)) {
      return;
    }
    compiles &= canOverride(inherited.method(), wanted);
    note(
        userType.start(),
        "%s, inherited from `%s` line %d, is now %s in the IDL"
            .formatted(
                declaration(inherited.method()),
                inherited.file().getFileName(),
                inherited.line(),
                declaration(wanted)));
  }

  private void noteUnknown(String above, JavaMethod wanted) {
    note(
        userType.start(),
        "%s is not here; if it does not come from `%s`, whose source is not in this project, write"
                .formatted(declaration(wanted), above)
            + " it (nothing was added, because that could hide it)");
  }

  /** Methods that say they override something, where nothing is left to override. */
  private void noteRemoved(List<JavaMethod> missing) {
    if (!inheritance.isComplete() || userType.kind().equals("record")) {
      return; // what cannot be seen may declare them; a record's own components do too
    }
    for (JavaMethod method : userType.methods()) {
      boolean overrides = method.modifiers().contains("@Override") && method.mayImplement();
      if (overrides && !isDeclaredAbove(method.name())) {
        compiles = false;
        note(
            method.start(),
            declaration(method) + " is not in the IDL any more" + renamed(method, missing));
      }
    }
  }

  private boolean isDeclaredAbove(String name) {
    return freshType.methods().stream().anyMatch(m -> m.name().equals(name))
        || inheritance.declares(name)
        || OF_OBJECT.contains(name);
  }

  private static String renamed(JavaMethod gone, List<JavaMethod> missing) {
    List<JavaMethod> alike =
        missing.stream()
            .filter(m -> m.parameterTypes().equals(gone.parameterTypes()))
            .filter(m -> m.result().equals(gone.result()))
            .toList();
    return alike.size() == 1
        ? "; if it is `" + alike.get(0).name() + "` now, move its code there"
        : "; delete it, or its `@Override`";
  }

  private void note(int offset, String message) {
    notes.add(new Note(offset, message));
  }

  private static String declaration(JavaMethod method) {
    return "`" + method.result() + " " + method.signature() + "`";
  }

  private String insert(List<JavaMethod> missing) {
    UserLayout layout = UserLayout.of(user, userType);
    ImportsNeeded imports = new ImportsNeeded(user, fresh);
    String members =
        missing.stream()
            .map(method -> layout.indented(imports.use(method), FreshText.indentOf(fresh, method)))
            .collect(Collectors.joining(layout.lineEnd() + layout.lineEnd()));
    MemberInsertion inserted = MemberInsertion.of(user, userType, layout, members, imports);
    insertions.putAll(inserted.insertions());
    return inserted.text();
  }
}
