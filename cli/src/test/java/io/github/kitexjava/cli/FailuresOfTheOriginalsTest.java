package io.github.kitexjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong in Go's {@code kitex} and {@code hz} when a project is generated again. */
class FailuresOfTheOriginalsTest {
  private static final String HANDLER = "src/main/java/demo/handler/EchoHandler.java";

  @TempDir Path folder;

  private Run kitex(String... methods) throws IOException {
    Path idl = folder.resolve("echo.thrift");
    Files.writeString(
        idl, "namespace java com.acme\nservice Echo {\n" + String.join("\n", methods) + "\n}\n");
    return Run.kitex(
        "-module", "demo", "-service", "echo", "-out_dir", demo().toString(), idl.toString());
  }

  private Run hz(String command, String... methods) throws IOException {
    Path idl = folder.resolve("echo.thrift");
    Files.writeString(
        idl, "namespace java com.acme\nservice Echo {\n" + String.join("\n", methods) + "\n}\n");
    return Run.hz(
        command, "-module", "demo", "-out_dir", demo().toString(), "-idl", idl.toString());
  }

  private Path demo() {
    return folder.resolve("demo");
  }

  private String read(String path) throws IOException {
    return Files.readString(demo().resolve(path));
  }

  private void write(String path, String text) throws IOException {
    Path file = demo().resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void assertCompiles() throws IOException {
    Projects.compile(demo(), folder.resolve("compiled"));
  }

  private static void assertDone(Run run) {
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  /** kitex: nothing at all is generated. */
  @Test
  void aSyntaxErrorInAFileBesideTheHandlerStopsNothing() throws IOException {
    assertDone(kitex("void a()"));
    write("src/main/java/demo/handler/Broken.java", "class Broken implements Echo { void f(] }");
    assertDone(kitex("void a()", "void b()"));
    assertThat(read(HANDLER)).containsOnlyOnce("void a()").containsOnlyOnce("void b()");
  }

  /** kitex: ends with a nil pointer. */
  @Test
  void aHandlerInAnotherPackageIsFound() throws IOException {
    assertDone(kitex("void a()"));
    write(
        "src/main/java/mine/Mine.java",
        "package mine;\npublic class Mine implements com.acme.Echo {\n  public void a() {}\n}\n");
    Files.delete(demo().resolve(HANDLER));
    write(
        "src/main/java/demo/Handlers.java",
        read("src/main/java/demo/Handlers.java")
            .replace("demo.handler.EchoHandler", "mine.Mine")
            .replace("new EchoHandler", "new Mine"));
    assertDone(kitex("void a()", "string b(1: list<i32> a)"));
    assertThat(demo().resolve(HANDLER)).doesNotExist();
    assertThat(read("src/main/java/mine/Mine.java")).contains("public String b(List<Integer> a)");
    assertCompiles();
  }

  /** kitex: the stub silently hides the code that works. */
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
    assertCompiles();
  }

  /** kitex: does not compile, and the status is 0. */
  @Test
  void parametersOfAnyNameCompile() throws IOException {
    assertDone(kitex("void a()"));
    assertDone(
        kitex(
            "void a()",
            "i32 b(1: i32 type, 2: i32 s, 3: i32 err, 4: i32 resp, 5: i32 ctx, 6: i32 package)",
            "i32 c(1: i32 int, 2: i32 this, 3: i32 result, 4: i32 record, 5: string String)"));
    assertCompiles();
  }

  /** kitex: both become {@code client0}. */
  @Test
  void includesWhosePackagesEndAlikeCompile() throws IOException {
    Files.writeString(
        folder.resolve("one.thrift"), "namespace java one.client\nstruct Item { 1: i32 a }\n");
    Files.writeString(
        folder.resolve("two.thrift"), "namespace java two.client\nstruct Item { 1: i32 a }\n");
    assertDone(kitex("void a()"));
    Path idl = folder.resolve("echo.thrift");
    Files.writeString(
        idl,
        """
        include "one.thrift"
        include "two.thrift"
        namespace java com.acme
        service Echo { void a()  two.Item b(1: one.Item a)  one.Item c(1: two.Item a) }
        """);
    assertDone(
        Run.kitex(
            "-module", "demo", "-service", "echo", "-out_dir", demo().toString(), idl.toString()));
    assertThat(read(HANDLER)).containsOnlyOnce(" b(").containsOnlyOnce(" c(");
    assertCompiles();
  }

  /** hz: a comment counts as the method. */
  @Test
  void aMethodThatIsCommentedOutIsMissing() throws IOException {
    String a = "string a(1: string s) (api.get = \"/a\")";
    assertDone(hz("new", a));
    write(HANDLER, read(HANDLER).replaceFirst("\\{\n", "{\n  // public String b(String s) {\n"));
    assertDone(hz("update", a, "string b(1: string s) (api.get = \"/b\")"));
    assertThat(read(HANDLER))
        .contains("// public String b(String s) {", "  public String b(String");
    assertCompiles();
  }

  /** hz: the old function stays without a word. */
  @Test
  void aRenamedMethodIsToldWithItsLineAndItsNewName() throws IOException {
    assertDone(hz("new", "string a(1: string s) (api.get = \"/a\")"));
    Run run = hz("update", "string b(1: string s) (api.get = \"/a\")");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .containsPattern(
            "EchoHandler.java:\\d+: `String a\\(String, RequestContext\\)` is not in the IDL any"
                + " more; if it is `b` now, move its code there");
  }

  /** hz: the new route takes the old one's hook, whose route loses its authentication. */
  @Test
  void aNewRouteNeverTakesTheMiddlewareOfAnother() throws IOException {
    String list = "string list() (api.get = \"/seller/customer/message/list\")";
    assertDone(hz("new", list));
    List<String> hooks = hooks();
    assertThat(hooks).isNotEmpty();
    assertDone(hz("update", "string first() (api.get = \"/message/customer\")", list));
    assertThat(hooks()).containsAll(hooks).hasSizeGreaterThan(hooks.size());
    assertCompiles();
    assertThat(hz("update", list).err())
        .contains("`String first(RequestContext)` is not in the IDL");
    assertThat(hooks()).isEqualTo(hooks);
  }

  /** Each hook with the route or group that it guards, as its comment says. */
  private List<String> hooks() throws IOException {
    String text = read("hz_gen/demo/router/RouteMiddleware.java");
    return Pattern.compile("For (.+)[.]\\n +[*]/\\n +default List<Handler> (\\w+)")
        .matcher(text)
        .results()
        .map(hook -> hook.group(2) + " guards " + hook.group(1))
        .toList();
  }

  /** hz: handlers are functions of a package, so nothing can be given to them. */
  @Test
  void aHandlerWithAConstructorStaysAsItsUserMakesIt() throws IOException {
    String a = "string a() (api.get = \"/a\")";
    assertDone(hz("new", a));
    write(
        HANDLER,
        read(HANDLER)
            .replaceFirst(
                "\\{\n",
                "{\n  private final Object db;\n  public EchoHandler(Object db) { this.db = db; }\n"));
    String handlers = "src/main/java/demo/Handlers.java";
    write(handlers, read(handlers).replace("new EchoHandler()", "new EchoHandler(\"db\")"));
    String mine = read(handlers);
    assertDone(hz("update", a, "string b() (api.get = \"/b\")"));
    assertThat(read(handlers)).isEqualTo(mine);
    assertThat(read(HANDLER)).contains("this.db = db;").containsOnlyOnce("String b(");
    assertCompiles();
  }
}
