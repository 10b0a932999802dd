package io.github.kitexjava.idl.diagnostic;

import static java.util.Objects.requireNonNull;

import io.github.kitexjava.idl.source.SourceSpan;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One problem in the user's input. A bug in this tool is an exception, never a diagnostic.
 *
 * @param code stable across releases
 * @param at the smallest stretch that shows the problem
 * @param message what is wrong: lower case, no full stop, names in backticks
 * @param related other places to look at, such as the first of two duplicates
 * @param help what to do next; empty when it would be a guess
 * @param fix the same for tools; empty where a change of the text alone is no remedy
 */
public record Diagnostic(
    Severity severity,
    Code code,
    SourceSpan at,
    String message,
    List<Related> related,
    String help,
    Optional<Fix> fix) {

  /** Path, line, column, code: two runs print the same list, whatever order the rules ran in. */
  public static final Comparator<Diagnostic> ORDER =
      Comparator.comparing((Diagnostic d) -> d.at().path())
          .thenComparingInt(d -> d.at().start())
          .thenComparing(d -> d.code().id())
          .thenComparing(Diagnostic::message);

  private static final String NOT_ALLOWABLE = "an error cannot be allowed";

  public Diagnostic {
    requireNonNull(severity, "severity");
    requireNonNull(code, "code");
    requireNonNull(at, "at");
    requireNonNull(message, "message");
    requireNonNull(help, "help");
    requireNonNull(fix, "fix");
    related = List.copyOf(related);
  }

  /** One without a fix. */
  public Diagnostic(
      Severity severity,
      Code code,
      SourceSpan at,
      String message,
      List<Related> related,
      String help) {
    this(severity, code, at, message, related, help, Optional.empty());
  }

  /** An error without related places. */
  public static Diagnostic error(Code code, SourceSpan at, String message, String help) {
    return new Diagnostic(Severity.ERROR, code, at, message, List.of(), help);
  }

  /** A warning without related places. */
  public static Diagnostic warning(Code code, SourceSpan at, String message, String help) {
    return new Diagnostic(Severity.WARNING, code, at, message, List.of(), help);
  }

  /** The same with a fix. */
  public Diagnostic with(Fix remedy) {
    return with(Optional.of(remedy));
  }

  /** The same with a fix, or without one. */
  public Diagnostic with(Optional<Fix> remedy) {
    return new Diagnostic(severity, code, at, message, related, help, remedy);
  }

  /** The same as bad as this. */
  Diagnostic as(Severity other) {
    return new Diagnostic(other, code, at, message, related, help, fix);
  }

  /** The same for a user who wants it allowed, which only warnings and notes can be. */
  Diagnostic notAllowable() {
    if (help.endsWith(NOT_ALLOWABLE)) {
      return this;
    }
    String all = help.isEmpty() ? NOT_ALLOWABLE : help + "; " + NOT_ALLOWABLE;
    return new Diagnostic(severity, code, at, message, related, all, fix);
  }

  /**
   * Another place that explains a diagnostic.
   *
   * @param message what is to be seen there, such as "first used here"
   */
  public record Related(SourceSpan at, String message) {}
}
