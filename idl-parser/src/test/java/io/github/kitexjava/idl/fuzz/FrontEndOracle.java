package io.github.kitexjava.idl.fuzz;

import io.github.kitexjava.idl.Compilation;
import io.github.kitexjava.idl.CompileRequest;
import io.github.kitexjava.idl.IdlCompiler;
import io.github.kitexjava.idl.ast.FileDef;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.DiagnosticPrinter;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.ThriftFile;
import io.github.kitexjava.idl.parse.IdlReader;
import io.github.kitexjava.idl.print.ThriftPrinter;
import io.github.kitexjava.idl.source.SourceFile;
import io.github.kitexjava.idl.source.SourceSpan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What must hold for every input, right or wrong. */
final class FrontEndOracle {
  private final Path folder;

  FrontEndOracle(Path folder) {
    this.folder = folder;
  }

  /**
   * Compiles the program and checks the outcome.
   *
   * @return the outcome
   * @throws AssertionError if something does not hold
   */
  Compilation check(Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
    }
    Compilation compilation = compile(files);
    List<Diagnostic> diagnostics = compilation.diagnostics();
    for (Diagnostic diagnostic : diagnostics) {
      isInside(diagnostic.at());
      diagnostic.related().forEach(related -> isInside(related.at()));
    }
    isTrue(isSorted(diagnostics), "diagnostics are sorted");
    String printed = DiagnosticPrinter.text(true).print(diagnostics);
    isTrue(printed.length() < 4_000_000, "the report is short: " + printed.length());
    DiagnosticPrinter.json().print(diagnostics);
    DiagnosticPrinter.github().print(diagnostics);
    if (compilation.program().isPresent()) {
      for (ThriftFile file : compilation.program().get().files()) {
        roundTrip(files.getOrDefault(Path.of(file.id().path()).getFileName().toString(), ""));
      }
    }
    return compilation;
  }

  /** The same input has the same outcome. */
  void checkRepeatable(Map<String, String> files, Compilation first) {
    String before = DiagnosticPrinter.text(false).print(first.diagnostics());
    String after = DiagnosticPrinter.text(false).print(compile(files).diagnostics());
    isTrue(before.equals(after), "a second run says the same");
  }

  private Compilation compile(Map<String, String> files) {
    Path root = folder.resolve(files.keySet().iterator().next());
    return IdlCompiler.compile(new CompileRequest(List.of(root), List.of(), folder));
  }

  private static void isInside(SourceSpan span) {
    int length = span.file().text().length();
    isTrue(
        0 <= span.start() && span.start() <= span.end() && span.end() <= length,
        "a span is inside its file: " + span.start() + " to " + span.end() + " of " + length);
  }

  private static boolean isSorted(List<Diagnostic> diagnostics) {
    for (int i = 1; i < diagnostics.size(); i++) {
      if (Diagnostic.ORDER.compare(diagnostics.get(i - 1), diagnostics.get(i)) > 0) {
        return false;
      }
    }
    return true;
  }

  private static void roundTrip(String text) {
    String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
    String printed = ThriftPrinter.print(read(bare));
    isTrue(ThriftPrinter.print(read(printed)).equals(printed), "printing twice changes nothing");
  }

  private static FileDef read(String text) {
    return IdlReader.read(new SourceFile("main.thrift", text), new Diagnostics());
  }

  private static void isTrue(boolean condition, String what) {
    if (!condition) {
      throw new AssertionError("does not hold: " + what);
    }
  }
}
