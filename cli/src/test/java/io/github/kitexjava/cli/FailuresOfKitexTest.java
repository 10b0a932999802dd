package io.github.kitexjava.cli;

import static io.github.kitexjava.cli.UsersProject.assertDone;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What goes wrong in Go's {@code kitex} when a project is generated again, and is right here:
 *
 * <ul>
 *   <li>a new method costs the user's layout: {@link #aNewMethodLeavesEveryOtherByteAlone}
 *   <li>a method in another file: {@link #aHandlerInAnotherPackageIsFound}
 *   <li>a changed signature is not seen: {@link #aChangedSignatureIsToldWithItsLine}
 *   <li>a removed method stays in silence: {@link #aRemovedMethodIsToldWithItsLine}
 *   <li>a second service makes a project that does not compile: {@link #aSecondServiceIsServed}
 *   <li>any syntax error stops everything: {@link #aSyntaxErrorInAFileBesideTheHandlerStopsNothing}
 *   <li>a handler in another package ends in a nil pointer: {@link
 *       #aHandlerInAnotherPackageIsFound}
 *   <li>a project whose main package has gone is refused: {@link #whatTheUserDeletedIsWrittenAgain}
 *   <li>a stub lacks an import: {@link #aStubBringsEveryImportItNeeds}
 *   <li>a stub hides inherited code: {@link #aMethodThatTheHandlerInheritsIsNotHidden}
 *   <li>parameters with the names of keywords or of the stub's own variables do not compile: {@link
 *       #parametersOfAnyNameCompile}
 *   <li>two packages get one alias: {@link #includesWhosePackagesEndAlikeCompile}
 *   <li>the stub of an inherited method names a class that is not there: {@link
 *       #aMethodOfABaseServiceGetsAStubOfThisService}
 *   <li>imports come in any order: {@link #aStubBringsEveryImportItNeeds}
 *   <li>comments of the IDL are lost: {@link #commentsOfTheIdlReachTheInterface}
 * </ul>
 */
class FailuresOfKitexTest {
  private static final String HANDLER = "src/main/java/demo/handler/EchoHandler.java";

  @TempDir Path folder;
  private UsersProject project;

  @BeforeEach
  void chooseAFolder() {
    project = new UsersProject(folder);
  }

  private Run kitex(String... methods) throws IOException {
    return project.kitex("service Echo {\n" + String.join("\n", methods) + "\n}\n");
  }

  private String read(String path) throws IOException {
    return project.read(path);
  }

  private void write(String path, String text) throws IOException {
    project.write(path, text);
  }

  @Test
  void aNewMethodLeavesEveryOtherByteAlone() throws IOException {
    assertDone(kitex("void a()"));
    String mine =
        read(HANDLER)
            .replace("() {\n", "( )\n\t{ /* mine */\r\n")
            .replace("@Override", "@Override ");
    write(HANDLER, mine);
    assertDone(kitex("void a()", "void b()"));
    assertThat(read(HANDLER)).startsWith(mine.substring(0, mine.lastIndexOf('}')));
    project.assertCompiles();
  }

  @Test
  void aChangedSignatureIsToldWithItsLine() throws IOException {
    assertDone(kitex("void a(1: string s)"));
    String mine = read(HANDLER);
    Run run = kitex("void a(1: i32 s)");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .containsPattern("EchoHandler.java:\\d+: `void a\\(String\\)` is now `void a\\(int\\)`");
    assertThat(read(HANDLER)).isEqualTo(mine);
  }

  @Test
  void aRemovedMethodIsToldWithItsLine() throws IOException {
    assertDone(kitex("void a()", "string b()"));
    String mine = read(HANDLER);
    Run run = kitex("void a()");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .containsPattern("EchoHandler.java:\\d+: `String b\\(\\)` is not in the IDL any more");
    assertThat(read(HANDLER)).isEqualTo(mine);
  }

  @Test
  void aSecondServiceIsServed() throws IOException {
    assertDone(kitex("void a()"));
    assertDone(project.kitex("service Echo { void a() }\nservice Clock { i64 now() }\n"));
    assertDone(project.kitexWith("other.thrift", "service Other { void o() }\n"));
    assertThat(read("src/main/java/demo/Handlers.java"))
        .contains("new EchoHandler()", "new ClockHandler()", "new OtherHandler()");
    project.assertCompiles();
  }

  @Test
  void whatTheUserDeletedIsWrittenAgain() throws IOException {
    assertDone(kitex("void a()"));
    for (String name : List.of("Main.java", "Handlers.java", "handler/EchoHandler.java")) {
      Files.delete(project.folder().resolve("src/main/java/demo/" + name));
    }
    assertDone(kitex("void a()", "void b()"));
    assertThat(read(HANDLER)).contains("void a()", "void b()");
    project.assertCompiles();
  }

  @Test
  void aStubBringsEveryImportItNeeds() throws IOException {
    String before = "service Echo { void a() }\n";
    String types = "struct Zebra { 1: i32 a }\nstruct Ant { 1: i32 a }\nenum Mood { FINE = 1 }\n";
    String after =
        types
            + "service Echo {\n  void a()\n  map<string, Zebra> b(1: set<Ant> ants, 2: Mood mood)\n}\n";
    assertDone(project.kitex(before));
    String without = read(HANDLER);
    assertThat(without).doesNotContain("import java.util");
    assertDone(project.kitex(after));
    String with = read(HANDLER);
    List<String> imports = with.lines().filter(line -> line.startsWith("import ")).toList();
    assertThat(imports.subList(1, imports.size()))
        .isSorted()
        .contains("import com.acme.Ant;", "import java.util.Map;", "import java.util.Set;");
    project.assertCompiles();
    write(HANDLER, without);
    assertDone(project.kitex(after));
    assertThat(read(HANDLER)).isEqualTo(with);
  }

  @Test
  void aMethodOfABaseServiceGetsAStubOfThisService() throws IOException {
    String base = "service Base { void ping() }\n";
    assertDone(project.kitex(base + "service Echo extends Base { void a() }\n"));
    assertDone(
        project.kitex(
            base.replace("}", " i32 pong() }") + "service Echo extends Base { void a() }\n"));
    assertThat(read(HANDLER)).contains("void ping()", "int pong()", "void a()");
    assertThat(read(HANDLER)).doesNotContain("BaseHandler");
    project.assertCompiles();
  }

  @Test
  void commentsOfTheIdlReachTheInterface() throws IOException {
    assertDone(kitex("/** Says when. */\nvoid a()"));
    assertThat(read("kitex_gen/com/acme/Echo.java")).contains("Says when.");
  }

  @Test
  void aSyntaxErrorInAFileBesideTheHandlerStopsNothing() throws IOException {
    assertDone(kitex("void a()"));
    write("src/main/java/demo/handler/Broken.java", "class Broken implements Echo { void f(] }");
    assertDone(kitex("void a()", "void b()"));
    assertThat(read(HANDLER)).containsOnlyOnce("void a()").containsOnlyOnce("void b()");
  }

  @Test
  void aHandlerInAnotherPackageIsFound() throws IOException {
    assertDone(kitex("void a()"));
    write(
        "src/main/java/mine/Mine.java",
        "package mine;\npublic class Mine implements com.acme.Echo {\n  public void a() {}\n}\n");
    Files.delete(project.folder().resolve(HANDLER));
    write(
        "src/main/java/demo/Handlers.java",
        read("src/main/java/demo/Handlers.java")
            .replace("demo.handler.EchoHandler", "mine.Mine")
            .replace("new EchoHandler", "new Mine"));
    assertDone(kitex("void a()", "string b(1: list<i32> a)"));
    assertThat(project.folder().resolve(HANDLER)).doesNotExist();
    assertThat(read("src/main/java/mine/Mine.java")).contains("public String b(List<Integer> a)");
    project.assertCompiles();
  }

  @Test
  void aMethodThatTheHandlerInheritsIsNotHidden() throws IOException {
    assertDone(kitex("void a()"));
    write(
        "src/main/java/demo/handler/Base.java",
        "package demo.handler;\nclass Base { public String b() { return \"mine\"; } }\n");
    write(
        HANDLER,
        read(HANDLER).replace("EchoHandler implements", "EchoHandler extends Base implements"));
    String mine = read(HANDLER);
    assertDone(kitex("void a()", "string b()"));
    assertThat(read(HANDLER)).isEqualTo(mine);
    project.assertCompiles();
  }

  @Test
  void parametersOfAnyNameCompile() throws IOException {
    assertDone(kitex("void a()"));
    assertDone(
        kitex(
            "void a()",
            "i32 b(1: i32 type, 2: i32 s, 3: i32 err, 4: i32 resp, 5: i32 ctx, 6: i32 package)",
            "i32 c(1: i32 int, 2: i32 this, 3: i32 result, 4: i32 record, 5: string String)"));
    project.assertCompiles();
  }

  @Test
  void includesWhosePackagesEndAlikeCompile() throws IOException {
    Files.writeString(
        folder.resolve("one.thrift"), "namespace java one.client\nstruct Item { 1: i32 a }\n");
    Files.writeString(
        folder.resolve("two.thrift"), "namespace java two.client\nstruct Item { 1: i32 a }\n");
    assertDone(kitex("void a()"));
    assertDone(
        project.kitex(
            """
            include "one.thrift"
            include "two.thrift"
            """,
            "service Echo { void a()  two.Item b(1: one.Item a)  one.Item c(1: two.Item a) }\n"));
    assertThat(read(HANDLER)).containsOnlyOnce(" b(").containsOnlyOnce(" c(");
    project.assertCompiles();
  }
}
