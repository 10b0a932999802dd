package io.github.kitexjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.diagnostic.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {
  private static final List<Function<String[], Run>> TOOLS =
      List.of(Run::thriftjava, Run::kitex, Run::hz);

  @TempDir Path folder;

  @Test
  void everyToolPrintsThePageOfACodeAsPlainText() {
    for (Function<String[], Run> tool : TOOLS) {
      Run run = tool.apply(new String[] {"--explain", "TH0402"});
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.err()).isEmpty();
      assertThat(run.out())
          .startsWith("TH0402: field id used twice\n\n")
          .contains("\nWrong:\n\n    struct User {\n", "\nRight:\n\n    struct User {\n")
          .endsWith("    }\n")
          .doesNotContain("```", "#");
    }
  }

  @Test
  void theFilesOfAnExampleAreNamed() {
    assertThat(Run.thriftjava("--explain=TH0202").out())
        .contains("\n  main.thrift:\n    include \"order.thrift\"\n", "\n  order.thrift:\n");
  }

  @Test
  void aCodeMayBeTypedInSmallLetters() {
    assertThat(Run.thriftjava("-explain", "th0301")).isEqualTo(Run.hz("--explain", "TH0301"));
    assertThat(Run.hz("--explain", "th0301").out()).startsWith("TH0301: unknown type\n");
  }

  @Test
  void everyCodeIsExplained() {
    for (Code code : Code.values()) {
      Run run = Run.kitex("--explain", code.id());
      assertThat(run.exitCode()).as(code.id()).isZero();
      assertThat(run.out()).startsWith(code.id() + ": ");
    }
  }

  @Test
  void anUnknownCodeGetsOneLineWithASuggestion() {
    assertThat(Run.thriftjava("--explain", "TH301"))
        .isEqualTo(new Run(2, "", "thriftjava: unknown code `TH301` (did you mean `TH0301`?)\n"));
    assertThat(Run.hz("--explain", "wombat"))
        .isEqualTo(
            new Run(
                2,
                "",
                "hz: unknown code `wombat` (expected: one from a message, such as `TH0301`)\n"));
    assertThat(Run.kitex("--explain"))
        .isEqualTo(new Run(2, "", "kitex: flag `-explain` needs a value\n"));
  }

  @Test
  void theNumberOfErrorsComesWithAWayToKnowMore() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.thrift"), "struct User { 1: Nope a }\n");
    assertThat(Run.thriftjava("--check", bad.toString()).err())
        .endsWith("\n1 error, nothing was written; `thriftjava --explain TH0301` tells more\n");
    assertThat(Run.hz("new", "-module", "demo", "-idl", bad.toString()).err())
        .endsWith("\n1 error, nothing was written; `hz --explain TH0301` tells more\n");
    assertThat(Run.thriftjava("--error-format=github", bad.toString()).err())
        .doesNotContain("--explain");
  }
}
