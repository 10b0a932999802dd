package io.github.kitexjava.idl.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a user wants of warnings in a whole run: not to see some, and to be stopped by others.
 *
 * <p>What is said about a code goes before what is said about all.
 *
 * @param allowAll no warning and no note is shown, except for {@code denied} ones
 * @param allowed warnings and notes of these codes are not shown
 * @param denyAll every warning is an error, except for {@code allowed} ones; notes stay
 * @param denied warnings and notes of these codes are errors
 */
public record WarningPolicy(
    boolean allowAll, Set<Code> allowed, boolean denyAll, Set<Code> denied) {
  /** Shows all as it is. */
  public static final WarningPolicy DEFAULT = new WarningPolicy(false, Set.of(), false, Set.of());

  public WarningPolicy {
    allowed = Set.copyOf(allowed);
    denied = Set.copyOf(denied);
    if ((allowAll && denyAll) || allowed.stream().anyMatch(denied::contains)) {
      throw new IllegalArgumentException("the same is allowed and denied");
    }
  }

  /** Returns what is left, in the same order; an error of an allowed code stays. */
  public List<Diagnostic> apply(List<Diagnostic> diagnostics) {
    List<Diagnostic> result = new ArrayList<>();
    diagnostics.forEach(diagnostic -> apply(diagnostic).ifPresent(result::add));
    return result;
  }

  private Optional<Diagnostic> apply(Diagnostic diagnostic) {
    Code code = diagnostic.code();
    if (diagnostic.severity() == Severity.ERROR) {
      return Optional.of(allowed.contains(code) ? diagnostic.notAllowable() : diagnostic);
    }
    if (denied.contains(code)) {
      return Optional.of(diagnostic.as(Severity.ERROR));
    }
    if (allowed.contains(code) || allowAll) {
      return Optional.empty();
    }
    boolean stops = denyAll && diagnostic.severity() == Severity.WARNING;
    return Optional.of(stops ? diagnostic.as(Severity.ERROR) : diagnostic);
  }
}
