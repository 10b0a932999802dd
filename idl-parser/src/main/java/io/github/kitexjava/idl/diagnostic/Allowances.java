package io.github.kitexjava.idl.diagnostic;

import io.github.kitexjava.idl.source.SourceFile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All allowances of a run: takes the diagnostics away that comments in the files silence.
 * Immutable.
 */
public final class Allowances {
  /** Of files without such comments. */
  public static final Allowances NONE = new Allowances(List.of());

  /** Codes of generators, which may not run at all: nobody can tell that nothing has them. */
  private static final Set<Code> FOUND_LATER =
      Stream.concat(
              Stream.of(Code.DUPLICATE_METHOD, Code.THROWS, Code.STREAMING, Code.NO_SERVICE),
              EnumSet.allOf(Code.class).stream().filter(code -> code.id().compareTo("TH07") > 0))
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(Code.class)));

  private final List<Allowance> all;
  private final Set<Place> places;

  Allowances(List<Allowance> all) {
    this.all = List.copyOf(all);
    this.places = all.stream().map(Place::of).collect(Collectors.toSet());
  }

  /** Without silenced warnings and notes; an error stays, and its help tells why. */
  public List<Diagnostic> filter(List<Diagnostic> diagnostics) {
    if (places.isEmpty()) {
      return diagnostics;
    }
    List<Diagnostic> rest = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics) {
      boolean allowed = Place.around(diagnostic).stream().anyMatch(places::contains);
      if (allowed && diagnostic.severity() == Severity.ERROR) {
        rest.add(diagnostic.notAllowable());
      } else if (!allowed) {
        rest.add(diagnostic);
      }
    }
    return rest;
  }

  /**
   * A warning for each allowance that silences nothing.
   *
   * @param diagnostics all that the front end found, before {@link #filter}
   */
  public List<Diagnostic> useless(List<Diagnostic> diagnostics) {
    Set<Place> open = new HashSet<>();
    diagnostics.forEach(diagnostic -> open.addAll(Place.around(diagnostic)));
    return all.stream()
        .filter(allowance -> !FOUND_LATER.contains(allowance.code()))
        .filter(allowance -> allowance.code() != Code.USELESS_ALLOWANCE)
        .filter(allowance -> !open.remove(Place.of(allowance))) // a second one has nothing to do
        .map(Allowances::warning)
        .toList();
  }

  private static Diagnostic warning(Allowance allowance) {
    String where = allowance.line() == Allowance.WHOLE_FILE ? "in this file" : "there";
    return new Diagnostic(
        Severity.WARNING,
        Code.USELESS_ALLOWANCE,
        allowance.at(),
        "this allows `" + allowance.code().id() + "`, and nothing " + where + " needs it",
        List.of(),
        "remove it");
  }

  /** What an allowance and a diagnostic must have in common. */
  private record Place(SourceFile file, Code code, int line) {
    static Place of(Allowance allowance) {
      return new Place(allowance.at().file(), allowance.code(), allowance.line());
    }

    static List<Place> around(Diagnostic d) {
      SourceFile file = d.at().file();
      return List.of(
          new Place(file, d.code(), d.at().line()),
          new Place(file, d.code(), Allowance.WHOLE_FILE));
    }
  }
}
