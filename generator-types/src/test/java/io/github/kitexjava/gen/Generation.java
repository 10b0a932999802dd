package io.github.kitexjava.gen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.testdata.JavaCompilation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the Java target made of a program.
 *
 * @param files content by path
 */
record Generation(Map<String, String> files, List<Diagnostic> diagnostics) {

  static Generation of(Program program) {
    return of(program, TypeOptions.DEFAULT);
  }

  static Generation of(Program program, TypeOptions options) {
    Diagnostics diagnostics = new Diagnostics();
    Map<String, String> files = new LinkedHashMap<>();
    for (GeneratedFile file : new JavaTarget().generate(program, options, diagnostics)) {
      assertThat(files.put(file.path(), file.content())).as(file.path()).isNull();
    }
    return new Generation(files, diagnostics.sorted());
  }

  /** The class loader of the compiled files; fails with javac's words if there is one. */
  ClassLoader compile(Path folder) throws IOException {
    return compileWith(folder, Map.of());
  }

  /** The same with sources of the test's own, which use what was generated. */
  ClassLoader compileWith(Path folder, Map<String, String> more) throws IOException {
    Map<String, String> sources = new LinkedHashMap<>(files);
    sources.putAll(more);
    JavaCompilation compilation = JavaCompilation.compile(sources, folder);
    assertThat(compilation.diagnostics()).isEmpty();
    return compilation.load();
  }

  List<String> messages() {
    return diagnostics.stream().map(Diagnostic::message).toList();
  }
}
