package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.testdata.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees who made a mistake: a message with a place and a hint, and nothing written. */
class BadInputTest {
  private static final int WRONG_INPUT = 1;
  private static final int WRONG_COMMAND_LINE = 2;

  @TempDir Path folder;

  @Test
  void aSyntaxErrorNamesItsPlace() throws Exception {
    write("bad.thrift", "struct User {\n  1: i64 id\n  2 string name\n}\n");
    assertRefused(newProject("bad.thrift"), "bad.thrift:3:5");
  }

  @Test
  void anUnknownTypeComesWithASuggestion() throws Exception {
    write("bad.thrift", "struct User { 1: i64 id }\nservice S { Usr Get(1: i64 id) }\n");
    assertRefused(newProject("bad.thrift"), "bad.thrift:2:13", "`User`");
  }

  @Test
  void everyMistakeIsToldInOneRun() throws Exception {
    write(
        "bad.thrift",
        "struct A { 1: Nope a }\nstruct B { 1: i32 x, 1: i32 y }\nenum C { D = 99999999999 }\n");
    assertRefused(newProject("bad.thrift"), "bad.thrift:1:15", "bad.thrift:2:22", "bad.thrift:3:");
  }

  @Test
  void aMissingIncludeTellsWhereItWasLookedFor() throws Exception {
    write("bad.thrift", "include \"nowhere.thrift\"\n");
    assertRefused(newProject("bad.thrift"), "bad.thrift:1:9", "nowhere.thrift");
  }

  @Test
  void aMissingFileIsNamed() throws Exception {
    assertRefused(newProject("absent.thrift"), "absent.thrift");
  }

  @Test
  void anUnknownFlagIsAWrongCommandLineWithASuggestion() throws Exception {
    Processes.Result result = Tool.hz(folder, "new", "-modul", "demo");
    assertThat(result.exitCode()).isEqualTo(WRONG_COMMAND_LINE);
    assertThat(result.stderr()).contains("-modul").contains("-module");
    assertThat(result.stdout()).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void anUnknownSubCommandIsAWrongCommandLine() throws Exception {
    Processes.Result result = Tool.hz(folder, "nwe");
    assertThat(result.exitCode()).isEqualTo(WRONG_COMMAND_LINE);
    assertThat(result.stderr()).contains("nwe").contains("new");
  }

  @Test
  void aFolderThatHoldsAnotherProjectIsLeftAlone() throws Exception {
    write("pom.xml", "<project/>");
    Processes.Result result = Tool.hz(folder, "new", "-module", "demo");
    assertThat(result.exitCode()).isEqualTo(WRONG_INPUT);
    assertThat(result.stderr()).contains("pom.xml");
    assertThat(files()).containsExactly("pom.xml");
  }

  @Test
  void thriftjavaTellsTheSameMistakes() throws Exception {
    write("bad.thrift", "struct User { 1: Nope a }\n");
    Processes.Result result = Tool.thriftjava(folder, "-o", "out", "bad.thrift");
    assertRefused(result, "bad.thrift:1:18");
  }

  private Processes.Result newProject(String idl) throws Exception {
    return Tool.hz(folder, "new", "-idl", idl, "-module", "demo", "-out_dir", "demo");
  }

  private void assertRefused(Processes.Result result, String... expected) throws IOException {
    assertThat(result.exitCode()).as(result.stderr()).isEqualTo(WRONG_INPUT);
    assertThat(result.stderr()).contains(expected).doesNotContain("Exception", "\tat ");
    assertThat(files()).allMatch(name -> name.endsWith(".thrift"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> !file.equals(folder))
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
