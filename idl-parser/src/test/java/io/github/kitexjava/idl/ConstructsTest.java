package io.github.kitexjava.idl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.diagnostic.Compatibility;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Severity;
import io.github.kitexjava.testdata.Construct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds our verdict of every construct, under every profile, to what {@code constructs.txt} says,
 * and the document for users to both. After a wanted change of the document run with {@code
 * -Dgolden.update=true}, then read the diff.
 */
class ConstructsTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "idl-compatibility.md");

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource("constructs")
  void theVerdictIsTheOneThatIsToldToUsers(Construct construct) {
    construct.write(folder);
    for (Compatibility compatibility : Compatibility.values()) {
      assertThat(verdict(compatibility))
          .as("%s with --compat=%s", construct.title(), compatibility.word())
          .isEqualTo(ConstructsDocument.ours(construct, compatibility));
    }
  }

  @Test
  void theDocumentTellsEveryVerdict() throws IOException {
    String expected = ConstructsDocument.of(Construct.all());
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(DOCUMENT, expected);
    }
    assertThat(Files.readString(DOCUMENT)).isEqualTo(expected);
  }

  static List<Construct> constructs() {
    return Construct.all();
  }

  private String verdict(Compatibility compatibility) {
    List<Diagnostic> found =
        IdlCompiler.compile(
                new CompileRequest(
                    List.of(Path.of("main.thrift")), List.of(), folder, compatibility))
            .diagnostics();
    return Stream.of(Severity.ERROR, Severity.WARNING)
        .map(severity -> codes(found, severity))
        .filter(codes -> !codes.isEmpty())
        .findFirst()
        .orElse("accept");
  }

  private static String codes(List<Diagnostic> found, Severity severity) {
    String codes =
        found.stream()
            .filter(d -> d.severity() == severity)
            .map(d -> d.code().id())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return codes.isEmpty() ? "" : (severity == Severity.ERROR ? "error " : "warn ") + codes;
  }
}
