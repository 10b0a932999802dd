package io.github.kitexjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is wrong before any file is read. */
class KitexCommandLineTest {
  @Test
  void flagsForGoAreRefusedWithAReason() {
    Map<String, String> reasons =
        Map.of(
            "-use=x/kitex_gen", "`-use` comes with a later version",
            "-streamx", "`-streamx` is for streaming",
            "--protobuf=x", "`--protobuf` is for protobuf files",
            "-frugal-struct=@all", "`-frugal-struct` is for Frugal",
            "-hessian2=java_extension", "`-hessian2` is for Dubbo",
            "-combine-service", "`-combine-service` is not needed",
            "-deep-copy-api", "`-deep-copy-api` is not needed",
            "-no-fast-api", "`-no-fast-api` does not fit Java",
            "-compiler-path=x", "`-compiler-path` is for `thriftgo`",
            "-handler-return-keep-resp", "`-handler-return-keep-resp` does not fit Java");
    reasons.forEach((flag, reason) -> assertRefused(reason, flag, "a.thrift"));
  }

  @Test
  void optionsOfThriftgoAreTakenOrRefusedWithAReason() {
    Map<String, String> reasons =
        Map.of(
            "gen_setter", "`gen_setter` is not taken: write `style=bean`",
            "naming_style=apache", "`naming_style` is `apache`, which spells names of Go code",
            "compatible_names=no", "`compatible_names` is `no` (expected: true or false)",
            "validate_set=false", "`validate_set` is `false`",
            "packge_prefix=a",
                "there is no option `packge_prefix` (did you mean `package_prefix`?)",
            "wombat", "there is no option `wombat` (expected: `package_prefix`, ",
            "package_prefix=1a", "`package_prefix` is `1a` (expected: a package");
    reasons.forEach(
        (option, reason) ->
            assertThat(Run.kitex("-thrift", option, "a.thrift").err()).contains(reason));
    assertThat(Run.kitex("-thrift", "wombat", "a.thrift").exitCode()).isEqualTo(2);
  }

  @Test
  void valuesAreToldWithWhatWasExpected() {
    assertRefused("`-type` is `foo` (expected: `thrift`)", "-type", "foo", "a.thrift");
    assertRefused("`-type` is `protobuf` (expected: `thrift`)", "-type", "protobuf", "a.thrift");
    assertRefused("`-tpl` is `x` (expected: `multiple_services`)", "-tpl", "x", "a.thrift");
    assertRefused("`-service` is `a b` (expected: letters", "-service", "a b", "a.thrift");
    for (String folder : List.of("../gen", "/gen", "{namespace}", "", ".")) {
      assertRefused("`-gen-path` is `" + folder + "`", "-gen-path", folder, "a.thrift");
    }
    assertRefused(
        "`-I` is `https://host/idl.git` (expected: a folder: repositories",
        "-I",
        "https://host/idl.git",
        "a.thrift");
    assertRefused("flag `-module` needs a value", "-module");
  }

  @Test
  void aFileThatIsNoThriftFileIsRefused() {
    assertRefused("`a.proto` is a protobuf file", "a.proto");
    assertRefused("`a.txt` does not end in `.thrift`", "a.txt");
  }

  @Test
  void whatIsMissingIsAskedFor() {
    assertRefused("no Thrift file is given (such as `kitex -module demo");
    assertRefused("flag `-module` is missing", "-service", "echo", "a.thrift");
  }

  @Test
  void mistypedFlagsGetASuggestion() {
    assertRefused("unknown flag `-servcie` (did you mean `-service`?)", "-servcie", "x");
    assertRefused("unknown flag `--gen_path` (did you mean `--gen-path`?)", "--gen_path=x");
  }

  private static void assertRefused(String message, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    Run run = Run.kitex(all.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("kitex: " + message).hasLineCount(1);
  }
}
