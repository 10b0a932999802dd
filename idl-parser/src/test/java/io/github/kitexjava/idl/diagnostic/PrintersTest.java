package io.github.kitexjava.idl.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.source.SourceFile;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One diagnostic in every format. */
class PrintersTest {
  private static final SourceFile FILE = new SourceFile("a/b,c.thrift", "one\ntwo \"x\"\nthree\n");

  private static final Diagnostic DIAGNOSTIC =
      new Diagnostic(
          Severity.WARNING,
          Code.UNKNOWN_TYPE,
          new SourceSpan(FILE, 8, 11),
          "bad `\"x\"`",
          List.of(new Diagnostic.Related(new SourceSpan(FILE, 0, 3), "see here")),
          "50% less");

  @Test
  void jsonIsOneObjectInALine() {
    assertThat(DiagnosticPrinter.json().print(DIAGNOSTIC))
        .isEqualTo(
            "{\"severity\":\"warning\",\"code\":\"TH0301\",\"path\":\"a/b,c.thrift\",\"line\":2,"
                + "\"column\":5,\"endLine\":2,\"endColumn\":8,\"message\":\"bad `\\\"x\\\"`\","
                + "\"help\":\"50% less\",\"related\":[{\"path\":\"a/b,c.thrift\",\"line\":1,"
                + "\"column\":1,\"endLine\":1,\"endColumn\":4,\"message\":\"see here\"}]}\n");
  }

  @Test
  void githubGetsAWorkflowCommand() {
    assertThat(DiagnosticPrinter.github().print(DIAGNOSTIC))
        .isEqualTo(
            "::warning file=a/b%2Cc.thrift,line=2,col=5,title=TH0301::a/b,c.thrift:2:5: bad"
                + " `\"x\"`%0Ahelp: 50%25 less\n");
  }

  @Test
  void colorChangesNothingButColor() {
    String colored = DiagnosticPrinter.text(true).print(DIAGNOSTIC);
    assertThat(colored).contains("\u001B[1;33mwarning[TH0301]\u001B[0m");
    assertThat(colored.replaceAll("\u001B\\[[0-9;]*m", ""))
        .isEqualTo(DiagnosticPrinter.text(false).print(DIAGNOSTIC));
  }

  @Test
  void charactersThatControlATerminalAreNotPrinted() {
    SourceFile file = new SourceFile("x.thrift", "\u001B[31m \u202E evil");
    Diagnostic diagnostic =
        new Diagnostic(
            Severity.ERROR, Code.SYNTAX, new SourceSpan(file, 0, 1), "a\u001Bb", List.of(), "");
    assertThat(DiagnosticPrinter.text(false).print(diagnostic))
        .doesNotContain("\u001B", "\u202E")
        .contains("a\uFFFDb");
  }

  @Test
  void aLongLineIsCutAroundItsPlace() {
    SourceFile file = new SourceFile("x.thrift", "y".repeat(500) + "HERE" + "z".repeat(500));
    Diagnostic diagnostic =
        new Diagnostic(
            Severity.ERROR, Code.SYNTAX, new SourceSpan(file, 500, 504), "m", List.of(), "");
    List<String> lines = DiagnosticPrinter.text(false).print(diagnostic).lines().toList();
    assertThat(lines.get(1)).isEqualTo(" --> x.thrift:1:501");
    assertThat(lines.get(3)).hasSizeLessThan(180);
    assertThat(lines.get(4).indexOf("^^^^")).isEqualTo(lines.get(3).indexOf("HERE"));
  }

  @Test
  void noTwoCodesHaveOneNumber() {
    assertThat(Arrays.stream(Code.values()).map(Code::id)).doesNotHaveDuplicates();
  }
}
