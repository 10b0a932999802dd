package io.github.kitexjava.idl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Compatibility;
import io.github.kitexjava.idl.diagnostic.ErrorPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds {@code docs/errors} to the codes and to the compiler. */
class ErrorPagesTest {
  private static final Path PAGES = Path.of("../docs/errors");

  /** Whose wrong example cannot be compiled here, and why. */
  private static final Map<Code, String> NOT_COMPILED =
      Map.of(
          Code.UNREADABLE_FILE, "is about the command line",
          Code.INVALID_UTF8, "is about bytes that a page, being UTF-8, cannot have",
          Code.NESTED_TOO_DEEP, "would need a line of more than a thousand characters",
          Code.NO_SERVICE, "comes from the command kitex");

  @TempDir Path folder;

  @Test
  void everyCodeHasAPageAndEveryPageACode() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> page.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(Code.values()).map(code -> code.id() + ".md").toList());
    }
  }

  @ParameterizedTest
  @MethodSource("codes")
  void aPageSaysWhatWhyAndHow(Code code) {
    ErrorPage page = ErrorPage.of(code);
    assertThat(page.title()).startsWith(code.id() + ": ").doesNotEndWith(".");
    assertThat(page.text()).endsWith(".").hasSizeGreaterThan(40);
    assertThat(page.wrong()).isNotEmpty();
    assertThat(page.right()).isNotEmpty().isNotEqualTo(page.wrong());
  }

  @ParameterizedTest
  @MethodSource("codesOfTheFrontEnd")
  void theWrongExampleShowsItsCodeOnceAndNothingElse(Code code) {
    Compilation compilation = compile(code, ErrorPage.of(code).wrong());
    assertThat(compilation.diagnostics())
        .as(Idl.print(compilation))
        .extracting(diagnostic -> diagnostic.code())
        .containsExactly(code);
  }

  @ParameterizedTest
  @MethodSource("codesWithThriftInTheRight")
  void theRightExampleIsFine(Code code) {
    Compilation compilation = compile(code, ErrorPage.of(code).right());
    assertThat(compilation.diagnostics()).as(Idl.print(compilation)).isEmpty();
  }

  private Compilation compile(Code code, List<ErrorPage.Sample> samples) {
    Idl idl = new Idl(folder);
    samples.forEach(sample -> idl.file(name(sample), sample.text()));
    return IdlCompiler.compile(
        new CompileRequest(
            List.of(Path.of(name(samples.get(0)))),
            List.of(),
            folder,
            Compatibility.DEFAULT,
            ErrorSamples.advice(code)));
  }

  private static String name(ErrorPage.Sample sample) {
    return sample.file().isEmpty() ? "main.thrift" : sample.file();
  }

  static Stream<Code> codes() {
    return Arrays.stream(Code.values());
  }

  /** The other ones come from the generators; the commands' tests hold their examples. */
  static Stream<Code> codesOfTheFrontEnd() {
    return codes()
        .filter(code -> !NOT_COMPILED.containsKey(code))
        .filter(code -> code.id().compareTo("TH0700") < 0 || code.isOnRequest());
  }

  static Stream<Code> codesWithThriftInTheRight() {
    return codes().filter(code -> ErrorPage.of(code).right().get(0).language().equals("thrift"));
  }
}
