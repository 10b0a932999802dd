package io.github.kitexjava.idl;

import io.github.kitexjava.idl.diagnostic.Allowances;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Severity;
import io.github.kitexjava.idl.model.Program;
import java.util.List;
import java.util.Optional;

/**
 * What came of a compile: a program exactly when no diagnostic is an error.
 *
 * @param diagnostics of all files and phases, in {@link Diagnostic#ORDER}, without those that the
 *     files silence
 * @param allowances for those who find more to say about the files
 */
public record Compilation(
    Optional<Program> program, List<Diagnostic> diagnostics, Allowances allowances) {
  public Compilation {
    diagnostics = List.copyOf(diagnostics);
    boolean failed = diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    if (failed == program.isPresent()) {
      throw new IllegalArgumentException(
          "a program must be given exactly when nothing is an error");
    }
  }
}
