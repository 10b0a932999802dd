package io.github.kitexjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HzNewTest {
  private static final String HELLO =
      """
      namespace go hello.world

      service HelloService {
        string Hello(1: string name) (api.get = "/hello")
      }
      """;

  @TempDir Path folder;

  @Test
  void withoutAnIdlTheProjectAnswersPing() throws IOException {
    Run run = Run.hz("new", "-module", "com.acme.demo", "-out_dir", demo().toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith(demo() + ": ").contains("files written\nnext: cd " + demo());
    assertThat(demo().resolve("src/main/java/com/acme/demo/Router.java"))
        .content()
        .contains("/ping");
    assertThat(demo().resolve("src/main/java/com/acme/demo/Main.java")).exists();
    assertThat(demo().resolve("pom.xml")).content().contains("<groupId>com.acme</groupId>");
  }

  @Test
  void anIdlBecomesTypesAndAHandler() throws IOException {
    Run run = create("hello.thrift", HELLO);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(Projects.files(demo()).keySet())
        .contains(
            "hz_gen/hello/world/HelloServiceApi.java",
            "hz_gen/demo/router/GeneratedRouter.java",
            "src/main/java/demo/handler/HelloServiceHandler.java",
            "src/test/java/demo/RoutesTest.java",
            ".gitignore",
            "Dockerfile");
    assertThat(demo().resolve("build.sh").toFile().canExecute()).isTrue();
    assertThat(demo().resolve("script/bootstrap.sh").toFile().canExecute()).isTrue();
    assertThat(demo().resolve(".hz"))
        .content()
        .startsWith(
            """
            # Written by hz, which reads it to know how this project was made.
            version: 'v0.1.0'
            options:
              module: 'demo'
              service: 'hertz_service'
            idl:
              - '../hello.thrift'
            # What generated files held when they were written, so that edits by hand are noticed.
            generated:
              -""");
  }

  @Test
  void aMethodWithoutARouteIsTold() throws IOException {
    Run run = create("hello.thrift", "service S { string Hello(1: string name) }\n");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("`Hello`", "api.");
  }

  @Test
  void theFormsOfAFlagAreTheSame() throws IOException {
    Path idl = Files.writeString(folder.resolve("hello.thrift"), HELLO);
    Path first = folder.resolve("one/demo");
    Run.hz("new", "-idl", idl.toString(), "-module", "demo", "-out_dir", first.toString());
    List<List<String>> forms =
        List.of(
            List.of("--idl", idl.toString(), "--module", "demo"),
            List.of("-idl=" + idl, "-mod=demo"),
            List.of("--mod=demo", "--idl=" + idl));
    int number = 0;
    for (List<String> form : forms) {
      Path next = folder.resolve("form" + number++ + "/demo");
      List<String> arguments = new java.util.ArrayList<>(List.of("new", "--out_dir=" + next));
      arguments.addAll(form);
      assertThat(Run.hz(arguments.toArray(String[]::new)).exitCode()).isZero();
      assertThat(Projects.files(next)).isEqualTo(Projects.files(first));
    }
  }

  @Test
  void theFirstMistakeDoesNotHideTheOthersAndNothingIsWritten() throws IOException {
    Run run = create("bad.thrift", "struct A { 1: Nope a }\nstruct B { 1: i32 x, 1: i32 y }\n");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("bad.thrift:1:15", "bad.thrift:2:22");
    assertThat(demo()).doesNotExist();
  }

  @Test
  void aMissingFileIsTheUsersMistake() {
    Run run = Run.hz("new", "-idl", at("absent.thrift"), "-module", "demo", "-out_dir", at("demo"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("absent.thrift").doesNotContain("Exception");
    assertThat(demo()).doesNotExist();
  }

  @Test
  void aFolderWithAProjectIsLeftAlone() throws IOException {
    assertThat(create("hello.thrift", HELLO).exitCode()).isZero();
    Map<String, String> before = Projects.files(demo());
    Run again = create("hello.thrift", HELLO);
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.out()).isEmpty();
    assertThat(again.err()).contains("`" + demo() + "`", "-force").hasLineCount(1);
    assertThat(Projects.files(demo())).isEqualTo(before);
  }

  @Test
  void aForeignProjectIsLeftAlone() throws IOException {
    Files.createDirectories(demo());
    Files.writeString(demo().resolve("go.mod"), "module x\n");
    Run run = create("hello.thrift", HELLO);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("go.mod");
    assertThat(Projects.files(demo()).keySet()).containsExactly("go.mod");
  }

  @Test
  void withForceGeneratedFilesAreReplacedAndTheUsersKept() throws IOException {
    create("hello.thrift", HELLO);
    Path handler = demo().resolve("src/main/java/demo/handler/HelloServiceHandler.java");
    Path router = demo().resolve("hz_gen/demo/router/GeneratedRouter.java");
    String generated = Files.readString(router);
    String mine = "// mine\n" + Files.readString(handler);
    Files.writeString(handler, mine);
    Files.writeString(router, "// edited\n");
    Run run = force();
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("2 files written, ").contains(" unchanged, ").contains(" kept");
    assertThat(handler).hasContent(mine);
    assertThat(router).hasContent(generated);
    assertThat(router.resolveSibling("GeneratedRouter.java.orig")).hasContent("// edited\n");
  }

  @Test
  void aHandlerThatCannotBeCompletedIsTheUsersToLookAt() throws IOException {
    create("hello.thrift", HELLO);
    Path handler = demo().resolve("src/main/java/demo/handler/HelloServiceHandler.java");
    Files.writeString(handler, "class {{{ nonsense\n");
    Run run = force();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("HelloServiceHandler.java");
    assertThat(handler).hasContent("class {{{ nonsense\n");
  }

  private Run force() {
    return Run.hz(
        "new", "-f", "-idl", at("hello.thrift"), "-module", "demo", "-out_dir", at("demo"));
  }

  @Test
  void verboseTellsWhatHappensToEachFile() {
    Run run = Run.hz("new", "-module", "demo", "-out_dir", at("demo"), "--verbose");
    assertThat(run.err()).contains("create pom.xml\n", "create .hz\n");
  }

  @Test
  void withoutLibrariesRunIsRefusedBeforeAnythingIsWritten() {
    Run run = Run.hz("new", "-module", "demo", "-out_dir", at("demo"), "--run");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("`--run`").hasLineCount(1);
    assertThat(demo()).doesNotExist();
  }

  private Run create(String name, String idl) throws IOException {
    Files.writeString(folder.resolve(name), idl);
    return Run.hz("new", "-idl", at(name), "-module", "demo", "-out_dir", at("demo"));
  }

  private Path demo() {
    return folder.resolve("demo");
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }
}
