package io.github.kitexjava.cli;

import static io.github.kitexjava.cli.UsersProject.assertDone;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a project's manifest remembers, and what a later run makes of it. */
class LaterRunsTest {
  private static final String SERVICES = "service Echo { string a() (api.get = \"/a\") }\n";
  private static final String GENERATED = "kitex_gen/com/acme/Echo.java";

  @TempDir Path folder;
  private UsersProject project;

  @BeforeEach
  void chooseAFolder() {
    project = new UsersProject(folder);
  }

  private Run again(String tool, String... flags) {
    String[] arguments = new String[flags.length + 2];
    arguments[0] = "-out_dir";
    arguments[1] = project.folder().toString();
    System.arraycopy(flags, 0, arguments, 2, flags.length);
    if (tool.equals("kitex")) {
      return Run.kitex(arguments);
    }
    String[] update = new String[arguments.length + 1];
    update[0] = "update";
    System.arraycopy(arguments, 0, update, 1, arguments.length);
    return Run.hz(update);
  }

  private void make(String tool) throws IOException {
    assertDone(tool.equals("kitex") ? project.kitex(SERVICES) : project.hz("new", SERVICES));
  }

  private static String manifest(String tool) {
    return tool.equals("kitex") ? "kitex_info.yaml" : ".hz";
  }

  @ParameterizedTest
  @ValueSource(strings = {"kitex", "hz"})
  void withoutFlagsTheManifestSaysWhatToDo(String tool) throws IOException {
    make(tool);
    assertDone(again(tool, "--check"));
    project.idl(
        "echo.thrift",
        "namespace java com.acme\n" + SERVICES.replace("}", " i32 b() (api.get = \"/b\") }"));
    assertThat(again(tool, "--check").exitCode()).isEqualTo(1);
    assertDone(again(tool));
    assertThat(project.read("src/main/java/demo/handler/EchoHandler.java")).contains(" b(");
    assertDone(again(tool, "--check"));
  }

  @Test
  void kitexWithoutAFileAndAProjectSaysWhatItNeeds() {
    Run run = again("kitex");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("no Thrift file is given").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kitex", "hz"})
  void aThriftFileThatIsGoneTakesNoServiceWithIt(String tool) throws IOException {
    make(tool);
    Map<String, String> before = Projects.files(project.folder());
    Files.delete(folder.resolve("echo.thrift"));
    Run run =
        tool.equals("kitex")
            ? project.kitexWith("other.thrift", "service Other { void o() }\n")
            : again(tool);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("echo.thrift` is not there (if it is gone for good, take its line out of `")
        .hasLineCount(1);
    assertThat(Projects.files(project.folder())).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kitex", "hz"})
  void aProjectOfANewerToolIsWarnedOfAndOneOfAnOlderIsRefreshed(String tool) throws IOException {
    make(tool);
    String now = project.read(manifest(tool));
    project.write(manifest(tool), now.replace("'v0.1.0'", "'v0.10.2'"));
    Run newer = again(tool, "--dry-run");
    assertDone(newer);
    assertThat(newer.err())
        .startsWith(
            manifest(tool)
                + ": the project was made by v0.10.2, which is newer than this v0.1.0: what only the"
                + " newer one knows is lost\n");
    project.write(manifest(tool), now.replace("'v0.1.0'", "'v0.0.9'"));
    Run older = again(tool);
    assertDone(older);
    assertThat(older.err()).isEmpty();
    assertThat(project.read(manifest(tool))).isEqualTo(now);
  }

  @ParameterizedTest
  @CsvSource({
    "v0.1.0, v0.1.0, false",
    "v0.1.1, v0.1.0, true",
    "v0.1.0, v0.1.1, false",
    "v0.10.0, v0.9.9, true",
    "v1.0.0, v0.99.99, true",
    "0.2.0, v0.1.0, true",
    "v0.2.0-rc.1, v0.1.0, true",
    "tomorrow, v0.1.0, false",
    "v99999999999.0.0, v0.1.0, false"
  })
  void versionsAreComparedByTheirNumbers(String recorded, String own, boolean warned) {
    assertThat(OlderTool.warning(recorded, own).isPresent()).isEqualTo(warned);
  }

  @Test
  void editsOfGeneratedFilesAreKeptUnlessTheUserGivesThemUp() throws IOException {
    make("kitex");
    String generated = project.read(GENERATED);
    project.write(GENERATED, "// edited\n");
    Run kept = again("kitex");
    assertDone(kept);
    assertThat(kept.err()).contains(GENERATED + ": was edited by hand; your version is now in `");
    assertThat(project.read(GENERATED + ".orig")).isEqualTo("// edited\n");
    assertThat(project.read(GENERATED)).isEqualTo(generated);

    Files.delete(project.folder().resolve(GENERATED + ".orig"));
    project.write(GENERATED, "// edited\n");
    Run forced = again("kitex", "--force-generated");
    assertDone(forced);
    assertThat(forced.err()).isEmpty();
    assertThat(project.folder().resolve(GENERATED + ".orig")).doesNotExist();
    assertThat(project.read(GENERATED)).isEqualTo(generated);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kitex", "hz"})
  void aCheckoutWithTheLineEndsOfWindowsIsUpToDateAndKeepsThem(String tool) throws IOException {
    make(tool);
    convertToWindows(folder);
    Run check = again(tool, "--check");
    assertThat(check.exitCode()).as(check.err()).isZero();

    String before = project.read("src/main/java/demo/handler/EchoHandler.java");
    String more =
        "namespace java com.acme\n" + SERVICES.replace("}", " list<i32> b() (api.get = \"/b\") }");
    project.idl("echo.thrift", more.replace("\n", "\r\n"));
    assertDone(again(tool));
    String handler = project.read("src/main/java/demo/handler/EchoHandler.java");
    assertThat(handler).contains("List<Integer> b(").isNotEqualTo(before);
    assertThat(handler.replace("\r\n", "")).doesNotContain("\n");
    assertThat(project.read(manifest(tool)).replace("\r\n", "")).doesNotContain("\n");
    assertDone(again(tool, "--check"));
  }

  private static void convertToWindows(Path folder) throws IOException {
    for (Map.Entry<String, String> file : Projects.files(folder).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue().replace("\n", "\r\n"));
    }
  }
}
