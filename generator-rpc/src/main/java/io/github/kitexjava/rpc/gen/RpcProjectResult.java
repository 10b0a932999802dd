package io.github.kitexjava.rpc.gen;

import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Severity;
import io.github.kitexjava.output.ProjectFile;
import java.util.List;

/**
 * What came of a request.
 *
 * @param files in a fixed order; none after an error
 * @param diagnostics in {@link Diagnostic#ORDER}
 * @param notes what the user should know of the project as a whole
 */
public record RpcProjectResult(
    List<ProjectFile> files, List<Diagnostic> diagnostics, List<String> notes) {
  public RpcProjectResult {
    files = List.copyOf(files);
    diagnostics = List.copyOf(diagnostics);
    notes = List.copyOf(notes);
  }

  public boolean failed() {
    return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }
}
