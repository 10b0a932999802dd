package io.github.kitexjava.idl.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.ast.FileDef;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.diagnostic.Severity;
import io.github.kitexjava.idl.parse.IdlReader;
import io.github.kitexjava.idl.source.SourceFile;
import java.util.List;

/** Reads, prints and reads again. */
public final class RoundTrip {
  private RoundTrip() {}

  /** Asserts what holds for the printed form of any file, and returns it. */
  public static String check(String text) {
    FileDef read = read(text);
    String printed = ThriftPrinter.print(read);
    FileDef again = read(printed);
    assertThat(AstText.of(again)).as(printed).isEqualTo(AstText.of(read));
    assertThat(ThriftPrinter.print(again)).isEqualTo(printed);
    return printed;
  }

  /** Reads what must be right, apart from warnings. */
  static FileDef read(String text) {
    Diagnostics diagnostics = new Diagnostics();
    FileDef file = IdlReader.read(new SourceFile("main.thrift", text), diagnostics);
    List<Diagnostic> errors =
        diagnostics.sorted().stream().filter(d -> d.severity() == Severity.ERROR).toList();
    assertThat(errors).as(text).isEmpty();
    return file;
  }
}
