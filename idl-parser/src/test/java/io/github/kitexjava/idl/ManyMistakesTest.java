package io.github.kitexjava.idl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files of {@code testdata/mistakes}, all in one run. A comment {@code # ! CODE COLUMN} says
 * what is wrong in its line, or, on a line of its own, in the next one.
 */
class ManyMistakesTest {
  private static final Path FOLDER = Path.of("../testdata/mistakes");
  private static final Pattern MARK = Pattern.compile("# ! (TH[0-9]{4}) ([0-9]+)");

  @TempDir Path folder;

  @Test
  void everyMistakeIsToldOnceWhereItIs() throws IOException {
    Compilation compilation =
        IdlCompiler.compile(new CompileRequest(List.of(Path.of("main.thrift")), List.of(), FOLDER));
    List<String> expected = expected();
    assertThat(expected).hasSizeGreaterThanOrEqualTo(60);
    assertThat(compilation.diagnostics().stream().map(d -> d.at() + " " + d.code().id()))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(compilation.diagnostics().stream().map(d -> d.code() + d.message()).distinct())
        .as("different mistakes")
        .hasSizeGreaterThanOrEqualTo(60);
  }

  @Test
  void tenMistakesInTenStructsAreTenMessages() {
    String one = "struct S%d {\n  1 i32 a\n}\n";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      text.append(one.formatted(i));
    }
    List<String> places =
        new Idl(folder)
            .file("main.thrift", text.toString()).compile("main.thrift").diagnostics().stream()
                .map(d -> d.at().line() + ":" + d.at().column())
                .toList();
    assertThat(places)
        .containsExactly(
            "2:5", "5:5", "8:5", "11:5", "14:5", "17:5", "20:5", "23:5", "26:5", "29:5");
  }

  private static List<String> expected() throws IOException {
    List<String> result = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
          Matcher mark = MARK.matcher(lines.get(i));
          if (mark.find()) {
            int line = lines.get(i).startsWith("# !") ? i + 2 : i + 1;
            result.add(file.getFileName() + ":" + line + ":" + mark.group(2) + " " + mark.group(1));
          }
        }
      }
    }
    return result;
  }
}
