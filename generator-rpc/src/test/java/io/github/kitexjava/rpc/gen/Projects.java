package io.github.kitexjava.rpc.gen;

import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.idl.Compilation;
import io.github.kitexjava.idl.CompileRequest;
import io.github.kitexjava.idl.IdlCompiler;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.output.ProjectFile;
import io.github.kitexjava.template.ModuleName;
import io.github.kitexjava.testdata.JavaCompilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** IDL texts to projects, for tests. */
final class Projects {
  static final String GENERATED = "kitex_gen/";
  static final String MAIN = "src/main/java/";
  static final String TEST = "src/test/java/";

  private Projects() {}

  /** Compiles texts, which must be right; {@code root} is the one that the user named. */
  static Program program(Path folder, String root, Map<String, String> idl) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : idl.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    Compilation compilation =
        IdlCompiler.compile(new CompileRequest(List.of(Path.of(root)), List.of(), folder));
    return compilation
        .program()
        .orElseThrow(() -> new AssertionError(compilation.diagnostics().toString()));
  }

  /** A project of one file, {@code echo.thrift}. */
  static RpcProjectResult create(Path folder, String idl) throws IOException {
    return create(program(folder, "echo.thrift", Map.of("echo.thrift", idl)));
  }

  static RpcProjectResult create(Program program) {
    return create(program, TypeOptions.DEFAULT);
  }

  static RpcProjectResult create(Program program, TypeOptions types) {
    return RpcProject.create(
        new RpcProjectRequest(
            program,
            types,
            ModuleName.of("com.acme.demo"),
            "echo",
            RpcProjectRequest.DEFAULT_FOLDER,
            Map.of("service", "echo", "module", "com.acme.demo"),
            List.of("echo.thrift")));
  }

  /** The code alone of one file, {@code echo.thrift}. */
  static RpcProjectResult code(Path folder, String idl) throws IOException {
    return code(program(folder, "echo.thrift", Map.of("echo.thrift", idl)));
  }

  static RpcProjectResult code(Program program) {
    return code(program, TypeOptions.DEFAULT);
  }

  static RpcProjectResult code(Program program, TypeOptions types) {
    return RpcProject.create(
        new RpcProjectRequest(
            program,
            types,
            ModuleName.of("demo"),
            "",
            RpcProjectRequest.DEFAULT_FOLDER,
            Map.of(),
            List.of()));
  }

  /** All files by path. */
  static Map<String, String> files(RpcProjectResult result) {
    Map<String, String> files = new TreeMap<>();
    result.files().forEach(file -> files.put(file.path(), file.content()));
    return files;
  }

  /** The Java files of a project by their path below the source root. */
  static Map<String, String> sources(RpcProjectResult result, String... roots) {
    Map<String, String> sources = new TreeMap<>();
    for (ProjectFile file : result.files()) {
      for (String root : roots) {
        if (file.path().startsWith(root) && file.path().endsWith(".java")) {
          sources.put(file.path().substring(root.length()), file.content());
        }
      }
    }
    return sources;
  }

  /** The classes of generated code, after {@code javac -Xlint:all -Werror}. */
  static ClassLoader load(RpcProjectResult result, Map<String, String> more, Path folder)
      throws IOException {
    if (result.failed()) {
      throw new AssertionError(result.diagnostics().toString());
    }
    Map<String, String> sources = sources(result, GENERATED);
    sources.putAll(more);
    return JavaCompilation.compile(sources, folder).load();
  }

  /** As {@code error[TH0506] line:column: message (help)}. */
  static String text(Diagnostic d) {
    return d.severity().name().toLowerCase(Locale.ROOT)
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
