package io.github.kitexjava.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds Kotlin classes that implement what the generator makes. They are told of and left alone.
 */
final class KotlinSurvey {
  private final ProjectSources sources;
  private final Notes notes;

  /** A Kotlin class and the file that declares it. */
  record Found(Path file, String source, KotlinType type) {}

  KotlinSurvey(ProjectSources sources, Notes notes) {
    this.sources = sources;
    this.notes = notes;
  }

  /**
   * Every class or object that implements something, itself or by a class between.
   *
   * @param names simple ones of the interfaces, and of what is between them and a class
   */
  List<Found> implementing(Set<String> names) throws IOException {
    Set<String> all = new LinkedHashSet<>(names);
    List<Found> found = List.of();
    int before = 0;
    while (before < all.size()) { // until no abstract class adds its own name
      before = all.size();
      found = naming(all);
      found.stream()
          .map(Found::type)
          .filter(type -> !type.isConcrete())
          .forEach(type -> all.add(type.name()));
    }
    return found;
  }

  private List<Found> naming(Set<String> names) throws IOException {
    List<Found> found = new ArrayList<>();
    for (Path file : sources.kotlin()) {
      Optional<UserSource> source = sources.text(file);
      if (source.isPresent() && sources.mentions(file, names)) {
        String text = source.get().text();
        KotlinOutline.types(text).stream()
            .filter(type -> type.isA(names))
            .forEach(type -> found.add(new Found(file, text, type)));
      }
    }
    return found;
  }

  /** Tells that a class stays as it is, and what it lacks. */
  void tell(Found found, JavaType wanted) {
    KotlinType type = found.type();
    String message =
        "%s implements %s in Kotlin, so it is left alone"
            .formatted(
                type.name().isEmpty() ? "an object" : "`" + type.name() + "`",
                Notes.quoted(wanted.superTypes()));
    List<String> missing =
        wanted.methods().stream()
            .filter(method -> !type.declares(method.name()))
            .map(method -> method.result() + " " + method.signature())
            .toList();
    if (!missing.isEmpty()) {
      message += "; it has no " + Notes.quoted(missing);
      message += type.mayHaveMore() ? ", unless it inherits that" : ": write it";
    }
    notes.add(place(found, type.start()) + ": " + message);
    if (!missing.isEmpty() && !type.mayHaveMore()) {
      notes.leaveWork();
    }
  }

  String place(Found found, int offset) {
    return notes.place(found.file(), found.source(), offset);
  }
}
