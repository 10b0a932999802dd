package io.github.kitexjava.idl;

import io.github.kitexjava.idl.check.Checks;
import io.github.kitexjava.idl.diagnostic.Allowances;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.load.Loader;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.resolve.Resolver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compiles Thrift files to a resolved program: load, parse, resolve, check. */
public final class IdlCompiler {
  private IdlCompiler() {}

  /**
   * Compiles.
   *
   * @return the program, unless something is wrong; and all that is to be said about the files
   * @throws IllegalArgumentException if the request names no file
   */
  public static Compilation compile(CompileRequest request) {
    if (request.files().isEmpty()) {
      throw new IllegalArgumentException("no files (expected at least one)");
    }
    Diagnostics diagnostics = new Diagnostics(request.compatibility());
    Loader loader =
        new Loader(
            request.files(), request.includeDirectories(), request.workingDirectory(), diagnostics);
    List<String> roots = new ArrayList<>();
    for (Path file : request.files()) {
      loader.load(file).filter(path -> !roots.contains(path)).ifPresent(roots::add);
    }
    Program program = Resolver.resolve(loader.files(), roots, diagnostics);
    Checks.run(program, request.advice(), diagnostics);
    Allowances allowances = diagnostics.allowances();
    if (!diagnostics.hasErrors()) { // behind an error a warning may be missing that is meant
      allowances.useless(diagnostics.sorted()).forEach(diagnostics::report);
    }
    return new Compilation(
        diagnostics.hasErrors() ? Optional.empty() : Optional.of(program),
        allowances.filter(diagnostics.sorted()),
        allowances);
  }
}
