package io.github.kitexjava.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.diagnostic.Severity;
import io.github.kitexjava.idl.source.SourceFile;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticTextTest {
  private static final SourceFile FILE = new SourceFile("idl/a.thrift", "struct A {\n  x\n}\n");

  @Test
  void placeMessageOtherPlacesAndHelpEachHaveALine() {
    assertThat(DiagnosticText.lines(diagnostic("`x` is wrong")))
        .containsExactly(
            "idl/a.thrift:2:3: `x` is wrong [" + Code.UNREADABLE_FILE.id() + "]",
            "  idl/a.thrift:1:1: because of this",
            "  help: leave it out");
  }

  @Test
  void textOfTheUsersCannotControlTheTerminal() {
    assertThat(DiagnosticText.line(diagnostic("a\u001B[31mb\nc\u202Ed")))
        .contains("a\uFFFD[31mb\uFFFDc\uFFFDd");
  }

  private static Diagnostic diagnostic(String message) {
    return new Diagnostic(
        Severity.ERROR,
        Code.UNREADABLE_FILE,
        new SourceSpan(FILE, 13, 14),
        message,
        List.of(new Related(new SourceSpan(FILE, 0, 6), "because of this")),
        "leave it out");
  }
}
