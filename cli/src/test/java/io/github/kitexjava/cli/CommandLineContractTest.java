package io.github.kitexjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What all commands have in common. Nothing here reaches a file. */
class CommandLineContractTest {
  @Test
  void everyToolPrintsItsNameAndVersion() {
    for (String flag : List.of("--version", "-version")) {
      assertThat(Run.hz(flag)).isEqualTo(new Run(0, "hz v0.1.0\n", ""));
      assertThat(Run.thriftjava(flag)).isEqualTo(new Run(0, "thriftjava v0.1.0\n", ""));
      assertThat(Run.kitex(flag)).isEqualTo(new Run(0, "kitex v0.1.0\n", ""));
    }
    assertThat(Run.hz("-v")).isEqualTo(new Run(0, "hz v0.1.0\n", ""));
  }

  @Test
  void helpGoesToStdoutAndHasExamples() {
    for (String flag : List.of("-h", "-help", "--help")) {
      assertHelp(Run.hz(flag), "new");
      assertHelp(Run.hz("new", flag), "Examples:", "-module NAME", "Exit status:");
      assertHelp(Run.thriftjava(flag), "Examples:", "FILE...", "Exit status:");
      assertHelp(Run.kitex(flag), "Examples:", "-service NAME", "Exit status:");
    }
    assertHelp(Run.hz(), "new");
    assertHelp(Run.hz("help"), "new");
    assertHelp(Run.hz("help", "new"), "Examples:");
  }

