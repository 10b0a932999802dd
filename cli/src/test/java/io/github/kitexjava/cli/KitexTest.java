package io.github.kitexjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KitexTest {
  private static final String ECHO =
      """
      namespace java com.acme.echo
      struct Request { 1: string message }
      struct Response { 1: string message }
      service Echo {
        Response echo(1: Request req)
      }
      """;
  private static final String GROWN =
      ECHO.replace("req)\n", "req)\n  list<Response> find(1: Request req)\n");

  private static final String STUB =
      """
          // TODO: your code here
          return Response.builder().build();
      """;
  private static final String MINE =
      """
          return Response.builder().message(req.message()).build(); // mine }
      """;

  @TempDir Path folder;

  @Test
  void aServiceBecomesAProject() throws IOException {
    Run run = project("echo.thrift", ECHO);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith(demo() + ": ")
        .contains(
            " files written\nnext: cd " + demo() + " && ./build.sh && ./output/bootstrap.sh\n",
            "java -cp 'target/demo.jar:target/lib/*' demo.Client\n");
    assertThat(files().keySet())
        .containsExactlyInAnyOrder(
            ".gitignore",
            "Dockerfile",
            "build.sh",
            "kitex_gen/com/acme/echo/Echo.java",
            "kitex_gen/com/acme/echo/EchoClient.java",
            "kitex_gen/com/acme/echo/EchoMethods.java",
            "kitex_gen/com/acme/echo/EchoServer.java",
            "kitex_gen/com/acme/echo/Request.java",
            "kitex_gen/com/acme/echo/Response.java",
            "kitex_gen/demo/service/GeneratedServices.java",
            "kitex_gen/demo/service/ServiceHandlers.java",
            "kitex_info.yaml",
            "pom.xml",
            "script/bootstrap.sh",
            "src/main/java/demo/Client.java",
            "src/main/java/demo/Handlers.java",
            "src/main/java/demo/Main.java",
            "src/main/java/demo/handler/EchoHandler.java",
            "src/main/resources/logback.xml",
            "src/test/java/demo/CallsTest.java");
    assertThat(demo().resolve("build.sh").toFile().canExecute()).isTrue();
    assertThat(demo().resolve("script/bootstrap.sh").toFile().canExecute()).isTrue();
    assertThat(demo().resolve("kitex_info.yaml"))
        .content()
        .startsWith(
            """
            # Written by kitex, which reads it to know how this project was made.
            kitexinfo:
              ServiceName: 'echo'
              ToolVersion: 'v0.1.0'
              Options:
                module: 'demo'
                service: 'echo'
              IDL:
                - '../echo.thrift'
            # What generated files held when they were written, so that edits by hand are noticed.
            generated:
              -""");
    Projects.compile(demo(), folder.resolve("compiled"));
  }

  @Test
  void withoutAServiceOnlyTheCodeIsMade() throws IOException {
    write("echo.thrift", ECHO);
    Run run = kitex("-module", "demo", "-gen-path", "gen/rpc", at("echo.thrift"));
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo(demo() + ": 6 files written\n");
    assertThat(files().keySet())
        .hasSize(6)
        .allMatch(name -> name.startsWith("gen/rpc/com/acme/echo/"));
    assertThat(kitex(at("echo.thrift")).exitCode()).isZero();
    assertThat(files()).containsKey("kitex_gen/com/acme/echo/EchoClient.java");
  }

  @Test
  void flagsMayFollowTheFile() throws IOException {
    write("echo.thrift", ECHO);
    Run run = kitex(at("echo.thrift"), "--service=echo", "-module=demo", "-type", "thrift");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(files()).containsKey("src/main/java/demo/handler/EchoHandler.java");
  }

  /** The guide's FAQ: is code written again? */
  @Test
  void theHandlerIsKeptAndTheGeneratedCodeIsOverwritten() throws IOException {
    project("echo.thrift", ECHO);
    String mine = Files.readString(handler()).replace(STUB, MINE);
    assertThat(mine).contains(MINE);
    Files.writeString(handler(), mine);
    Path generated = demo().resolve("kitex_gen/com/acme/echo/Echo.java");
    Files.writeString(generated, "// edited\n");
    for (String name : List.of("pom.xml", "build.sh", "src/main/java/demo/Main.java")) {
      Files.writeString(demo().resolve(name), "mine\n");
    }
    Map<String, String> before = files();

    Run run = project("echo.thrift", GROWN);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains(" files written, 1 merged, ").hasLineCount(1);
    assertThat(Files.readString(handler()))
        .isEqualTo(
            mine.substring(0, mine.length() - 2)
                    .replace("echo.Response;\n", "echo.Response;\nimport java.util.List;\n")
                + """

                  @Override
                  public List<Response> find(Request req) {
                    // TODO: your code here
                    return List.of();
                  }
                }
                """);
    assertThat(generated).content().contains("List<Response> find(@Nullable Request req)");
    Map<String, String> after = files();
    for (String name : before.keySet()) {
      if (!name.matches("kitex_gen/.*|kitex_info[.]yaml|.*/EchoHandler[.]java")) {
        assertThat(after).as(name).containsEntry(name, before.get(name));
      }
    }

    assertThat(project("echo.thrift", GROWN).out()).startsWith(demo() + ": 0 files written, ");
    assertThat(files()).isEqualTo(after);
  }

  @Test
  void whatIsNoLongerGeneratedGoes() throws IOException {
    project("echo.thrift", ECHO);
    Run run = project("echo.thrift", ECHO.replace("Response", "Answer"));
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains(", 1 removed");
    assertThat(files())
        .containsKey("kitex_gen/com/acme/echo/Answer.java")
        .doesNotContainKey("kitex_gen/com/acme/echo/Response.java");
  }

  @Test
  void aPreviewWritesNothing() throws IOException {
    project("echo.thrift", ECHO);
    Map<String, String> before = files();
    write("echo.thrift", GROWN);
    Run listed = kitex("-service", "echo", "--dry-run", at("echo.thrift"));
    assertThat(listed.exitCode()).as(listed.err()).isZero();
    assertThat(listed.out())
        .contains("merge src/main/java/demo/handler/EchoHandler.java\n", "keep pom.xml\n");
    assertThat(listed.err()).endsWith(" kept; nothing was written\n");

    Run diff = kitex("-service", "echo", "--diff", at("echo.thrift"));
    assertThat(diff.out())
        .startsWith("diff --git a/")
        .contains("\n+  public List<Response> find(Request req) {\n");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aCheckFailsAsLongAsSomethingWouldChange() throws IOException {
    project("echo.thrift", ECHO);
    assertThat(kitex("-service", "echo", "--check", at("echo.thrift")).exitCode()).isZero();
    write("echo.thrift", GROWN);
    Run run = kitex("-service", "echo", "--check", at("echo.thrift"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    project("echo.thrift", GROWN);
    assertThat(kitex("-service", "echo", "--check", at("echo.thrift")).exitCode()).isZero();
  }

  @Test
  void allServicesOfTheFileAreServed() throws IOException {
    Run run = project("two.thrift", ECHO + "service Clock { i64 now() }\n");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(demo().resolve("src/main/java/demo/Handlers.java"))
        .content()
        .contains("return new EchoHandler();", "return new ClockHandler();");
  }

  @Test
  void aSecondFileIsServedBesideTheFirst() throws IOException {
    project("echo.thrift", ECHO);
    write("clock.thrift", "namespace java com.acme.clock\nservice Clock { i64 now() }\n");
    Run run = kitex("-service", "echo", at("clock.thrift"));
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(demo().resolve("src/main/java/demo/Handlers.java"))
        .content()
        .contains("return new EchoHandler();", "return new ClockHandler();");
    assertThat(demo().resolve("kitex_info.yaml"))
        .content()
        .contains("    - '../echo.thrift'\n    - '../clock.thrift'\n#");
    Projects.compile(demo(), folder.resolve("compiled"));
  }

  @Test
  void aPackagePrefixAndFoldersOfIncludesAreTakenAndRecorded() throws IOException {
    write("lib/shared.thrift", "namespace java shared\nstruct Text { 1: string text }\n");
    write(
        "echo.thrift",
        """
        namespace java echo
        include "shared.thrift"
        service Echo { shared.Text echo(1: shared.Text text) }
        """);
    Run run =
        kitex(
            "-module=demo",
            "-service=echo",
            "-I",
            at("lib"),
            "-no-recurse",
            "-thrift",
            "compatible_names,package_prefix=com.acme",
            at("echo.thrift"));
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(files().keySet())
        .contains("kitex_gen/com/acme/echo/Echo.java")
        .doesNotContain("kitex_gen/com/acme/shared/Text.java");
    assertThat(demo().resolve("kitex_info.yaml"))
        .content()
        .contains(
            "I: '../lib'",
            "no-recurse: 'true'",
            "thrift: 'compatible_names,package_prefix=com.acme'");
  }

  @Test
  void aRunWithoutFlagsMakesTheSameCodeAgain() throws IOException {
    write("lib/shared.thrift", "struct Text { 1: string text }\nstruct Unused { 1: i32 x }\n");
    write("lib/refs", "elsewhere.thrift: com.acme.elsewhere\n");
    write("lib/elsewhere.thrift", "struct Other { 1: i32 x }\n");
    write(
        "echo.thrift",
        """
        namespace java echo
        include "shared.thrift"
        include "elsewhere.thrift"
        enum Mood { FINE = 1 }
        service Echo {
          shared.Text echo(1: shared.Text text, 2: Mood mood)
          elsewhere.Other other()
        }
        """);
    Run first =
        kitex(
            "-module=demo",
            "-service=echo",
            "-I=" + at("lib"),
            "-gen-path=gen/rpc",
            "-thrift=package_prefix=com.acme,enum=open,trim_idl=Echo.echo",
            "-thrift=code_ref=" + at("lib/refs"),
            at("echo.thrift"));
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(files().keySet())
        .contains("gen/rpc/com/acme/echo/Mood.java", "gen/rpc/com/acme/shared/Text.java")
        .doesNotContain("gen/rpc/com/acme/shared/Unused.java");
    assertThat(demo().resolve("kitex_info.yaml"))
        .content()
        .contains(
            "gen-path: 'gen/rpc'",
            "thrift: 'package_prefix=com.acme,enum=open,trim_idl=Echo.echo,"
                + "code_ref=../lib/refs'");

    Run second = kitex("-service=echo", "--check", at("echo.thrift"));
    assertThat(second.exitCode()).as(second.out() + second.err()).isZero();

    Run other = kitex("-service=echo", "-thrift=enum=closed", at("echo.thrift"));
    assertThat(other.exitCode()).as(other.err()).isZero();
    assertThat(files().keySet()).contains("gen/rpc/shared/Unused.java");
    assertThat(demo().resolve("kitex_info.yaml")).content().contains("thrift: 'enum=closed'");

    Run moved = kitex("-service=echo", "-gen-path=gen", at("echo.thrift"));
    assertThat(moved.exitCode()).isEqualTo(2);
    assertThat(moved.err())
        .contains("`-gen-path` is `gen`, but the project was made with `gen/rpc`");
  }

  @Test
  void aPomOfTheUsersThatLacksAnOptionsDependencyIsToldOf() throws IOException {
    project("echo.thrift", ECHO);
    Run run = kitex("-service=echo", "-thrift=jackson", at("echo.thrift"));
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err())
        .contains("with `jackson` the code needs `com.fasterxml.jackson.core:jackson-annotations`");
    Path pom = demo().resolve("pom.xml");
    Files.writeString(pom, Files.readString(pom) + "<!-- jackson-annotations -->");
    assertThat(kitex("-service=echo", at("echo.thrift")).err()).doesNotContain("jackson");
  }

  @Test
  void aManifestCannotSendTheCodeOutOfTheProject() throws IOException {
    project("echo.thrift", ECHO);
    Path manifest = demo().resolve("kitex_info.yaml");
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replace("module: 'demo'", "gen-path: '../../out'\n    module: 'demo'"));
    Run run = kitex("-service=echo", at("echo.thrift"));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("`-gen-path` is `../../out` (expected: a folder in the project");
  }

  @Test
  void aWrongIdlLeavesAnEmptyFolderEmpty() throws IOException {
    Files.createDirectories(demo());
    Run run = project("bad.thrift", ECHO + "service S { Nope a() }\n");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("bad.thrift:7:13", "nothing was written");
    assertThat(files()).isEmpty();
  }

  @Test
  void aServerOfNoServiceIsTheIdlsMistake() throws IOException {
    Run run = project("types.thrift", "struct A { 1: i32 id }\n");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("TH0507", "types.thrift", "-service");
    assertThat(demo()).doesNotExist();
  }

  @Test
  void aHandlerThatCannotBeReadIsToldAndWhatItLacksIsBesideIt() throws IOException {
    project("echo.thrift", ECHO);
    Files.writeString(handler(), "class {{{\n");
    Run run = project("echo.thrift", GROWN);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("EchoHandler.java: ", "EchoHandler.java.new`");
    assertThat(handler()).hasContent("class {{{\n");
  }

  @Test
  void aChangedSignatureIsToldWithItsPlace() throws IOException {
    project("echo.thrift", ECHO);
    Run run = project("echo.thrift", ECHO.replace("Request req", "string req"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).containsPattern("EchoHandler\\.java:\\d+: `Response echo\\(Request\\)`");
  }

  @Test
  void aPomOfAnotherProjectIsKeptAndToldWhatItNeeds() throws IOException {
    Files.createDirectories(demo());
    Files.writeString(demo().resolve("pom.xml"), "<project/>");
    Run run = project("echo.thrift", ECHO);
    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .startsWith("pom.xml: is yours and was kept")
        .contains("`io.github.kitexjava:runtime-rpc`", "`kitex_gen`")
        .hasLineCount(1);
    assertThat(demo().resolve("pom.xml")).hasContent("<project/>");
  }

  @Test
  void aGoProjectIsLeftAlone() throws IOException {
    String info = "kitexinfo:\n   ServiceName: 'echo'\n   ToolVersion: 'v0.16.3'\n";
    Files.createDirectories(demo());
    Files.writeString(demo().resolve("kitex_info.yaml"), info);
    Run run = project("echo.thrift", ECHO);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("kitex_info.yaml` is of another project").hasLineCount(1);
    assertThat(files()).containsOnlyKeys("kitex_info.yaml");
  }

  @Test
  void aLaterRunCannotRenameTheProject() throws IOException {
    project("echo.thrift", ECHO);
    Run module = kitex("-module", "other", "-service", "echo", at("echo.thrift"));
    assertThat(module.exitCode()).isEqualTo(2);
    assertThat(module.err()).contains("`-module` is `other`", "`demo`").hasLineCount(1);
    Run service = kitex("-service", "other", at("echo.thrift"));
    assertThat(service.exitCode()).isEqualTo(2);
    assertThat(service.err()).contains("`-service` is `other`", "`echo`").hasLineCount(1);
  }

  private Run project(String name, String idl) throws IOException {
    write(name, idl);
    return kitex("-module", "demo", "-service", "echo", at(name));
  }

  private Run kitex(String... arguments) {
    List<String> all = new ArrayList<>(List.of("-out_dir", demo().toString()));
    all.addAll(List.of(arguments));
    return Run.kitex(all.toArray(String[]::new));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Path handler() {
    return demo().resolve("src/main/java/demo/handler/EchoHandler.java");
  }

  private Path demo() {
    return folder.resolve("demo");
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private Map<String, String> files() throws IOException {
    return Projects.files(demo());
  }
}
