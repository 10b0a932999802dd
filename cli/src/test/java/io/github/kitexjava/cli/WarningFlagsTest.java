package io.github.kitexjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarningFlagsTest {
  /** With a warning of the front end, and a note of the generator that renames {@code class}. */
  private static final String IDL =
      """
      namespace java colors
      enum Color { RED = 1, CRIMSON = 1 }
      struct Paint { 1: Color class (api.query = "c") }
      service Paints { Paint Mix(1: Paint paint) (api.get = "/mix") }
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeIdl() throws IOException {
    Files.writeString(folder.resolve("a.thrift"), IDL);
    Files.writeString(folder.resolve("bad.thrift"), "struct S { 1: Nope a }\n");
  }

  @Test
  void withoutFlagsWarningsAndNotesAreShownAndStopNothing() {
    Run run = thriftjava();
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("warning[TH0412]", "note[TH0701]");
    assertThat(folder.resolve("out")).exists();
  }

  @Test
  void allowedOnesAreNotShown() {
    assertThat(thriftjava("--allow", "TH0412").err()).contains("TH0701").doesNotContain("TH0412");
    assertThat(thriftjava("-allow=TH0412,TH0701").err()).isEmpty();
    assertThat(thriftjava("--allow=TH0412", "--allow=TH0701").err()).isEmpty();
    assertThat(thriftjava("--allow", "warnings").err()).isEmpty();
  }

  @Test
  void deniedOnesAreErrorsAndNothingIsWritten() {
    for (String denied : List.of("TH0412", "TH0701", "warnings")) {
      Run run = thriftjava("--deny", denied);
      assertThat(run.exitCode()).as(denied).isEqualTo(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains("1 error, nothing was written");
      assertThat(folder.resolve("out")).doesNotExist();
    }
    assertThat(thriftjava("--check", "--deny=TH0412,TH0701").err())
        .contains("error[TH0412]", "error[TH0701]", "2 errors");
  }

  @Test
  void adviceIsGivenToThoseWhoAskForIt() throws IOException {
    Files.writeString(
        folder.resolve("a.thrift"), "struct S { 2: list<byte> a, 1: required i32 b = 1 }\n");
    assertThat(thriftjava().err()).isEmpty();
    assertThat(thriftjava("--warn", "TH0903").err())
        .contains("warning[TH0903]")
        .doesNotContain("TH0904");
    assertThat(thriftjava("-warn=advice").err()).contains("TH0903", "TH0904", "TH0906");
    assertThat(thriftjava("--deny", "TH0904").err()).contains("error[TH0904]", "1 error");
    assertThat(thriftjava("--warn", "TH0301").err())
        .contains("`-warn` is `TH0301` (expected: `advice`, or one of `TH0901`, ");
  }

  @Test
  void quietTellsDeniedOnes() {
    Run run = thriftjava("-q", "--deny", "TH0412");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("error[TH0412]").doesNotContain("TH0701");
  }

  @Test
  void oneCodeCountsMoreThanAll() {
    assertThat(thriftjava("--deny", "warnings", "--allow", "TH0412").exitCode()).isZero();
    Run run = thriftjava("--allow", "warnings", "--deny", "TH0412");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("error[TH0412]").doesNotContain("TH0701");
  }

  @Test
  void anErrorCannotBeAllowed() {
    Run run = Run.thriftjava("--allow", "TH0301", folder.resolve("bad.thrift").toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("error[TH0301]", "an error cannot be allowed");
    assertThat(Run.thriftjava("--help").err() + Run.thriftjava("--help").out())
        .contains("Errors cannot be", "--allow", "--deny");
  }

  @Test
  void anUnknownCodeIsAWrongCommandLine() {
    assertThat(thriftjava("--allow", "TH412"))
        .isEqualTo(new Run(2, "", "thriftjava: `-allow` is `TH412` (did you mean `TH0412`?)\n"));
    assertThat(thriftjava("--deny", "th0412").err()).contains("did you mean `TH0412`?");
    assertThat(thriftjava("--deny", "warning").err()).contains("did you mean `warnings`?");
    assertThat(thriftjava("--deny", "unused-import").err())
        .isEqualTo(
            "thriftjava: `-deny` is `unused-import`"
                + " (expected: a code, such as `TH0412`, or `warnings`)\n");
    assertThat(Run.hz("new", "-module", "demo", "-out_dir", at("demo"), "-deny", "x").exitCode())
        .isEqualTo(2);
    assertThat(folder.resolve("demo")).doesNotExist();
  }

  @Test
  void oneCodeCannotBeAllowedAndDenied() {
    assertThat(thriftjava("--allow", "TH0412", "--deny", "TH0404,TH0412"))
        .isEqualTo(
            new Run(
                2,
                "",
                "thriftjava: `TH0412` is given to both `-allow` and `-deny` (expected: one of"
                    + " them)\n"));
  }

  @Test
  void kitexAndHzTakeTheFlagsToo() throws IOException {
    Run kitex = Run.kitex("-out_dir", at("rpc"), "-deny", "TH0412", at("a.thrift"));
    assertThat(kitex.exitCode()).isEqualTo(1);
    assertThat(kitex.err()).contains("error[TH0412]");
    assertThat(folder.resolve("rpc")).doesNotExist();
    assertThat(Run.kitex("-out_dir", at("rpc"), "-allow=warnings", at("a.thrift")).err())
        .doesNotContain("TH");

    Run hz = hzNew("--deny=TH0412");
    assertThat(hz.exitCode()).isEqualTo(1);
    assertThat(hz.err()).contains("error[TH0412]");
    assertThat(folder.resolve("demo")).doesNotExist();
    assertThat(hzNew("--allow=warnings").err()).doesNotContain("TH");

    var before = Projects.files(folder.resolve("demo"));
    Files.writeString(folder.resolve("a.thrift"), IDL + "struct More {}\n");
    Run update = Run.hz("update", "-out_dir", at("demo"), "--deny", "TH0412");
    assertThat(update.exitCode()).isEqualTo(1);
    assertThat(Projects.files(folder.resolve("demo"))).isEqualTo(before);
  }

  @Test
  void commentsInTheFileReachTheGeneratorsToo() throws IOException {
    Files.writeString(
        folder.resolve("a.thrift"),
        IDL.replace("(api.query = \"c\") }", "} # thrift:allow(TH0701)")
            .replace("CRIMSON = 1 }", "CRIMSON = 1 } // thrift:allow(TH0412)"));
    assertThat(thriftjava("--deny", "warnings").exitCode()).isZero();
    assertThat(thriftjava().err()).isEmpty();
  }

  private Run thriftjava(String... flags) {
    List<String> arguments = new ArrayList<>(List.of(flags));
    arguments.addAll(List.of("-o", at("out"), at("a.thrift")));
    return Run.thriftjava(arguments.toArray(String[]::new));
  }

  private Run hzNew(String flag) {
    List<String> arguments = new ArrayList<>(List.of("new", "-module", "demo"));
    arguments.addAll(List.of("-out_dir", at("demo"), "-idl", at("a.thrift"), flag));
    return Run.hz(arguments.toArray(String[]::new));
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }
}