  private static void assertHelp(Run run, String... expected) {
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("Usage: ").contains(expected);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void helpHasNoColoursAndNoBlankLinesInARow() {
    for (Run run :
        List.of(
            Run.hz("-h"),
            Run.hz("new", "-h"),
            Run.hz("update", "-h"),
            Run.kitex("-h"),
            Run.thriftjava("-h"))) {
      assertThat(run.out()).doesNotContain("\u001b").doesNotContain("\n\n\n");
    }
  }

  @Test
  void anUnknownFlagGetsOneLineWithASuggestion() {
    Map<List<String>, String> mistakes =
        Map.of(
            List.of("-modul", "demo"), "unknown flag `-modul` (did you mean `-module`?)",
            List.of("--modul=demo"), "unknown flag `--modul` (did you mean `--module`?)",
            List.of("-out-dir", "x"), "unknown flag `-out-dir` (did you mean `-out_dir`?)",
            List.of("-xyzzy"), "unknown flag `-xyzzy` (`hz new --help` lists what there is)");
    mistakes.forEach(
        (typed, message) ->
            assertThat(hzNew(typed)).isEqualTo(new Run(2, "", "hz new: " + message + "\n")));
    assertThat(Run.thriftjava("a.thrift", "-outt", "x").err())
        .isEqualTo("thriftjava: unknown flag `-outt` (did you mean `-out`?)\n");
  }

  @Test
  void anUnknownCommandGetsOneLineWithASuggestion() {
    assertThat(Run.hz("nwe"))
        .isEqualTo(new Run(2, "", "hz: unknown command `nwe` (did you mean `new`?)\n"));
    assertThat(Run.hz("bogus"))
        .isEqualTo(
            new Run(2, "", "hz: unknown command `bogus` (`hz --help` lists what there is)\n"));
  }

  @Test
  void commandsOfLaterVersionsSaySo() {
    for (String command : List.of("model", "client")) {
      assertThat(Run.hz(command, "-idl", "a.thrift"))
          .isEqualTo(
              new Run(
                  2,
                  "",
                  "hz: `"
                      + command
                      + "` comes with a later version (this one has `new` and `update`)\n"));
    }
  }

  @Test
  void flagsForGoAreRefusedWithAReason() {
    Map<String, String> reasons =
        Map.of(
            "-t=template=slim", "`-thriftgo`: `template` is not taken: there is one shape of types",
            "-thriftgo=enmu=open", "`-thriftgo`: there is no option `enmu` (did you mean `enum`?)",
            "--protoc=x", "`--protoc` is for protobuf files",
            "-handler_dir", "`-handler_dir` does not fit Java",
            "-P=a=b", "`-P` maps Go import paths",
            "-snake_tag", "`-snake_tag` sets Go struct tags",
            "-sort_router", "`-sort_router` is not needed",
            "-customize_layout=x", "`-customize_layout` holds Go templates; `-templates` takes");
    reasons.forEach(
        (flag, reason) -> {
          Run run = Run.hz("new", "-module", "demo", flag);
          assertThat(run.exitCode()).isEqualTo(2);
          assertThat(run.err()).startsWith("hz new: " + reason).hasLineCount(1);
        });
    assertThat(Run.thriftjava("-p", "x", "a.thrift").err())
        .startsWith("thriftjava: `-p` names a plugin");
  }

  @Test
  void aFlagWithoutItsValueIsNamed() {
    assertThat(Run.hz("new", "-module"))
        .isEqualTo(new Run(2, "", "hz new: flag `-module` needs a value\n"));
    assertThat(Run.hz("new", "-module", "-idl", "a.thrift").err())
        .isEqualTo("hz new: flag `-module` needs a value\n");
    assertThat(Run.thriftjava("a.thrift", "-i").err())
        .isEqualTo("thriftjava: flag `-i` needs a value\n");
  }

  @Test
  void aFlagThatIsGivenTwiceIsNamed() {
    assertThat(Run.hz("new", "-module", "a", "-mod", "b"))
        .isEqualTo(new Run(2, "", "hz new: flag `-module` is given more than once\n"));
  }

  @Test
  void aValueOutsideItsRangeIsToldWithTheRange() {
    assertThat(Run.thriftjava("--error-format=xml", "a.thrift"))
        .isEqualTo(
            new Run(
                2, "", "thriftjava: `-error-format` is `xml` (expected: text, json, github)\n"));
    assertThat(Run.thriftjava("-g", "go", "a.thrift").err())
        .isEqualTo("thriftjava: `-g` is `go`: no generator is named `go` (expected: `java`)\n");
    assertThat(Run.thriftjava("-g", "java:packge_prefix=a", "a.thrift").err())
        .isEqualTo(
            "thriftjava: `-g`: there is no option `packge_prefix`"
                + " (did you mean `package_prefix`?)\n");
    assertThat(Run.thriftjava("-g", "java:package_prefix=1a", "a.thrift").err())
        .contains("`package_prefix` is `1a`");
    assertThat(Run.thriftjava("-g", "java:package_prefix", "a.thrift").exitCode()).isEqualTo(2);
    assertThat(Run.hz("new", "-module", "demo", "-service", "a b").err())
        .startsWith("hz new: `-service` is `a b`");
  }

  @Test
  void optionsOfTheGeneratorAreListedOnRequest() {
    Run run = Run.thriftjava("-g", "java:help");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("package_prefix=VALUE", "compatible_names=VALUE");
    assertThat(Run.kitex("-thrift", "help")).isEqualTo(run);
  }

  @Test
  void whatIsMissingIsAskedFor() {
    assertThat(Run.hz("new"))
        .isEqualTo(
            new Run(
                2, "", "hz new: flag `-module` is missing (such as `-module com.acme.demo`)\n"));
    assertThat(Run.thriftjava())
        .isEqualTo(
            new Run(
                2,
                "",
                "thriftjava: no Thrift file is given (such as `thriftjava hello.thrift`)\n"));
  }

  @Test
  void aStrayFileIsPointedToItsFlag() {
    assertThat(hzNew(List.of("-module", "demo", "a.thrift")).err())
        .isEqualTo("hz new: `a.thrift` has to be given as `-idl a.thrift`\n");
    assertThat(hzNew(List.of("-module", "demo", "stray")).err())
        .isEqualTo("hz new: unexpected argument `stray` (`hz new --help` lists what there is)\n");
  }

  @Test
  void protobufIsNotThrift() {
    assertThat(Run.hz("new", "-module", "demo", "-idl", "a.proto").err())
        .startsWith("hz new: `a.proto` is a protobuf file");
  }

  private static Run hzNew(List<String> arguments) {
    String[] all = new String[arguments.size() + 1];
    all[0] = "new";
    for (int i = 0; i < arguments.size(); i++) {
      all[i + 1] = arguments.get(i);
    }
    return Run.hz(all);
  }
}
