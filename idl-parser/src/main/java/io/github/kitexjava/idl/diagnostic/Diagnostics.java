package io.github.kitexjava.idl.diagnostic;

import static java.util.Objects.requireNonNull;

import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects the diagnostics of one run, over all files and phases. The same problem reported twice
 * is kept once. Not for use by several threads.
 */
public final class Diagnostics {
  private final Set<Diagnostic> found = new LinkedHashSet<>();
  private final List<Allowance> allowances = new ArrayList<>();
  private final Compatibility compatibility;
  private boolean hasErrors;

  public Diagnostics() {
    this(Compatibility.DEFAULT);
  }

  /** For a run that follows one compiler, or none. */
  public Diagnostics(Compatibility compatibility) {
    this.compatibility = requireNonNull(compatibility, "compatibility");
  }

  /** Whose reading counts in this run. */
  public Compatibility compatibility() {
    return compatibility;
  }

  public void error(Code code, SourceSpan at, String message, String help) {
    report(new Diagnostic(Severity.ERROR, code, at, message, List.of(), help));
  }

  public void error(Code code, SourceSpan at, String message, String help, Related... related) {
    report(new Diagnostic(Severity.ERROR, code, at, message, List.of(related), help));
  }

  public void warning(Code code, SourceSpan at, String message, String help) {
    report(new Diagnostic(Severity.WARNING, code, at, message, List.of(), help));
  }

  public void warning(Code code, SourceSpan at, String message, String help, Related... related) {
    report(new Diagnostic(Severity.WARNING, code, at, message, List.of(related), help));
  }

  public void note(Code code, SourceSpan at, String message, String help) {
    report(new Diagnostic(Severity.NOTE, code, at, message, List.of(), help));
  }

  /**
   * Reports a place that other compilers read otherwise: as a warning, an error or not at all, as
   * {@link #compatibility()} has it.
   *
   * @param readAs whose reading was taken: {@link Compatibility#THRIFTGO}, {@link
   *     Compatibility#APACHE}, or {@link Compatibility#DEFAULT} if neither reads it so
   */
  public void divergence(
      Code code,
      Compatibility readAs,
      SourceSpan at,
      String message,
      String help,
      Related... related) {
    divergence(readAs, new Diagnostic(Severity.WARNING, code, at, message, List.of(related), help));
  }

  /** The same for a problem that has a fix; its own severity counts nothing. */
  public void divergence(Compatibility readAs, Diagnostic problem) {
    compatibility.severity(readAs).map(problem::as).ifPresent(this::report);
  }

  public void report(Diagnostic diagnostic) {
    found.add(diagnostic);
    hasErrors |= diagnostic.severity() == Severity.ERROR;
  }

  /** Notes what the user does not want to hear; that changes no other result of this class. */
  public void allow(Allowance allowance) {
    allowances.add(allowance);
  }

  /** All so far. */
  public Allowances allowances() {
    return allowances.isEmpty() ? Allowances.NONE : new Allowances(allowances);
  }

  public boolean hasErrors() {
    return hasErrors;
  }

  /** In {@link Diagnostic#ORDER}. */
  public List<Diagnostic> sorted() {
    List<Diagnostic> sorted = new ArrayList<>(found);
    sorted.sort(Diagnostic.ORDER);
    return sorted;
  }
}
