package io.github.kitexjava.idl;

import static java.util.Objects.requireNonNull;

import io.github.kitexjava.idl.ast.FileDef;
import io.github.kitexjava.idl.ast.LinkedFile;
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
import java.util.function.Consumer;

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
    return compile(request, files -> {});
  }

  /**
   * The same, for those who want to see the files as written too.
   *
   * @param asWritten is given every file that could be read, with its mistakes, before names are
   *     looked up; a file stands after those it includes
   */
  public static Compilation compile(CompileRequest request, Consumer<List<FileDef>> asWritten) {
    requireNonNull(asWritten, "asWritten");
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
    asWritten.accept(loader.files().stream().map(LinkedFile::file).toList());
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
