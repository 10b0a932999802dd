package io.github.kitexjava.idl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Fix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fix takes its own problem away, and brings no other. */
class FixesTest {
  @TempDir static Path folder;

  @BeforeAll
  static void copyWhatIsIncluded() throws IOException {
    copy("parts");
    copy("other");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyFixOfASampleFixes(String name) throws IOException {
    Path file = Files.copy(ErrorSamples.FOLDER.resolve(name), folder.resolve(name));
    List<Diagnostic> before = compile(name);
    for (Diagnostic diagnostic : before) {
      if (diagnostic.fix().isEmpty()) {
        continue;
      }
      Fix fix = diagnostic.fix().get();
      Files.writeString(file, fix.applied());
      List<String> left = keys(before);
      left.remove(key(diagnostic));
      assertThat(left).as("%s: %s", name, fix).containsAll(keys(compile(name)));
      assertThat(keys(compile(name))).hasSizeLessThan(before.size());
    }
  }

  @Test
  void mostSamplesHaveAFix() {
    long fixes =
        samples().stream()
            .flatMap(name -> ErrorSamples.compile(name).diagnostics().stream())
            .filter(diagnostic -> diagnostic.fix().isPresent())
            .count();
    assertThat(fixes).isGreaterThan(60);
  }

  private static List<Diagnostic> compile(String name) {
    return new Idl(folder).compile(name).diagnostics();
  }

  private static List<String> keys(List<Diagnostic> diagnostics) {
    return new ArrayList<>(diagnostics.stream().map(FixesTest::key).toList());
  }

  /** Without the place and what was being parsed, which the edit may have changed. */
  private static String key(Diagnostic diagnostic) {
    return diagnostic.code().id() + diagnostic.message().replaceFirst(" while parsing .*", "");
  }

  private static void copy(String part) throws IOException {
    Path to = Files.createDirectories(folder.resolve(part));
    try (Stream<Path> files = Files.list(ErrorSamples.FOLDER.resolve(part))) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  static List<String> samples() {
    return ErrorSamples.names();
  }
}
