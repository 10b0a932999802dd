package io.github.kitexjava.idl;

import io.github.kitexjava.idl.diagnostic.DiagnosticPrinter;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ThriftFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder with Thrift files, compiled as a user would. */
final class Idl {
  private final Path folder;

  Idl(Path folder) {
    this.folder = folder;
  }

  Idl file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Idl file(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Path parent = file.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Compilation compile(String root, String... includeDirectories) {
    return IdlCompiler.compile(
        new CompileRequest(
            List.of(Path.of(root)),
            List.of(includeDirectories).stream().map(Path::of).toList(),
            folder));
  }

  /** All messages about {@code main.thrift}, as printed. */
  static String messages(Path folder, String text) {
    return print(new Idl(folder).file("main.thrift", text).compile("main.thrift"));
  }

  static String print(Compilation compilation) {
    return DiagnosticPrinter.text(false).print(compilation.diagnostics());
  }

  /** The first line of each message. */
  static List<String> headlines(Compilation compilation) {
    return compilation.diagnostics().stream()
        .map(d -> d.severity() + " " + d.code().id() + " " + d.at() + " " + d.message())
        .toList();
  }

  /** Compiles what must be right. */
  static Program program(Path folder, String text) {
    Compilation compilation = new Idl(folder).file("main.thrift", text).compile("main.thrift");
    return compilation.program().orElseThrow(() -> new AssertionError(print(compilation)));
  }

  static ThriftFile resolved(Path folder, String text) {
    return program(folder, text).roots().get(0);
  }
}
