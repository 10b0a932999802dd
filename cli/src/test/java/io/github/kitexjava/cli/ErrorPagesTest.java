package io.github.kitexjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.ErrorPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the pages of codes that come from generators to what the commands say. */
class ErrorPagesTest {
  /** Whose wrong example shows nothing as it is, and why. */
  private static final Map<Code, String> NOT_GENERATED =
      Map.of(
          Code.ENUM_TOO_LARGE, "would need thousands of lines",
          Code.STRUCT_TOO_LARGE, "would need thousands of lines",
          Code.UNUSED_IMPORT, "shows an option; JavaNamesTest holds what it says",
          Code.LEFT_OUT, "shows an option; LeftOutTest holds what it says");

  private static final Pattern FOUND = Pattern.compile("(?m)^(?:error|warning|note)\\[(TH\\d+)]");

  /** For those about templates. */
  private static final String ECHO =
      """
      service Echo {
        string echo(1: string text)
        void ping()
      }
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("codesOfGenerators")
  void theWrongExampleShowsItsCodeOnceAndNothingElse(Code code) throws IOException {
    Run run = generate(code, ErrorPage.of(code).wrong());
    assertThat(found(run)).as(run.err()).containsExactly(code.id());
  }

  @ParameterizedTest
  @MethodSource("codesOfGenerators")
  void theRightExampleIsFine(Code code) throws IOException {
    Run run = generate(code, ErrorPage.of(code).right());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(found(run)).as(run.err()).isEmpty();
  }

  static Stream<Code> codesOfGenerators() {
    return Arrays.stream(Code.values())
        .filter(code -> code == Code.NO_SERVICE || code.id().compareTo("TH0700") > 0)
        .filter(code -> !code.isOnRequest())
        .filter(code -> !NOT_GENERATED.containsKey(code));
  }

  private Run generate(Code code, List<ErrorPage.Sample> samples) throws IOException {
    if (code.id().startsWith("TH10")) {
      return generateWithTemplates(samples);
    }
    for (ErrorPage.Sample sample : samples) {
      Files.writeString(folder.resolve(name(sample)), sample.text());
    }
    String idl = folder.resolve(name(samples.get(0))).toString();
    String out = folder.resolve("out").toString();
    if (code == Code.NO_SERVICE) {
      return Run.kitex("-module", "demo", "-service", "demo", "-out_dir", out, idl);
    }
    return code.id().startsWith("TH07")
        ? Run.thriftjava("-r", "-o", out, idl)
        : Run.hz("new", "-module", "demo", "-out_dir", out, "-idl", idl);
  }

  private Run generateWithTemplates(List<ErrorPage.Sample> samples) throws IOException {
    Path templates = Files.createDirectories(folder.resolve("templates"));
    for (ErrorPage.Sample sample : samples) {
      Files.writeString(templates.resolve(sample.file()), sample.text());
    }
    Path idl = Files.writeString(folder.resolve("echo.thrift"), ECHO);
    return Run.kitex(
        "-module",
        "demo",
        "-service",
        "echo",
        "-out_dir",
        folder.resolve("out").toString(),
        "-templates",
        templates.toString(),
        idl.toString());
  }

  private static String name(ErrorPage.Sample sample) {
    return sample.file().isEmpty() ? "main.thrift" : sample.file();
  }

  private static List<String> found(Run run) {
    return FOUND.matcher(run.err()).results().map(result -> result.group(1)).toList();
  }
}
