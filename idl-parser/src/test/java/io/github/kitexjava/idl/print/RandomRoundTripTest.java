package io.github.kitexjava.idl.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.Compilation;
import io.github.kitexjava.idl.CompileRequest;
import io.github.kitexjava.idl.IdlCompiler;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.DiagnosticPrinter;
import io.github.kitexjava.idl.diagnostic.Severity;
import io.github.kitexjava.testdata.fuzz.FuzzInput;
import io.github.kitexjava.testdata.fuzz.RandomProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compile, print, read and print again, over generated programs. */
class RandomRoundTripTest {
  @TempDir Path folder;

  @Test
  void generatedProgramsCompileAndSurviveARoundTrip() throws IOException {
    check(0, 300);
  }

  @Test
  @Tag("full")
  void tenThousandGeneratedProgramsCompileAndSurviveARoundTrip() throws IOException {
    check(1_000_000, 10_000);
  }

  private void check(long firstSeed, int count) throws IOException {
    for (long seed = firstSeed; seed < firstSeed + count; seed++) {
      RandomProgram program = RandomProgram.of(seed);
      FuzzInput.of(program).write(folder);
      Compilation compilation =
          IdlCompiler.compile(
              new CompileRequest(List.of(Path.of(program.root())), List.of(), folder));
      List<Diagnostic> errors =
          compilation.diagnostics().stream().filter(d -> d.severity() == Severity.ERROR).toList();
      assertThat(DiagnosticPrinter.text(false).print(errors)).as("seed %d", seed).isEmpty();
      for (String text : program.files().values()) {
        try {
          RoundTrip.check(text);
        } catch (AssertionError | RuntimeException e) {
          throw new AssertionError("seed " + seed + ":\n" + text, e);
        }
      }
    }
  }
}
