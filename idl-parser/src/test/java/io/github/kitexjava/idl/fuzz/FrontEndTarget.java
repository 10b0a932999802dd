package io.github.kitexjava.idl.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.Compilation;
import io.github.kitexjava.idl.CompileRequest;
import io.github.kitexjava.idl.IdlCompiler;
import io.github.kitexjava.idl.ast.FileDef;
import io.github.kitexjava.idl.diagnostic.Compatibility;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.DiagnosticPrinter;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.dump.Dump;
import io.github.kitexjava.idl.parse.IdlReader;
import io.github.kitexjava.idl.print.RoundTrip;
import io.github.kitexjava.idl.print.ThriftPrinter;
import io.github.kitexjava.idl.source.SourceFile;
import io.github.kitexjava.idl.source.SourceSpan;
import io.github.kitexjava.testdata.fuzz.FuzzInput;
import io.github.kitexjava.testdata.fuzz.Fuzzing;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What holds for the front end whatever it is given. */
final class FrontEndTarget implements Fuzzing.Target {
  /** Of one diagnostic, in three formats, apart from the pieces of the input that it shows. */
  private static final int MAX_PRINTED = 20_000;

  private static final int MAX_SHOWN = 2_000;

  private final Path folder;

  FrontEndTarget(Path folder) {
    this.folder = folder;
  }

  @Override
  public void check(FuzzInput input, boolean right) throws IOException {
    input.write(folder);
    String printed = check(compile(input, Compatibility.DEFAULT), input, right);
    String again = print(compile(input, Compatibility.DEFAULT).diagnostics(), input);
    isTrue(again.equals(printed), "the same input has the same outcome", again);
    check(compile(input, Compatibility.APACHE), input, false); // where 017 may be out of range
    for (byte[] file : input.files().values()) {
      checkPrinter(new String(file, StandardCharsets.UTF_8));
    }
  }

  private static String check(Compilation compilation, FuzzInput input, boolean right) {
    List<Diagnostic> diagnostics = compilation.diagnostics();
    String printed = print(diagnostics, input);
    for (int i = 1; i < diagnostics.size(); i++) {
      int order = Diagnostic.ORDER.compare(diagnostics.get(i - 1), diagnostics.get(i));
      isTrue(order <= 0, "diagnostics are sorted", printed);
    }
    isTrue(diagnostics.size() < 10 + input.size(), "there are few diagnostics", printed);
    diagnostics.forEach(FrontEndTarget::checkPlaces);
    isTrue(!right || compilation.program().isPresent(), "a right program is taken", printed);
    return printed;
  }

  private Compilation compile(FuzzInput input, Compatibility compatibility) {
    Compilation compilation =
        IdlCompiler.compile(
            new CompileRequest(List.of(Path.of(input.root())), List.of(), folder, compatibility),
            files -> Dump.asts(files, Writer.nullWriter()));
    compilation.program().ifPresent(program -> Dump.program(program, Writer.nullWriter()));
    return compilation;
  }

  private static void checkPlaces(Diagnostic diagnostic) {
    checkPlace(diagnostic.at());
    diagnostic.related().forEach(related -> checkPlace(related.at()));
    diagnostic.fix().ifPresent(fix -> fix.edits().forEach(edit -> checkPlace(edit.at())));
  }

  private static void checkPlace(SourceSpan span) {
    int length = span.file().text().length();
    isTrue(span.end() <= length, "a span is inside its file", span.path());
  }

  private static String print(List<Diagnostic> diagnostics, FuzzInput input) {
    StringBuilder all = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics) {
      String text =
          DiagnosticPrinter.text(true).print(diagnostic)
              + DiagnosticPrinter.json().print(diagnostic)
              + DiagnosticPrinter.github().print(diagnostic);
      isTrue(text.length() < MAX_PRINTED + 20 * input.size(), "a diagnostic is short", text);
      all.append(text);
    }
    return all.toString();
  }

  private static void isTrue(boolean holds, String law, String seen) {
    if (!holds) {
      throw new AssertionError(
          "does not hold: " + law + "\n" + seen.substring(0, Math.min(seen.length(), MAX_SHOWN)));
    }
  }

  /** What is right reads as it did before; anything else is printed or refused as wrong. */
  private static void checkPrinter(String text) {
    Diagnostics diagnostics = new Diagnostics();
    FileDef file = IdlReader.read(new SourceFile("main.thrift", text), diagnostics);
    if (!diagnostics.hasErrors()) {
      RoundTrip.check(text);
      return;
    }
    try {
      ThriftPrinter.print(file);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageEndingWith("(expected a file without syntax errors)");
    }
  }
}
