package io.github.kitexjava.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds hooks that classes of the user's override and that are no longer there: nothing calls them
 * any more, which a compiler tells only of those with {@code @Override}. Those that are there for
 * another route it finds too, which no compiler tells.
 */
final class OrphanSurvey {
  private final ProjectSources sources;
  private final Set<String> generated;
  private final Notes notes;

  /**
   * Prepares.
   *
   * @param generated paths of the files of this run that belong to the generator
   */
  OrphanSurvey(ProjectSources sources, Set<String> generated, Notes notes) {
    this.sources = sources;
    this.generated = Set.copyOf(generated);
    this.notes = notes;
  }

  /**
   * Tells of every orphan.
   *
   * @param hooks the interface as it is going to be
   * @param place where it is, perhaps as it was
   */
  void tell(ProjectFile hooks, Path place) throws IOException {
    JavaFile fresh = JavaFile.read(hooks.content()).orElseThrow();
    Hooks now = Hooks.of(fresh, before(place));
    GeneratedTypes wanted = GeneratedTypes.in(fresh, generated);
    HandlerSearch search = new HandlerSearch(sources);
    Set<String> names = new LinkedHashSet<>(wanted.simpleNames());
    for (Declared declared : search.all(wanted)) {
      names.add(declared.type().name());
      tellOf(declared, now);
    }
    for (Path file : sources.java()) {
      Optional<JavaFile> java = sources.readIfMentioning(file, names);
      if (java.isPresent()) {
        for (JavaType type : JavaOutline.anonymous(java.get(), names)) {
          tellOf(new Declared(file, java.get(), type), now);
        }
      }
    }
    KotlinSurvey kotlin = new KotlinSurvey(sources, notes);
    for (KotlinSurvey.Found found : kotlin.implementing(names)) {
      tellOf(found, now, kotlin);
    }
  }

  private static Optional<JavaFile> before(Path place) throws IOException {
    if (!Files.isRegularFile(place) || UserSource.isTooLarge(place)) {
      return Optional.empty();
    }
    return JavaFile.read(UserSource.read(place).text());
  }

  private void tellOf(Declared declared, Hooks hooks) throws IOException {
    JavaType type = declared.type();
    Inheritance above = Inheritance.of(declared, List.of(hooks.interfaceName()), sources);
    Set<String> overridden = new LinkedHashSet<>();
    type.methods().forEach(method -> overridden.add(method.name()));
    for (JavaMethod method : type.methods()) {
      boolean overrides = method.modifiers().contains("@Override");
      String place = notes.place(declared.file(), declared.java().source(), method.start());
      if (hooks.fits(method)) {
        tellOfOther(place, method.name(), hooks);
      }
      boolean elsewhere = above.declares(method.name()) || (overrides && !above.isComplete());
      if (hooks.isOrphan(method) && (hooks.wasThere(method.name()) || !elsewhere)) {
        tell(place, method.name(), overrides, hooks.instead(method.name(), overridden));
      }
    }
  }

  private void tellOf(KotlinSurvey.Found found, Hooks hooks, KotlinSurvey kotlin) {
    List<String> overridden =
        found.type().functions().stream().map(KotlinType.Function::name).toList();
    for (KotlinType.Function function : found.type().functions()) {
      String name = function.name();
      if (function.overrides()) {
        tellOfOther(kotlin.place(found, function.start()), name, hooks);
      }
      boolean certain = hooks.wasThere(name) || !found.type().mayHaveMore();
      if (function.overrides() && certain && hooks.isOrphan(name)) {
        String place = kotlin.place(found, function.start());
        tell(place, name, true, hooks.instead(name, overridden));
      }
    }
  }

  /** That a guard came to another route, of whose path the hook's name is made too. */
  private void tellOfOther(String place, String hook, Hooks hooks) {
    String change = hooks.changed().get(hook);
    if (change != null) {
      notes.add(
          "%s: hook `%s` is for %s: delete it if it must not guard that one"
              .formatted(place, hook, change));
    }
  }

  private void tell(String place, String hook, boolean overrides, List<String> instead) {
    List<String> advice = new ArrayList<>();
    if (!instead.isEmpty()) {
      advice.add("if its route is that of " + String.join(" or ", instead) + " now, rename it");
    }
    advice.add(instead.isEmpty() ? "delete it" : "else delete it");
    notes.add(
        "%s: hook `%s` is an orphan, because its route has left the IDL or has another path; %s"
            .formatted(place, hook, String.join(", ", advice)));
    if (overrides) {
      notes.leaveWork();
    }
  }
}
