package io.github.kitexjava.idl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Severity;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllowancesTest {
  @TempDir Path folder;

  @Test
  void aWarningIsThereUnlessItIsAllowed() {
    assertThat(codes("enum E { A = 1, B = 1 }")).containsExactly("TH0412:1");
  }

  @Test
  void aCommentBehindSilencesItsOwnLineOnly() {
    assertThat(
            codes(
                """
                enum E {
                  A = 1
                  B = 1 // thrift:allow(TH0412) old clients know B
                  C = 1
                }
                """))
        .containsExactly("TH0412:4");
  }

  @Test
  void aCommentOnItsOwnLineSilencesTheNextOne() {
    assertThat(
            codes(
                """
                enum E {
                  A = 1
                  # thrift:allow(TH0412)
                  // B is the old name.
                  B = 1
                  C = 1
                }
                """))
        .containsExactly("TH0412:6");
  }

  @Test
  void aCommentBeforeEverythingElseSilencesTheWholeFile() {
    assertThat(
            codes(
                """
                /* A licence. */
                // thrift:allow(TH0412)

                namespace java a
                enum E { A = 1, B = 1 }
                enum F { A = 1, B = 1 }
                """))
        .isEmpty();
  }

  @Test
  void theWholeFileIsNotTheFileThatIncludesIt() {
    Idl idl =
        new Idl(folder)
            .file("base.thrift", "// thrift:allow(TH0412)\nenum E { A = 1, B = 1 }\n")
            .file(
                "main.thrift",
                "include \"base.thrift\"\nenum F { A = 1, B = 1 }\nstruct S { 1: base.E e }\n");
    assertThat(idl.compile("main.thrift").diagnostics())
        .extracting(d -> d.at().toString())
        .containsExactly("main.thrift:2:17");
  }

  @Test
  void aCommentMayHaveSeveralCodes() {
    assertThat(
            codes(
                """
                // thrift:allow(TH0412, TH0404)
                enum E { A = 1, B = 1 }
                struct S { -1: i32 a }
                """))
        .isEmpty();
  }

  @Test
  void otherCodesAreStillTold() {
    assertThat(codes("enum E { A = 1, B = 1 } // thrift:allow(TH0404)"))
        .containsExactly("TH0412:1", "TH0019:1");
  }

  @Test
  void anAllowanceThatSilencesNothingIsTold() {
    List<Diagnostic> found = compile("enum E { A = 1 }\n  // thrift:allow(TH0412)\n").diagnostics();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(found.get(0).at()).hasToString("main.thrift:2:19");
    assertThat(found.get(0).message())
        .isEqualTo("this allows `TH0412`, and nothing there needs it");
  }

  @Test
  void theSecondOfTwoAllowancesSilencesNothing() {
    assertThat(
            codes(
                """
                struct S {}
                // thrift:allow(TH0412)
                enum E { A = 1, B = 1 } // thrift:allow(TH0412)
                """))
        .containsExactly("TH0019:3");
  }

  @Test
  void anAllowanceForAGeneratorIsNotJudgedBeforeItRan() {
    Compilation compilation = compile("// thrift:allow(TH0701, TH0805, TH0506)\nstruct S {}\n");
    assertThat(compilation.diagnostics()).isEmpty();
    Diagnostic later =
        new Diagnostic(
            Severity.NOTE,
            Code.RENAMED,
            compilation.program().orElseThrow().roots().get(0).declarations().get(0).span(),
            "renamed",
            List.of(),
            "");
    assertThat(compilation.allowances().filter(List.of(later))).isEmpty();
  }

  @Test
  void anAllowanceThatNamesNoCodeIsTold() {
    assertThat(codes("// thrift:allow\nstruct S {}\n")).containsExactly("TH0019:1");
    assertThat(codes("// thrift:allow( )\nstruct S {}\n")).containsExactly("TH0019:1");
    assertThat(compile("// thrift:allow(TH9999)\nstruct S {}\n").diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("there is no code `TH9999`");
  }

  @Test
  void theWarningOfAnAllowanceCanBeAllowed() {
    assertThat(codes("// thrift:allow(TH0019, TH0412)\nstruct S {}\n")).isEmpty();
  }

  @Test
  void anErrorStaysAndItsHelpTellsWhy() {
    Compilation compilation =
        compile(
            "struct S {\n  1: Nope a // thrift:allow(TH0301)\n  2: i32 b // thrift:allow(TH0412)\n}");
    assertThat(compilation.program()).isEmpty();
    assertThat(compilation.diagnostics()).hasSize(1);
    assertThat(compilation.diagnostics().get(0).help()).endsWith("an error cannot be allowed");
    assertThat(compilation.allowances().filter(compilation.diagnostics()))
        .isEqualTo(compilation.diagnostics());
  }

  @Test
  void otherCommentsThatSpeakOfItAreComments() {
    assertThat(codes("// see thrift:allow(TH9999), thrift:allowed\nstruct S {}\n")).isEmpty();
  }

  @Test
  void anAllowanceIsNoDocumentation() {
    assertThat(
            Idl.resolved(
                    folder,
                    """
                    namespace java a
                    // Letters.
                    // thrift:allow(TH0412)
                    enum E { A = 1, B = 1 }
                    """)
                .declarations()
                .get(0)
                .doc()
                .text())
        .isEqualTo("Letters.");
  }

  private List<String> codes(String text) {
    return compile(text).diagnostics().stream()
        .map(d -> d.code().id() + ":" + d.at().line())
        .toList();
  }

  private Compilation compile(String text) {
    return new Idl(folder).file("main.thrift", text).compile("main.thrift");
  }
}
