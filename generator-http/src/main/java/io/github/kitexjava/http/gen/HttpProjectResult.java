package io.github.kitexjava.http.gen;

import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Severity;
import io.github.kitexjava.output.ProjectFile;
import java.util.List;

/**
 * What came of a request.
 *
 * @param files in a fixed order; none after an error
 * @param diagnostics in {@link Diagnostic#ORDER}
 */
public record HttpProjectResult(List<ProjectFile> files, List<Diagnostic> diagnostics) {
  public HttpProjectResult {
    files = List.copyOf(files);
    diagnostics = List.copyOf(diagnostics);
  }

  public boolean failed() {
    return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }
}
