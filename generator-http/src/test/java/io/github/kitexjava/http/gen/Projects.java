package io.github.kitexjava.http.gen;

import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.idl.Compilation;
import io.github.kitexjava.idl.CompileRequest;
import io.github.kitexjava.idl.IdlCompiler;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.output.ProjectFile;
import io.github.kitexjava.template.ModuleName;
import io.github.kitexjava.template.custom.CustomTemplates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** IDL texts to projects, for tests. */
final class Projects {
  private Projects() {}

  /** Compiles texts, which must be right; the first one is what the user named. */
  static Program program(Path folder, Map<String, String> idl) throws IOException {
    for (Map.Entry<String, String> file : idl.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    Path root = Path.of(idl.keySet().iterator().next());
    Compilation compilation =
        IdlCompiler.compile(new CompileRequest(List.of(root), List.of(), folder));
    return compilation
        .program()
        .orElseThrow(() -> new AssertionError(compilation.diagnostics().toString()));
  }

  static HttpProjectResult create(Program program, List<String> idl) {
    return create(program, TypeOptions.DEFAULT, idl);
  }

  static HttpProjectResult create(Program program, TypeOptions types, List<String> idl) {
    return HttpProject.create(
        new HttpProjectRequest(
            program, types, ModuleName.of("demo"), "demo", Map.of(), idl, CustomTemplates.NONE));
  }

  /** A project of one file. */
  static HttpProjectResult create(Path folder, String idl) throws IOException {
    return create(folder, idl, TypeOptions.DEFAULT);
  }

  /** A project of one file. */
  static HttpProjectResult create(Path folder, String idl, TypeOptions types) throws IOException {
    return create(program(folder, Map.of("api.thrift", idl)), types, List.of("api.thrift"));
  }

  /** The Java files of a project by their path below the source root. */
  static Map<String, String> sources(List<ProjectFile> files, String... roots) {
    Map<String, String> sources = new TreeMap<>();
    for (ProjectFile file : files) {
      for (String root : roots) {
        if (file.path().startsWith(root) && file.path().endsWith(".java")) {
          sources.put(file.path().substring(root.length()), file.content());
        }
      }
    }
    return sources;
  }

  /** As {@code error[TH0801] line:column: message (help)}. */
  static String text(Diagnostic d) {
    return d.severity().name().toLowerCase(java.util.Locale.ROOT)
        + "["
        + d.code().id()
        + "] "
        + d.at().line()
        + ":"
        + d.at().column()
        + ": "
        + d.message()
        + (d.help().isEmpty() ? "" : " (" + d.help() + ")");
  }
}
